package org.nianbao.release.sheet;

import org.nianbao.release.print.Content;
import org.nianbao.release.print.Look;

/** What stands in the place of a figure that is not there. */
enum Sign {
    /** There is none, or it cannot be computed. */
    NO_DATA("…", Look.Shade.NONE),
    /** The unit's submission does not count. */
    NOT_COUNTED("—", Look.Shade.NONE),
    /** The unit has nothing to report here. */
    NOT_DUE("·", Look.Shade.VOID);

    private final Content content;

    Sign(String text, Look.Shade shade) {
        content = Content.mark(text).on(shade);
    }

    Content content() {
        return content;
    }
}
