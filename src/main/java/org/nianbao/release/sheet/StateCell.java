package org.nianbao.release.sheet;

import org.nianbao.release.print.Content;
import org.nianbao.release.print.Look;
import org.nianbao.submission.Standing;

/** How a unit stands, shaded unless all is well. */
final class StateCell {

    private StateCell() {}

    static Content of(Standing standing) {
        var content = Content.mark(standing.state().chinese());
        return standing.state() == Standing.State.ACCEPTED ? content : content.on(Look.Shade.ALERT);
    }
}
