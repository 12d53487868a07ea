package org.nianbao.release.county;

import org.nianbao.release.CountyRelease;
import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.sheet.StatutoryFrame;

/** What all sheets of a county's release have in common: above the table what it is, below it who signs. */
final class CountyFrame {

    /** There is no figure, or it cannot be computed. */
    static final PrintedCell NO_DATA = PrintedCell.mark("…");

    /** Nothing of the division counts. */
    static final PrintedCell NOT_COUNTED = PrintedCell.mark("—");

    /** The division has nothing to report here. */
    static final PrintedCell NOT_DUE = PrintedCell.mark("·").on(PrintStyle.Shade.VOID);

    private CountyFrame() {}

    /** Returns the line below the title. */
    static PrintedCell lineOf(CountyRelease release) {
        return lineOf(release, release.scheme().name(), release.sentence());
    }

    /** Returns the same for one township, with a sentence on its coverage. */
    static PrintedCell lineOf(CountyRelease release, String whose, String sentence) {
        return PrintedCell.line(StatutoryFrame.line(release.scheme().edition(), whose, sentence));
    }

    /** Returns where a table is signed. */
    static PrintedCell foot() {
        return StatutoryFrame.foot(StatutoryFrame.BREAK);
    }
}
