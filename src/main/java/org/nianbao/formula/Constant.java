package org.nianbao.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A literal, or the value of a parameter; it is blank if that is {@linkplain Unknown unknown}. */
record Constant(Source source, Type type, Object content) implements Node {

    /** A parameter's value, where numbers are welcome in any Java type. */
    static Constant of(Source source, Object value) {
        return value instanceof Number number && !(value instanceof BigDecimal)
                ? new Constant(source, Type.NUMBER, new BigDecimal(number.toString()))
                : new Constant(source, typeOf(value), value);
    }

    private static Type typeOf(Object value) {
        if (value instanceof Unknown unknown) {
            return typeOf(unknown.like());
        } else if (value instanceof BigDecimal) {
            return Type.NUMBER;
        } else if (value instanceof String) {
            return Type.TEXT;
        } else if (value instanceof LocalDate) {
            return Type.DATE;
        } else if (value instanceof YearMonth) {
            return Type.MONTH;
        } else if (value instanceof Boolean) {
            return Type.LOGICAL;
        } else if (value instanceof List<?>) {
            return Type.CODES;
        }
        throw new IllegalArgumentException("Not a value for a parameter: " + value);
    }

    @Override
    public Additivity additivity() {
        return Additivity.CONSTANT;
    }

    @Override
    public List<Node> parts() {
        return List.of();
    }

    @Override
    public <T> T in(Notation<T> notation) {
        return notation.constant(content);
    }

    @Override
    public @Nullable Object value(Rows rows, RowView home, RowView row) {
        return content instanceof Unknown ? null : content;
    }
}
