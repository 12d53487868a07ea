package org.nianbao.workbook;

import java.util.BitSet;

/** The number formats of a workbook by their numbers, as far as they show dates. */
final class NumberFormats {

    /** Formats beyond this number are none: Excel allows some 250 of a workbook's own, numbered from 164. */
    private static final int LAST = 65_535;

    private final BitSet defined = new BitSet();
    private final BitSet dates = new BitSet();
    private final BitSet months = new BitSet();

    /** Adds a format of the workbook's own, which goes before a built-in one of the same number. */
    void define(int id, String code) {
        if (0 <= id && id <= LAST) {
            defined.set(id);
            dates.set(id, DateFormat.isDate(code));
            months.set(id, DateFormat.isMonth(code));
        }
    }

    boolean isDate(int id) {
        return 0 <= id && id <= LAST && defined.get(id) ? dates.get(id) : DateFormat.isBuiltInDate(id);
    }

    /** Whether a format shows of a date the month alone. */
    boolean isMonth(int id) {
        return 0 <= id && id <= LAST && defined.get(id) ? months.get(id) : DateFormat.isBuiltInMonth(id);
    }
}
