package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Indicator;

/** The answer of {@code trace}: the sources of an indicator's figures. */
public record LineageJson(
        @JsonPropertyDescription("The code of the indicator.")
        String indicator,

        String name,
        @JsonPropertyDescription("The unit of measurement.") String unit,

        @JsonPropertyDescription("How measured values become the figure, if they are in another unit.") @Nullable
        ConversionJson conversion,

        List<FigureJson> figures) {

    /** The conversion from one unit of measurement to another. */
    public record ConversionJson(String from, String to, BigDecimal factor) {}

    /** One figure. */
    public record FigureJson(
            @JsonPropertyDescription("Of whom and when, in Chinese.")
            String of,

            @JsonPropertyDescription("Empty if it is not computed here.")
            String formula,

            @JsonInclude @JsonPropertyDescription("Null if it cannot be computed.") @Nullable
            BigDecimal value,

            List<PartJson> parts) {}

    /** One aggregate of the formula. */
    public record PartJson(
            String formula,

            @JsonPropertyDescription("Which aggregate it is.")
            String kind,

            @JsonPropertyDescription("A number, or a text.") String value,
            List<ShareJson> units) {}

    /** The rows of one unit that contribute. */
    public record ShareJson(
            @JsonPropertyDescription("The division code.") String code,
            String name,

            @JsonPropertyDescription("The name of the file that counts.") @Nullable
            String file,

            @Nullable String sha256,
            @Nullable Integer batch,
            String sheet,
            List<RowJson> rows) {}

    /** One row. */
    public record RowJson(
            @JsonPropertyDescription("What it contributes; of a person the token alone.")
            String value,

            @JsonPropertyDescription("The cells that were looked at, in A1 notation.")
            List<String> cells) {}

    /** Returns the sources of an indicator's figures. */
    public static LineageJson of(Indicator indicator, List<FigureJson> figures) {
        return new LineageJson(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator
                        .measure()
                        .conversion()
                        .map(one -> new ConversionJson(one.from(), one.to(), one.factor()))
                        .orElse(null),
                figures);
    }
}
