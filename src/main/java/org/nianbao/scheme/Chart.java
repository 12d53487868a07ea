package org.nianbao.scheme;

import java.util.List;

/**
 * A chart of the release (图表).
 *
 * @param indicators what is drawn, all in one unit of measurement, each a series if the chart is {@linkplain By#UNITS
 *     by units}
 */
public record Chart(String title, By by, List<Indicator> indicators) {

    /** The most indicators; more series could not be distinguished. */
    public static final int MOST_INDICATORS = 4;

    /** What the chart compares. */
    public enum By {
        /** Returns the units of the register. */
        UNITS,
        /** This year and the last. */
        YEARS
    }

    public Chart {
        indicators = List.copyOf(indicators);
    }

    /** Returns the unit of measurement of everything in the chart. */
    public String unit() {
        return indicators.get(0).unit();
    }
}
