package org.nianbao.workbook.cell;

import java.util.HashMap;
import java.util.Map;

/** The number formats of a workbook by their numbers. */
public final class NumberFormats {

    /** Formats beyond this number are none: Excel allows some 250 of a workbook's own, numbered from 164. */
    private static final int LAST = 65_535;

    private final Map<Integer, NumberFormat> defined = new HashMap<>();

    /** Adds a format of the workbook's own, which goes before a built-in one of the same number. */
    public void define(int id, String code) {
        if (0 <= id && id <= LAST) {
            defined.put(id, NumberFormat.of(code));
        }
    }

    /** The format that has a number. */
    public NumberFormat at(int id) {
        var own = defined.get(id);
        return own != null ? own : NumberFormat.builtIn(id);
    }
}
