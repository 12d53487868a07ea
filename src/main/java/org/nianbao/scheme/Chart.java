package org.nianbao.scheme;

import java.util.List;

/**
 * A chart of the release (图表): figures where one looks rather than reads.
 *
 * @param indicators what is drawn, all in one unit of measurement, each a series if it is {@linkplain By#UNITS by units}
 */
public record Chart(String title, By by, List<Indicator> indicators) {

    /** More series could not be told apart. */
    public static final int MOST_INDICATORS = 4;

    /** What stands side by side. */
    public enum By {
        /** The units of the register. */
        UNITS,
        /** This year and the last. */
        YEARS
    }

    public Chart {
        indicators = List.copyOf(indicators);
    }

    /** The unit of measurement of all that is drawn. */
    public String unit() {
        return indicators.get(0).unit();
    }
}
