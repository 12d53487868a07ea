package org.nianbao.formula;

/** Three-valued logic, where null is unknown. A faulty part spreads unless the other part decides alone. */
final class Logic {

    private Logic() {}

    static Evaluation and(Evaluation left, Evaluation right) {
        return decidedBy(Boolean.FALSE, left, right);
    }

    static Evaluation or(Evaluation left, Evaluation right) {
        return decidedBy(Boolean.TRUE, left, right);
    }

    static Evaluation implies(Evaluation left, Evaluation right) {
        return or(not(left), right);
    }

    static Evaluation iff(Evaluation left, Evaluation right) {
        return Strict.both(left, right, Object::equals);
    }

    static Evaluation not(Evaluation part) {
        return (rows, home, row) -> {
            var value = part.value(rows, home, row);
            return value instanceof Boolean known ? (Object) !known : value;
        };
    }

    private static Evaluation decidedBy(Boolean decisive, Evaluation left, Evaluation right) {
        return (rows, home, row) -> {
            var l = left.value(rows, home, row);
            if (decisive.equals(l)) {
                return decisive;
            }
            var r = right.value(rows, home, row);
            if (decisive.equals(r)) {
                return decisive;
            } else if (l == Faulty.FAULTY || r == Faulty.FAULTY) {
                return Faulty.FAULTY;
            }
            return l == null || r == null ? null : (Object) !decisive;
        };
    }
}
