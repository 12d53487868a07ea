package org.nianbao.scheme;

import java.math.BigDecimal;

/**
 * What the township published for an indicator (公布数).
 *
 * @param figure as printed: an exact number, or a round one followed by 余 (somewhat more)
 * @param wording whether the report states the figure or only implies it
 */
public record PublishedFigure(String code, String figure, String wording) {

    public PublishedFigure {
        new BigDecimal(isApproximate(figure) ? figure.substring(0, figure.length() - 1) : figure);
    }

    /** Returns whether a value equals the published one, or lies within the published wording. */
    public boolean agreesWith(BigDecimal value) {
        return isApproximate(figure)
                ? Approximation.holds(figure, value)
                : new BigDecimal(figure).compareTo(value) == 0;
    }

    private static boolean isApproximate(String figure) {
        return figure.endsWith(Approximation.MORE);
    }
}
