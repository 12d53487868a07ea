package org.nianbao.web.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.ChangesSince.ChangedFigure;
import org.nianbao.submission.Finding;

/** Figures in words. */
final class FigureText {

    private FigureText() {}

    /** Returns a figure that changed: {@code DJ02 党员数  539 → 540 人}. */
    static String changed(ChangedFigure figure) {
        return "%s  %s → %s %s"
                .formatted(
                        figure.indicator(),
                        value(figure.before()),
                        value(figure.now()),
                        figure.indicator().unit());
    }

    static String value(@Nullable BigDecimal value) {
        return value == null ? "无" : Finding.number(value);
    }
}
