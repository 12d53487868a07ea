package org.nianbao.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One text for all the ways of writing the same part of a formula, so that two parts can be recognised as one. */
final class Canonical implements Notation<String> {

    private static final Canonical NOTATION = new Canonical();
    private static final Set<String> COMMUTATIVE = Set.of("+", "×", "且", "或", "⇔", "=", "≠");

    private Canonical() {}

    static String of(Node node) {
        return node.in(NOTATION);
    }

    @Override
    public String constant(Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value.getClass().getSimpleName() + "\0" + value + "\0";
    }

    @Override
    public String ofJudgedRow(Reference column) {
        return "0." + column;
    }

    @Override
    public String ofEachRow(Reference column) {
        return "1." + column;
    }

    @Override
    public String ofOnlyRow(Reference column) {
        return "2." + column;
    }

    @Override
    public String applied(String name, List<String> parts) {
        var ordered = COMMUTATIVE.contains(name) ? parts.stream().sorted().toList() : parts;
        return name + "(" + String.join(",", ordered) + ")";
    }

    @Override
    public String aggregate(String name, FormView over, String value, String condition) {
        return applied(name, List.of(over.code(), value, condition));
    }

    @Override
    public String unique(FormView of, List<String> key) {
        return applied("UNIQUE", with(of, key));
    }

    @Override
    public String consistent(FormView of, List<String> key) {
        return applied("CONSISTENT", with(of, key));
    }

    private static List<String> with(FormView table, List<String> key) {
        return Stream.concat(Stream.of(table.code()), key.stream()).toList();
    }
}
