package org.nianbao.review.cause;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.FormView;
import org.nianbao.formula.Notation;
import org.nianbao.formula.Reference;
import org.nianbao.formula.RowView;
import org.nianbao.formula.Rows;
import org.nianbao.formula.Unknown;
import org.nianbao.localization.Junction;
import org.nianbao.localization.LinearCondition;
import org.nianbao.localization.Proposition;
import org.nianbao.localization.WeightedSum;

/** Renders rules as conditions over the cells of a submission. */
final class EditNotation implements Notation<Passage> {

    private final Rows rows;
    private final SuspectCells cells;
    private final Map<String, List<RowView>> tables = new HashMap<>();
    private final Map<List<Passage>, RowsByKey> keys = new HashMap<>();

    EditNotation(Rows rows, SuspectCells cells) {
        this.rows = rows;
        this.cells = cells;
    }

    @Override
    public Passage constant(Object value) {
        if (value instanceof Boolean truth) {
            return (home, each) -> Expression.judgement(Proposition.of(truth), Proposition.of(!truth));
        }
        var known = value.equals("")
                ? Expression.EMPTY
                : value instanceof Unknown ? Expression.NOTHING : cells.constant(value);
        return (home, each) -> known;
    }

    @Override
    public Passage ofJudgedRow(Reference column) {
        return (home, each) -> cells.value(column.table(), home, column.column());
    }

    @Override
    public Passage ofEachRow(Reference column) {
        return (home, each) -> cells.value(column.table(), each, column.column());
    }

    @Override
    public Passage ofOnlyRow(Reference column) {
        return (home, each) -> cells.value(column.table(), all(column.table()).get(0), column.column());
    }

    private List<RowView> all(FormView table) {
        return tables.computeIfAbsent(table.code(), code -> {
            var all = rows.of(table);
            if (all == null) {
                throw new NotLinearException(code);
            }
            return StreamSupport.stream(all.spliterator(), false)
                    .map(RowView.class::cast)
                    .toList();
        });
    }

    @Override
    public Passage applied(String name, List<Passage> parts) {
        return (home, each) -> {
            var values = parts.stream().map(part -> part.of(home, each)).toList();
            return switch (name) {
                case "且" -> values.get(0).and(values.get(1));
                case "或" -> values.get(0).or(values.get(1));
                case "非" -> values.get(0).not();
                case "⇒" -> values.get(0).not().or(values.get(1));
                case "⇔" -> values.get(0).sameAs(values.get(1));
                case "属于" -> membership(values);
                case "=", "≠", "<", "≤", ">", "≥" -> ComparedExpressions.of(name, values);
                default -> ComputedExpressions.of(name, values);
            };
        };
    }

    private static Expression membership(List<Expression> values) {
        return values.stream()
                .skip(1)
                .map(choice -> ComparedExpressions.of("=", List.of(values.get(0), choice)))
                .reduce(Expression::or)
                .orElseThrow();
    }

    @Override
    public Passage aggregate(String name, FormView over, Passage value, Passage condition) {
        return (home, each) -> {
            var counted = new ArrayList<Expression>();
            var conditions = new ArrayList<Expression>();
            for (var row : all(over)) {
                counted.add(value.of(home, row));
                conditions.add(condition.of(home, row));
            }
            var parts = new ArrayList<>(counted);
            parts.addAll(conditions);
            return gathered(name, counted, conditions).with(parts);
        };
    }

    private static Expression gathered(String name, List<Expression> counted, List<Expression> conditions) {
        return switch (name) {
            case "SUM", "COUNT" -> total(counted, conditions);
            case "DISTINCT" -> distinct(counted, conditions);
            default -> throw new NotLinearException(name);
        };
    }

    private static Expression total(List<Expression> counted, List<Expression> conditions) {
        var sums = new ArrayList<WeightedSum>();
        for (int i = 0; i < counted.size(); i++) {
            sums.add(counted.get(i)
                    .number()
                    .during(Junction.all(
                            List.of(conditions.get(i).isTrue(), counted.get(i).filled()))));
        }
        return Expression.number(WeightedSum.total(sums), Proposition.TRUE);
    }

    /** The number of different values is known as long as none of them changes. */
    private static Expression distinct(List<Expression> counted, List<Expression> conditions) {
        var different = new ArrayList<@Nullable BigDecimal>();
        for (int i = 0; i < counted.size(); i++) {
            var isCounted =
                    conditions.get(i).isTrue().holds() && !counted.get(i).isBlank();
            different.add(isCounted ? counted.get(i).number().value().stripTrailingZeros() : null);
        }
        var count = different.stream().filter(Objects::nonNull).collect(toSet()).size();
        var whole = Expression.computed(BigDecimal.valueOf(count), counted);
        conditions.forEach(condition -> whole.open().or(condition.isTrue().cells()));
        return Expression.number(whole.number(), Proposition.TRUE).with(List.of(whole));
    }

    @Override
    public Passage unique(FormView of, List<Passage> key) {
        return (home, each) -> {
            var rowsByKey = rowsByKey(of, key, key.size());
            var own = rowsByKey.columns(home);
            var isUnique = Junction.all(
                    rowsByKey.others(home).map(other -> differing(own, other)).toList());
            return Expression.judgement(isUnique, isUnique.negated()).with(own);
        };
    }

    @Override
    public Passage consistent(FormView of, List<Passage> key) {
        return (home, each) -> {
            var last = key.size() - 1;
            var rowsByKey = rowsByKey(of, key, last);
            var own = rowsByKey.columns(home);
            var agrees = Junction.all(rowsByKey
                    .others(home)
                    .map(other -> Junction.any(List.of(
                            differing(own.subList(0, last), other.subList(0, last)),
                            LinearCondition.equal(
                                    own.get(last).number(), other.get(last).number()))))
                    .toList());
            return Expression.judgement(agrees, agrees.negated()).with(own);
        };
    }

    private RowsByKey rowsByKey(FormView table, List<Passage> key, int keyed) {
        return keys.computeIfAbsent(key, parts -> new RowsByKey(all(table), parts, keyed));
    }

    private static Proposition differing(List<Expression> own, List<Expression> other) {
        var differing = new ArrayList<Proposition>();
        for (int i = 0; i < own.size(); i++) {
            differing.add(
                    LinearCondition.equal(own.get(i).number(), other.get(i).number())
                            .negated());
        }
        return Junction.any(differing);
    }
}
