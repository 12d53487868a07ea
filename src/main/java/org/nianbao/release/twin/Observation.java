package org.nianbao.release.twin;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Indicator;

/**
 * One number of a release, or the place where one is missing.
 *
 * @param value as the workbook has it; null if there is none
 * @param exact the value before it was rounded to add up with others (舍位平衡); null if it is the same
 * @param note why it is missing, provisional or revised; empty if it is none of these
 */
public record Observation(
        int year,
        Area area,
        Indicator indicator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal exact,
        Status status,
        String note) {

    /**
     * The area that a number is about.
     *
     * @param scope distinguishes the township from its office, which has the same code
     */
    public record Area(AreaKind scope, String code, String name) {}

    /** The extent of an area. */
    public enum AreaKind {
        COUNTY("旗县"),
        TOWNSHIP("全镇"),
        UNIT("单位");

        private final String chinese;

        AreaKind(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** The places after the point with which the workbook shows the number. */
    int decimals() {
        return value == null ? indicator.measure().decimals() : indicator.places(value);
    }
}
