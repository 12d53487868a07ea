package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.ChangesSince;

/** A figure of the township that has changed. */
public record FigureChangeJson(
        @JsonPropertyDescription("The code of the indicator.")
        String code,

        @JsonInclude @JsonPropertyDescription("Null if it could not be computed.") @Nullable
        BigDecimal before,

        @JsonInclude @JsonPropertyDescription("Null if it cannot be computed.") @Nullable
        BigDecimal now) {

    static List<FigureChangeJson> all(List<ChangesSince.ChangedFigure> figures) {
        return figures.stream()
                .map(figure -> new FigureChangeJson(figure.indicator().code(), figure.before(), figure.now()))
                .toList();
    }
}
