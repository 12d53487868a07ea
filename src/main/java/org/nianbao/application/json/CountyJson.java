package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.release.CountyPart;
import org.nianbao.release.CountyRelease;

/** The answer of {@code county}. */
public record CountyJson(
        String name,
        String code,

        @JsonPropertyDescription("The number of the release.")
        int release,

        String sha256,

        @JsonPropertyDescription("Where the workbook is.") String path,

        @JsonPropertyDescription("Whether all units of all townships are in the figures.")
        boolean complete,

        List<CountyTownshipJson> townships,

        @JsonPropertyDescription(
                "The figures of the county by indicator code; one that cannot be computed is not among them.")
        Map<String, BigDecimal> figures) {

    /** A township of the county. */
    public record CountyTownshipJson(
            String name,
            String code,

            @JsonPropertyDescription("The number of its last release, if there is one.") @Nullable
            Integer release,

            @JsonPropertyDescription("How many units must report.")
            int units,

            @JsonPropertyDescription("How many of them are in the figures.")
            int counted,

            @JsonPropertyDescription("How many of these reported after the deadline.")
            int late,

            @JsonPropertyDescription(
                    "Why there is nothing of it, or how it differs from its release; empty if neither.")
            String remark) {

        static CountyTownshipJson of(CountyPart part, CountyRelease release) {
            return new CountyTownshipJson(
                    part.name(),
                    part.code(),
                    part.issued().map(CountyPart.Version::number).orElse(null),
                    part.standings().size(),
                    part.coverage().counted().size(),
                    part.late(release.scheme().edition().deadline()).size(),
                    part.remark());
        }
    }

    /** Returns the answer about a release that was issued. */
    public static CountyJson of(CountyRelease release, int number, String sha256, Path path) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        release.scheme()
                .indicators()
                .forEach(
                        indicator -> release.value(indicator).ifPresent(value -> figures.put(indicator.code(), value)));
        return new CountyJson(
                release.scheme().name(),
                release.scheme().code(),
                number,
                sha256,
                path.toString(),
                release.isComplete(),
                release.townships().stream()
                        .map(part -> CountyTownshipJson.of(part, release))
                        .toList(),
                figures);
    }
}
