package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code trace --townships}: a figure of a county or of one of its townships, and what it is made of. */
public record CountyTraceJson(
        String indicator,
        String name,

        @JsonPropertyDescription("The unit of measurement of all values.")
        String unit,

        @JsonPropertyDescription("The county or the township that the figure is of.")
        String whose,

        @JsonPropertyDescription("The value as the workbook has it; none if it cannot be computed.") @Nullable
        BigDecimal value,

        @JsonPropertyDescription("How the value comes about (合计方式).")
        String way,

        String formula,

        @JsonPropertyDescription("The townships of the county, or the units of the township.")
        List<PartJson> parts) {

    /** A part of the figure. */
    public record PartJson(
            String name,
            String code,
            @Nullable BigDecimal value,

            @JsonPropertyDescription(
                    "The release of the township, or the file of the unit, with the beginning of its SHA-256.")
            String source) {}
}
