package org.nianbao.release.sheet;

import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.submission.ReportingStatus;

/** The reporting status of a unit, shaded unless it is accepted. */
final class StateCell {

    private StateCell() {}

    static PrintedCell of(ReportingStatus standing) {
        var content = PrintedCell.mark(standing.state().chinese());
        return standing.state() == ReportingStatus.State.ACCEPTED ? content : content.on(PrintStyle.Shade.ALERT);
    }
}
