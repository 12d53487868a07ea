package org.nianbao.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The part of the parser that reads literals and names. */
final class NameParser {

    private static final String PARAMETER = "参数";
    private static final Set<String> TRUE = Set.of("真", "TRUE");
    private static final Set<String> FALSE = Set.of("假", "FALSE");

    /** What stands before the codes of forms that are looked at elsewhere than in the submission. */
    private static final Set<String> ORIGINS = Set.of("上年", "底册");

    private final Cursor cursor;
    private final Text text;

    NameParser(Cursor cursor) {
        this.cursor = cursor;
        this.text = cursor.text();
    }

    static boolean isReserved(String name) {
        return name.equals(PARAMETER)
                || ORIGINS.contains(name)
                || TRUE.contains(name.toUpperCase(Locale.ROOT))
                || FALSE.contains(name.toUpperCase(Locale.ROOT));
    }

    /** A text or number, if one begins here. A word that only begins with digits may be a heading: {@code 1月}. */
    Optional<Node> literal() {
        var place = cursor.place();
        if (text.isQuotationMark(place)) {
            return Optional.of(quotation());
        }
        var digits = text.endOfDigits(place);
        return digits > place && digits == text.endOfWord(place) ? Optional.of(number(digits)) : Optional.empty();
    }

    private Node quotation() {
        var opening = cursor.place();
        var closing = text.endOfQuotation(opening);
        if (closing < 0) {
            throw text.fault(opening, "这个引号没有配对的引号");
        }
        return new Constant(cursor.read(closing + 1), Type.TEXT, text.written(opening + 1, closing));
    }

    private Node number(int digits) {
        var start = cursor.place();
        var decimals = text.at(digits) == '.' ? text.endOfDigits(digits + 1) : digits;
        var end = decimals > digits + 1 ? decimals : digits;
        return new Constant(
                cursor.read(end), Type.NUMBER, new BigDecimal(text.plain().substring(start, end)));
    }

    /** A column, a parameter, 真 or 假, or a number that runs on into an operator, if one begins here. */
    Optional<Node> name(NameScope scope) {
        var start = cursor.place();
        var code = text.endOfCode(start);
        if (code > start) {
            return Optional.of(qualified(scope, code));
        } else if (text.plain().startsWith(PARAMETER + ".", start)) {
            return Optional.of(parameter(scope));
        }
        return column(scope).or(this::logical).or(this::numberBeforeOperator);
    }

    private Node qualified(NameScope scope, int endOfCode) {
        var start = cursor.place();
        var code = cursor.read(endOfCode);
        var table = form(scope, code);
        if (!cursor.passes('.')) {
            throw code.fault("“%s”是表号，这里要写成“%s.栏名”", code.written(), code.written());
        }
        var name = cursor.knownName(known -> table.column(known).isPresent()).orElseGet(cursor::name);
        return scope.cell(cursor.since(start), name, table);
    }

    static FormView form(NameScope scope, Source code) {
        var plain = Text.plain(code.written());
        return scope.vocabulary()
                .table(plain)
                .orElseThrow(() -> code.unknown(
                        "没有“%s”这张表%s",
                        plain, Names.suggestion(plain, scope.vocabulary().tableCodes())));
    }

    private Node parameter(NameScope scope) {
        var start = cursor.place();
        cursor.read(start + PARAMETER.length() + 1);
        var vocabulary = scope.vocabulary();
        var written = cursor.knownName(known -> vocabulary.parameter(known).isPresent())
                .orElseGet(cursor::name);
        var name = Names.normalised(Names.unbracketed(written.written()));
        var value = vocabulary
                .parameter(name)
                .orElseThrow(() -> written.unknown(
                        "没有%s这个参数%s", Source.quoted(name), Names.suggestion(name, vocabulary.parameterNames())));
        var whole = cursor.since(start);
        return new Parameter(whole, name, Constant.of(whole, value));
    }

    private Optional<Node> column(NameScope scope) {
        return scope.implied()
                .flatMap(table -> cursor.knownName(known -> table.column(known).isPresent())
                        .map(name -> scope.cell(name, name, table)));
    }

    private Optional<Node> logical() {
        return logical(TRUE, true).or(() -> logical(FALSE, false));
    }

    private Optional<Node> logical(Set<String> words, boolean value) {
        return cursor.knownName(known -> words.contains(known.toUpperCase(Locale.ROOT)))
                .map(word -> new Constant(word, Type.LOGICAL, value));
    }

    private Optional<Node> numberBeforeOperator() {
        var digits = text.endOfDigits(cursor.place());
        return Operator.at(text.plain(), digits)
                .filter(next -> digits > cursor.place() && next.isWord())
                .map(next -> number(digits));
    }

    /** The complaint about what stands here instead of an operand. */
    FormulaException unknown(NameScope scope) {
        if (!cursor.isAt('[') && text.endOfWord(cursor.place()) == cursor.place()) {
            return cursor.unexpected("数、文字或栏名");
        }
        var name = cursor.name();
        if (cursor.isAt('(')) {
            return name.fault("没有%s这个函数%s", name.quoted(), Names.suggestion(name.written(), functions()));
        } else if (cursor.isAt('.')) {
            return name.fault(
                    "没有%s这张表%s",
                    name.quoted(),
                    Names.suggestion(name.written(), scope.vocabulary().tableCodes()));
        }
        return scope.implied()
                .map(table -> scope.missing(name, table))
                .orElseGet(() -> name.fault("%s前要写明表号，如“B01.栏名”", name.quoted()));
    }

    private static List<String> functions() {
        var names = new ArrayList<>(Functions.names());
        names.addAll(Aggregate.Operation.names());
        names.addAll(Keyed.Question.words());
        return names;
    }
}
