package org.nianbao.release.sheet;

import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;

/** The signs in the place of a missing figure. */
enum Sign {
    /** There is none, or it cannot be computed. */
    NO_DATA("…", PrintStyle.Shade.NONE),
    /** The unit's submission does not count. */
    NOT_COUNTED("—", PrintStyle.Shade.NONE),
    /** The unit has nothing to report here. */
    NOT_DUE("·", PrintStyle.Shade.VOID);

    private final PrintedCell content;

    Sign(String text, PrintStyle.Shade shade) {
        content = PrintedCell.mark(text).on(shade);
    }

    PrintedCell content() {
        return content;
    }
}
