package org.nianbao.bench;

import static org.nianbao.bench.Line.number;

import java.util.List;

/**
 * What the villages of the whole country would cost on one machine, computed from what one more costs among thousands.
 *
 * @param each milliseconds of processor time for a workbook, all stations, of program and database server together
 * @param reading those to read and review it, measured by themselves
 * @param loading those to make it ready and load it, likewise
 */
record Nation(double each, double reading, double loading) {

    private static final int VILLAGES = 620_573;
    private static final int PROCESSORS = 8;
    private static final double MILLIS_OF_AN_HOUR = 3_600_000;

    /** The computation, in sentences. */
    List<String> text() {
        var hours = VILLAGES * each / MILLIS_OF_AN_HOUR;
        return List.of(
                "The %,d villages of the country on one machine of %d processors, if all are kept busy:"
                        .formatted(VILLAGES, PROCESSORS),
                "%,d × %s ms (all stations, each further workbook) = %s hours of processor time, ÷ %d = **%s hours**."
                        .formatted(VILLAGES, number(each), number(hours), PROCESSORS, number(hours / PROCESSORS)),
                "Measured by themselves, reading and reviewing take %s ms of that, loading %s ms: most of the rest goes into"
                                .formatted(number(reading), number(loading))
                        + " consolidation and the releases, and into code that only the first compiler has seen.");
    }
}
