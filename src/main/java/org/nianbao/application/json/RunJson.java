package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.release.Release;
import org.nianbao.submission.VerdictChange;

/** The answer of a run: {@code nightly}, {@code village}, {@code explain}, {@code undo}. */
public record RunJson(
        int year,
        List<UnitJson> units,

        @JsonPropertyDescription("The files that are of no unit.")
        List<SubmissionJson> unattributed,

        @JsonPropertyDescription("What was found between units and concerns the township.")
        List<FindingJson> betweenUnits,

        List<TurnJson> turns,

        @JsonPropertyDescription("How many files the run entered; 0 if there was no run.")
        int entered,

        @JsonPropertyDescription("The figures of the township by indicator code; null if one cannot be computed.")
        Map<String, @Nullable BigDecimal> indicators,

        @JsonPropertyDescription("How the figures stand to the published ones, in a sentence.")
        String reconciliation,

        @JsonPropertyDescription("Absent as long as there is none.") @Nullable
        ReleaseFileJson release,

        @JsonPropertyDescription("The folder of the returned workbooks, if there are any.") @Nullable
        String returns) {

    /**
     * Returns the answer for a township after a run or a query.
     *
     * @param path the path of the release
     */
    public static RunJson of(
            Release now,
            int entered,
            List<VerdictChange> turns,
            Path path,
            Optional<Issued> issued,
            Optional<Path> returns) {
        return new RunJson(
                now.scheme().year(),
                now.standings().stream()
                        .map(standing -> UnitJson.of(standing, now.betweenUnits()))
                        .toList(),
                now.unattributed().stream()
                        .map(one -> SubmissionJson.ofNobody(one, now.resembled(one)))
                        .toList(),
                FindingJson.all(now.betweenUnits().township()),
                TurnJson.all(turns),
                entered,
                indicators(now),
                now.reconciliation().summary(),
                issued.map(one -> new ReleaseFileJson(one.number(), path.toString(), one.sha256()))
                        .orElse(null),
                returns.map(Path::toString).orElse(null));
    }

    private static Map<String, @Nullable BigDecimal> indicators(Release now) {
        var figures = new LinkedHashMap<String, @Nullable BigDecimal>();
        now.scheme()
                .indicators()
                .forEach(indicator -> figures.put(
                        indicator.code(), now.figures().township(indicator).orElse(null)));
        return figures;
    }
}
