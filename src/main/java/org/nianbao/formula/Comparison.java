package org.nianbao.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two values compared. With a blank it is unknown, unless the other side is {@code ""}.
 *
 * @param tolerance by how much numbers may miss equality or a bound
 */
record Comparison(
        Source source,
        Operator operator,
        Node left,
        Node right,
        @Nullable Node tolerance) implements Node {

    Comparison(Source source, Operator operator, Node left, Node right) {
        this(source, operator, left, right, null);
        if (left.type() != right.type() && (isEmptyText(left) || isEmptyText(right))) {
            var side = isEmptyText(left) ? right : left;
            throw side.source()
                    .fault(
                            "%s是%s，是否空白请用 ISBLANK 判断",
                            side.source().quoted(), side.type().title());
        } else if (left.type() != right.type()) {
            throw left.source()
                    .fault("%s是%s，不能与%s比较", left.source().quoted(), left.type().title(), right.described());
        } else if (left.type() == Type.CODES) {
            throw left.source().fault("%s是多选，不能用“%s”比较，请用 IN", left.source().quoted(), operator.symbol());
        } else if (!left.type().isOrdered() && operator != Operator.EQUAL && operator != Operator.UNEQUAL) {
            throw left.source()
                    .fault(
                            "%s是%s，没有大小，不能用“%s”比较",
                            left.source().quoted(), left.type().title(), operator.symbol());
        }
    }

    boolean isTolerant() {
        return left.type() == Type.NUMBER && operator.isTolerant();
    }

    Comparison within(Node allowed) {
        return new Comparison(source, operator, left, right, allowed);
    }

    @Override
    public Type type() {
        return Type.LOGICAL;
    }

    @Override
    public Additivity additivity() {
        return Additivity.ofAny(parts());
    }

    @Override
    public List<Node> parts() {
        return tolerance == null ? List.of(left, right) : List.of(left, right, tolerance);
    }

    /** A tolerance is not what a comparison is about. */
    @Override
    public Stream<ColumnValue> directCells() {
        return Stream.of(left, right).flatMap(Node::directCells);
    }

    @Override
    public <T> T in(Notation<T> notation) {
        return notation.applied(operator.symbol(), partsIn(notation));
    }

    @Override
    public @Nullable Object value(Rows rows, RowView home, RowView row) {
        var l = left.value(rows, home, row);
        var r = right.value(rows, home, row);
        if (l == Faulty.FAULTY || r == Faulty.FAULTY) {
            return Faulty.FAULTY;
        } else if (isEmptyText(left) || isEmptyText(right)) {
            return operator.holds(compared(l == null ? "" : l, r == null ? "" : r));
        } else if (l == null || r == null) {
            return null;
        } else if (tolerance == null) {
            return operator.holds(compared(l, r));
        }
        var allowed = tolerance.value(rows, home, row);
        return allowed instanceof BigDecimal most ? (Object) holds((BigDecimal) l, (BigDecimal) r, most) : allowed;
    }

    private static boolean isEmptyText(Node side) {
        return side instanceof Constant literal && literal.content().equals("");
    }

    private boolean holds(BigDecimal l, BigDecimal r, BigDecimal most) {
        var excess = operator == Operator.AT_LEAST ? r.subtract(l) : l.subtract(r);
        return (operator == Operator.EQUAL ? excess.abs() : excess).compareTo(most) <= 0;
    }

    /** The order of two values of one type, as a comparator gives it; of such as have no order, 0 if they are equal. */
    static int compared(Object one, Object other) {
        if (one instanceof BigDecimal number) {
            return number.compareTo((BigDecimal) other);
        } else if (one instanceof LocalDate date) {
            return date.compareTo((LocalDate) other);
        } else if (one instanceof YearMonth month) {
            return month.compareTo((YearMonth) other);
        }
        return one.equals(other) ? 0 : 1;
    }
}
