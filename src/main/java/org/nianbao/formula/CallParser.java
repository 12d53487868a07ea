package org.nianbao.formula;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The part of the parser that reads functions and aggregates: {@code SUM(expression [, condition])} and the like, but
 * {@code COUNT(form [, condition])}.
 */
final class CallParser {

    private final Cursor cursor;
    private final Parser parser;

    CallParser(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    /** A function or an aggregate with what it is given, if one begins here. */
    Optional<Node> call(NameScope scope) {
        var start = cursor.place();
        var end = cursor.text().endOfWord(start);
        var name = cursor.text().plain().substring(start, end).toUpperCase(Locale.ROOT);
        cursor.moveTo(end);
        var aggregate = Aggregate.Operation.named(name);
        var function = Functions.named(name);
        var keyed = Keyed.Question.named(name);
        if (cursor.isAt('(') && keyed.isPresent()) {
            return Optional.of(keyed(scope, start, keyed.get()));
        } else if (cursor.isAt('(') && (aggregate.isPresent() || function.isPresent())) {
            return aggregate
                    .map(kind -> aggregate(scope, start, kind))
                    .or(() -> function.map(found -> function(scope, start, found)));
        }
        cursor.moveTo(start);
        return Optional.empty();
    }

    private Node keyed(NameScope scope, int start, Keyed.Question kind) {
        var arguments = arguments(scope);
        return Keyed.of(cursor.since(start), kind, arguments);
    }

    private Node function(NameScope scope, int start, Function function) {
        var arguments = arguments(scope);
        return function.call(cursor.since(start), arguments);
    }

    /** What stands in brackets, separated by commas. */
    List<Node> arguments(NameScope scope) {
        var opening = cursor.place();
        cursor.passes('(');
        var arguments = new ArrayList<Node>();
        do {
            arguments.add(parser.expression(scope));
        } while (cursor.passes(','));
        cursor.close(opening);
        return arguments;
    }

    private Node aggregate(NameScope scope, int start, Aggregate.Operation kind) {
        var name = cursor.since(start);
        if (scope.inner() != null) {
            throw name.fault("汇总里不能再用 %s 汇总", kind);
        }
        var opening = cursor.place();
        cursor.passes('(');
        return kind == Aggregate.Operation.COUNT
                ? count(scope, start, opening)
                : overColumns(scope.within(onlyForm(scope, name)), start, opening, kind);
    }

    private Node count(NameScope scope, int start, int opening) {
        var end = cursor.text().endOfCode(cursor.place());
        if (end == cursor.place()) {
            throw cursor.unexpected("表号，如 COUNT(B03)");
        }
        var form = cursor.read(end);
        var table = NameParser.form(scope, form);
        var one = new Constant(form, Type.NUMBER, BigDecimal.ONE);
        var condition = condition(scope.within(table), opening);
        return new Aggregate(cursor.since(start), Aggregate.Operation.COUNT, table, one, condition);
    }

    private Node overColumns(NameScope scope, int start, int opening, Aggregate.Operation kind) {
        var argument = parser.expression(scope);
        var condition = condition(scope, opening);
        return new Aggregate(cursor.since(start), kind, scope.implied().orElseThrow(), argument, condition);
    }

    private Node condition(NameScope scope, int opening) {
        var condition =
                cursor.passes(',') ? parser.expression(scope) : new Constant(cursor.since(opening), Type.LOGICAL, true);
        cursor.close(opening);
        return condition;
    }

    /** The form that the aggregate is over: of those its first argument names the one that is least direct here. */
    private FormView onlyForm(NameScope scope, Source name) {
        var tables = codesInArgument().stream()
                .map(code -> NameParser.form(scope, code))
                .collect(toMap(FormView::code, identity(), (one, same) -> one, LinkedHashMap::new));
        var byDirectness = tables.values().stream().collect(groupingBy(scope::directness, TreeMap::new, toList()));
        if (byDirectness.isEmpty()) {
            throw name.fault("%s 里要写明是哪张表的栏，如 %s(B03.全年实交)", name.written(), name.written());
        }
        var candidates = byDirectness.firstEntry().getValue();
        if (candidates.size() > 1) {
            var codes = candidates.stream().map(FormView::code).toList();
            throw name.fault("%s 里只能有一张表的栏，这里既有 %s 又有 %s", name.written(), codes.get(0), codes.get(1));
        }
        return candidates.get(0);
    }

    /** The codes of forms followed by a dot, from here to the end of the argument. */
    private List<Source> codesInArgument() {
        var text = cursor.text();
        var codes = new ArrayList<Source>();
        var depth = 0;
        for (int i = cursor.place(); i < text.length() && depth >= 0; i = text.afterToken(i)) {
            depth += text.at(i) == '(' ? 1 : text.at(i) == ')' ? -1 : 0;
            if (text.at(i) == ',' && depth == 0) {
                break;
            }
            var end = text.endOfCode(i);
            if (end > i && text.at(end) == '.') {
                codes.add(text.source(i, end));
            }
        }
        return codes;
    }
}
