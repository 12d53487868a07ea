package org.nianbao.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluations in which what is faulty or blank spreads. */
final class Strict {

    private Strict() {}

    /** A function of two values that are there; null if it has no value for them. */
    @FunctionalInterface
    interface Binary {
        @Nullable
        Object apply(Object left, Object right);
    }

    /** A function of any number of values that are there; null if it has no value for them. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object apply(Object[] values);
    }

    static Evaluation both(Evaluation left, Evaluation right, Binary body) {
        return (rows, home, row) -> {
            var l = left.value(rows, home, row);
            var r = right.value(rows, home, row);
            if (l == Faulty.FAULTY || r == Faulty.FAULTY) {
                return Faulty.FAULTY;
            }
            return l == null || r == null ? null : body.apply(l, r);
        };
    }

    static Evaluation all(List<? extends Evaluation> arguments, Body body) {
        return (rows, home, row) -> {
            var values = new Object[arguments.size()];
            var complete = true;
            for (int i = 0; i < values.length; i++) {
                var value = arguments.get(i).value(rows, home, row);
                if (value == Faulty.FAULTY) {
                    return Faulty.FAULTY;
                } else if (value == null) {
                    complete = false;
                } else {
                    values[i] = value;
                }
            }
            return complete ? body.apply(values) : null;
        };
    }
}
