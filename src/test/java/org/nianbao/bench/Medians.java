package org.nianbao.bench;

import java.util.Collection;

/** The middle of what was measured several times: what disturbs a machine now and then does not move it. */
final class Medians {

    private Medians() {}

    static double of(Collection<? extends Number> measured) {
        var sorted = measured.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
