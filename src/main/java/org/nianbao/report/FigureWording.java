package org.nianbao.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.nianbao.scheme.Narrative.Figure;

/** A number as a sentence has it: {@code 20个}, {@code 420余人次}, {@code 100%}, {@code 百分之百}, {@code 第四名}. */
final class FigureWording {

    /** The unit of measurement of an indicator that is a place in a ranking. */
    private static final String RANK = "名次";

    private FigureWording() {}

    static String of(Figure figure, BigDecimal value) {
        var indicator = figure.indicator();
        if (figure.spelled()) {
            return "百分之" + ChineseNumeral.ofPercentage(value);
        }
        if (indicator.unit().equals(RANK)) {
            return "第" + ChineseNumeral.of(value) + figure.indicator().counter();
        }
        var number = indicator.isApproximated(value)
                ? indicator.approximately(value)
                : plain(value.setScale(indicator.places(value), RoundingMode.HALF_UP));
        return number + figure.indicator().counter();
    }

    /** The number without the noughts at its end, which a column needs and a sentence does not. */
    private static String plain(BigDecimal rounded) {
        return rounded.scale() <= 0
                ? rounded.toPlainString()
                : rounded.stripTrailingZeros().toPlainString();
    }
}
