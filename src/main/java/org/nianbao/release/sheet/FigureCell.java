package org.nianbao.release.sheet;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Scheme;

/** The value of an indicator as it is printed. */
final class FigureCell {

    private FigureCell() {}

    /** The number, in full. */
    static PrintedCell exactly(Indicator indicator, BigDecimal value) {
        return PrintedCell.number(value, indicator.places(value));
    }

    /** The number in words where the indicator is published so, and there are words: 420余, but never 0余. */
    static PrintedCell approximately(Indicator indicator, BigDecimal value) {
        return indicator.isApproximated(value)
                ? PrintedCell.text(indicator.approximately(value), PrintStyle.TEXT.aligned(HorizontalAlignment.RIGHT))
                : exactly(indicator, value);
    }

    /** The number as the edition wants it. */
    static PrintedCell of(Indicator indicator, BigDecimal value, Scheme.Edition edition) {
        return edition.approximateWording() ? approximately(indicator, value) : exactly(indicator, value);
    }
}
