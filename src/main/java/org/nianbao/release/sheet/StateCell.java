package org.nianbao.release.sheet;

import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.submission.Standing;

/** The reporting status of a unit, shaded unless it is accepted. */
final class StateCell {

    private StateCell() {}

    static PrintedCell of(Standing standing) {
        var content = PrintedCell.mark(standing.state().chinese());
        return standing.state() == Standing.State.ACCEPTED ? content : content.on(PrintStyle.Shade.ALERT);
    }
}
