package org.nianbao.bench;

import static org.nianbao.bench.Line.number;

import java.util.List;

/**
 * What the villages of the whole country would cost on one machine, computed from what one costs.
 *
 * @param reading milliseconds of processor time to read and review a workbook
 * @param loading milliseconds to make it ready and load it, of program and database server together
 */
record Nation(double reading, double loading) {

    private static final int VILLAGES = 620_573;
    private static final int PROCESSORS = 8;
    private static final double MILLIS_OF_AN_HOUR = 3_600_000;

    /** The computation, in sentences. */
    List<String> text() {
        var each = reading + loading;
        var hours = VILLAGES * each / MILLIS_OF_AN_HOUR;
        return List.of(
                "The %,d villages of the country on one machine of %d processors, if all are kept busy:"
                        .formatted(VILLAGES, PROCESSORS),
                "%,d × (%s ms reading and reviewing + %s ms loading) = %s hours of processor time, ÷ %d = **%s hours**."
                        .formatted(
                                VILLAGES,
                                number(reading),
                                number(loading),
                                number(hours),
                                PROCESSORS,
                                number(hours / PROCESSORS)),
                "Of that reading and reviewing are %.0f %%. Consolidating and releasing townships is not in it."
                        .formatted(100 * reading / each));
    }
}
