package org.nianbao.bench;

import java.util.Collections;
import java.util.List;

/** What was measured several times, in seconds. */
record Spread(List<Double> measured) {

    Spread {
        measured = List.copyOf(measured);
    }

    double median() {
        return Medians.of(measured);
    }

    private double least() {
        return Collections.min(measured);
    }

    private double most() {
        return Collections.max(measured);
    }

    /** Whether it is at most so many times another, as far as what lies between their ends lets that be told. */
    boolean isAtMost(double times, Spread other) {
        return median() <= times * other.most() || least() <= times * other.median();
    }

    @Override
    public String toString() {
        return "%s s (%s–%s)".formatted(Line.number(median()), Line.number(least()), Line.number(most()));
    }
}
