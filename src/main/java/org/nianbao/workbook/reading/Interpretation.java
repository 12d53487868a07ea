package org.nianbao.workbook.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a cell means in its column.
 *
 * @param value in the Java type of the column; null for a blank, or if there is a fault
 * @param normalised why it is written otherwise than in the cell; empty if it is written as it stands
 * @param fault what keeps it from being read, or null
 * @param doubt why it may mean another value than the one that was read, or null
 */
record Interpretation(
        @Nullable Object value,
        String normalised,
        @Nullable Fault fault,
        @Nullable Fault doubt) {

    static Interpretation of(Object value) {
        return of(value, "");
    }

    static Interpretation of(Object value, String normalised) {
        return new Interpretation(value, normalised, null, null);
    }

    /** A value that the unit has to confirm. */
    static Interpretation doubtful(Object value, String message, String found, String expected) {
        return new Interpretation(value, "", null, new Fault(Fault.SHOWN, message, found, expected));
    }

    static Interpretation fault(String rule, String message, String found, String expected) {
        return fault(new Fault(rule, message, found, expected));
    }

    static Interpretation fault(Fault fault) {
        return new Interpretation(null, "", fault, null);
    }
}
