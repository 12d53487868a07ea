package org.nianbao.application.notice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.ChangesSince.ChangedFigure;
import org.nianbao.submission.Finding;

/** Figures that changed, in words. */
public final class FigureText {

    private FigureText() {}

    /** Returns the values of a figure before and now: {@code 539 → 540}. */
    public static String change(ChangedFigure figure) {
        return value(figure.before()) + " → " + value(figure.now());
    }

    /** Returns a figure that changed: {@code DJ02 党员数  539 → 540 人}. */
    public static String changed(ChangedFigure figure) {
        return "%s  %s %s"
                .formatted(
                        figure.indicator(), change(figure), figure.indicator().unit());
    }

    private static String value(@Nullable BigDecimal value) {
        return value == null ? "无" : Finding.number(value);
    }
}
