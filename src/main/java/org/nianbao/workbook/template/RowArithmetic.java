package org.nianbao.workbook.template;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellReference;
import org.nianbao.formula.FormView;
import org.nianbao.formula.Notation;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Scope;
import org.nianbao.workbook.template.RowArithmetic.Operand;

/**
 * How rules say that a column is computed from others of its row, as {@code 全年应交 = 月应交党费 × 应交月数}: so that a spreadsheet
 * does it, and the rule is not written a second time.
 */
final class RowArithmetic implements Notation<Optional<Operand>> {

    /**
     * A part of such a rule.
     *
     * @param text as a formula, with {@code #} in place of the row
     * @param columns those that it is computed from
     * @param isComputed whether it is more than a column or a number
     * @param defined the column that the whole rule is about, or -1 for a part
     */
    record Operand(String text, Set<Integer> columns, boolean isComputed, int defined) {

        /** The formula for a row, counted from 1: nothing where there is nothing to compute with. */
        String inRow(int row, int decimals) {
            var inputs = columns.stream().map(RowArithmetic::cell).collect(joining(","));
            return "IF(COUNT(%s)=%d,ROUND(%s,%d),\"\")"
                    .formatted(inputs, columns.size(), text, decimals)
                    .replace("#", Integer.toString(row));
        }
    }

    private RowArithmetic() {}

    /** How a column of a form is computed, if a rule says so that must hold in every row. */
    static Optional<Operand> of(Scheme scheme, Form form, int column) {
        return scheme.formulaRules()
                .filter(rule -> rule.scope() == Scope.ROW && rule.level() == Level.MANDATORY)
                .flatMap(rule -> rule.checks().stream())
                .filter(check -> check.form() == form)
                .flatMap(check -> check.condition().checks().stream())
                .flatMap(statement -> statement.in(new RowArithmetic()).stream())
                .filter(operand -> operand.defined() == column)
                .findFirst();
    }

    private static String cell(int column) {
        return "$" + CellReference.convertNumToColString(column) + "#";
    }

    @Override
    public Optional<Operand> constant(Object value) {
        return value instanceof BigDecimal number
                ? Optional.of(new Operand(number.toPlainString(), Set.of(), false, -1))
                : Optional.empty();
    }

    @Override
    public Optional<Operand> ofJudgedRow(Reference column) {
        return Optional.of(new Operand(cell(column.column()), Set.of(column.column()), false, -1));
    }

    @Override
    public Optional<Operand> applied(String name, List<Optional<Operand>> parts) {
        if (parts.size() < 2 || parts.get(0).isEmpty() || parts.get(1).isEmpty()) {
            return Optional.empty();
        }
        var left = parts.get(0).get();
        var right = parts.get(1).get();
        return switch (name) {
            case "+", "-" -> Optional.of(computed("(%s%s%s)", left, name, right));
            case "×" -> Optional.of(computed("%s%s%s", left, "*", right));
            case "÷" -> Optional.of(computed("%s%s(%s)", left, "/", right));
            case "=" -> defined(left, right);
            default -> Optional.empty();
        };
    }

    private static Operand computed(String pattern, Operand left, String operator, Operand right) {
        var columns = new TreeSet<>(left.columns());
        columns.addAll(right.columns());
        return new Operand(pattern.formatted(left.text(), operator, right.text()), columns, true, -1);
    }

    private static Optional<Operand> defined(Operand left, Operand right) {
        return !left.isComputed()
                        && left.columns().size() == 1
                        && right.isComputed()
                        && !right.columns().isEmpty()
                        && !right.columns().containsAll(left.columns())
                ? Optional.of(new Operand(
                        right.text(),
                        right.columns(),
                        true,
                        left.columns().iterator().next()))
                : Optional.empty();
    }

    @Override
    public Optional<Operand> ofEachRow(Reference column) {
        return Optional.empty();
    }

    @Override
    public Optional<Operand> ofOnlyRow(Reference column) {
        return Optional.empty();
    }

    @Override
    public Optional<Operand> aggregate(
            String name, FormView over, Optional<Operand> value, Optional<Operand> condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Operand> unique(FormView of, List<Optional<Operand>> key) {
        return Optional.empty();
    }

    @Override
    public Optional<Operand> consistent(FormView of, List<Optional<Operand>> key) {
        return Optional.empty();
    }
}
