package org.nianbao.release.revision;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nianbao.release.Release;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of a release as far as a later one is compared with it.
 *
 * @param scheme the digest of the scheme
 * @param figures by division code, or {@link #TOWNSHIP}, and then by indicator
 * @param units by division code
 */
public record ReleaseSnapshot(
        String scheme, Map<String, Map<String, BigDecimal>> figures, Map<String, UnitSnapshot> units) {

    /** The scope of the township's own figures. */
    public static final String TOWNSHIP = "";

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * The content on one unit.
     *
     * @param state as the release names it
     * @param counted the SHA-256 of the file that counted; empty if none did
     * @param batch of that file, as people write it
     * @param explanations the explanations of its findings
     */
    record UnitSnapshot(String state, String counted, String batch, List<String> explanations) {

        public static UnitSnapshot of(ReportingStatus standing, List<Finding> betweenUnits) {
            var own = standing.inFigures().stream().flatMap(entered -> entered.findings().stream());
            return new UnitSnapshot(
                    standing.state().chinese(),
                    standing.inFigures().map(entered -> entered.file().sha256()).orElse(""),
                    standing.inFigures().map(entered -> entered.batchShown()).orElse(""),
                    Stream.concat(own, betweenUnits.stream())
                            .flatMap(UnitSnapshot::explanation)
                            .toList());
        }

        private static Stream<String> explanation(Finding finding) {
            return finding.explanation().stream()
                    .map(why -> "%s %s：%s（%s，%s）"
                            .formatted(finding.rule(), finding.place(), why.reason(), why.by(), why.on())
                            .replaceFirst(" ：", "："));
        }
    }

    public static ReleaseSnapshot of(Release release) {
        var figures = new HashMap<>(release.figures().units());
        figures.put(TOWNSHIP, release.figures().township());
        return new ReleaseSnapshot(
                release.scheme().digest(),
                figures,
                release.standings().stream()
                        .collect(toMap(
                                standing -> standing.unit().code(),
                                standing -> UnitSnapshot.of(
                                        standing,
                                        release.betweenUnits()
                                                .of(standing.unit().code())))));
    }

    /** Returns whether a release has the same figures, of the township and of all units. */
    public boolean hasFiguresOf(Release release) {
        var others = of(release).figures();
        return figures.keySet().equals(others.keySet())
                && figures.keySet().stream()
                        .allMatch(scope -> isSame(figures(scope), others.getOrDefault(scope, Map.of())));
    }

    private static boolean isSame(Map<String, BigDecimal> some, Map<String, BigDecimal> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream()
                        .allMatch(figure -> figure.getValue().compareTo(others.get(figure.getKey())) == 0);
    }

    /** Parses a text that was made by {@link #json()}. */
    public static ReleaseSnapshot of(String json) {
        return JSON.readValue(json, ReleaseSnapshot.class);
    }

    /** Returns all of it as one text, the same for the same content. */
    public String json() {
        var ordered = new TreeMap<String, Map<String, BigDecimal>>();
        figures.forEach((scope, values) -> ordered.put(scope, new TreeMap<>(values)));
        return JSON.writeValueAsString(new ReleaseSnapshot(scheme, ordered, new TreeMap<>(units)));
    }

    Map<String, BigDecimal> figures(String scope) {
        return figures.getOrDefault(scope, Map.of());
    }
}
