package org.nianbao.release;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.nianbao.release.sheet.Content;
import org.nianbao.release.sheet.Look;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Scheme;

/** The value of an indicator as it is printed. */
final class FigureCell {

    private static final int MOST_PLACES = 4;

    private FigureCell() {}

    /** The number, in full. */
    static Content exactly(Indicator indicator, BigDecimal value) {
        return Content.number(value, places(indicator, value));
    }

    /** The number in words where the indicator is published so, and there are words: 420余, but never 0余. */
    static Content approximately(Indicator indicator, BigDecimal value) {
        return indicator.approximate() == 0 || value.compareTo(BigDecimal.valueOf(indicator.approximate())) < 0
                ? exactly(indicator, value)
                : Content.text(indicator.approximately(value), Look.TEXT.aligned(HorizontalAlignment.RIGHT));
    }

    /** The number as the edition wants it. */
    static Content of(Indicator indicator, BigDecimal value, Scheme.Edition edition) {
        return edition.approximateWording() ? approximately(indicator, value) : exactly(indicator, value);
    }

    /** A figure that is declared whole shows a fraction all the same: 99.63 % must not be printed as 100. */
    static int places(Indicator indicator, BigDecimal value) {
        return indicator.decimals() > 0
                ? indicator.decimals()
                : Math.min(MOST_PLACES, Math.max(0, value.stripTrailingZeros().scale()));
    }
}
