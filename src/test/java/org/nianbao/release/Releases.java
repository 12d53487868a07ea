package org.nianbao.release;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.consolidate.Figures;
import org.nianbao.consolidate.Lineages;
import org.nianbao.consolidate.Reconciliation;
import org.nianbao.release.issue.Issue;
import org.nianbao.release.issue.ReleaseWriter;
import org.nianbao.release.issue.WrittenRelease;
import org.nianbao.release.revision.HandedInRelease;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.ReferenceRows;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.scheme.seeds.SchemeFolder;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.Verdict;

/**
 * Releases for tests. Unless a test says otherwise every unit's first batch was accepted, and the figures published are
 * spread evenly over the units that they are drawn from.
 */
public final class Releases {

    public static final Scheme SCHEME = new SchemeFolder(Path.of("seeds/2023")).scheme();

    private static final long ID = 987_654_321;

    private final Scheme scheme;
    private final Map<String, ReportingStatus> standings = new LinkedHashMap<>();
    private final List<EnteredSubmission> unattributed = new ArrayList<>();
    private final Map<String, BigDecimal> lastYear = new HashMap<>();
    private final Map<String, BigDecimal> townships = new HashMap<>();
    private final Set<String> uncomputed = new HashSet<>();
    private final Map<String, List<Finding>> betweenUnits = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> own = new HashMap<>();

    private Releases(Scheme scheme) {
        this.scheme = scheme;
        for (var unit : scheme.register().units()) {
            var entered = entered(unit, 1, Verdict.ACCEPTED);
            standings.put(unit.name(), new ReportingStatus(unit, entered, entered));
        }
    }

    /** A release of the scheme of 2023. */
    public static Releases whole() {
        return new Releases(SCHEME);
    }

    /** A release of a few of its indicators. */
    public static Releases of(String... codes) {
        var some = List.of(codes);
        return new Releases(with(
                SCHEME.edition(),
                SCHEME.indicators().stream()
                        .filter(indicator -> some.contains(indicator.code()))
                        .toList()));
    }

    /** The same in the wording of the report. */
    public Releases approximate() {
        var edition = scheme.edition();
        return new Releases(with(
                new Scheme.Edition(
                        edition.year(),
                        edition.title(),
                        edition.township(),
                        edition.issuer(),
                        edition.frame(),
                        edition.addressee(),
                        edition.releaseName(),
                        true,
                        edition.deadline(),
                        edition.template(),
                        edition.foldedAbove(),
                        edition.parameters(),
                        edition.conversions()),
                scheme.indicators()));
    }

    private static Scheme with(Scheme.Edition edition, List<Indicator> indicators) {
        return new Scheme(
                edition,
                SCHEME.register(),
                SCHEME.forms(),
                SCHEME.rules(),
                indicators.stream()
                        .map(indicator -> among(indicators, indicator))
                        .toList(),
                SCHEME.published(),
                ReferenceRows.NOTHING,
                SCHEME.narrative(),
                SCHEME.charts().stream()
                        .filter(chart -> indicators.containsAll(chart.indicators()))
                        .toList(),
                SCHEME.digest());
    }

    /** The indicator, which is a sum of others only if these are there. */
    private static Indicator among(List<Indicator> all, Indicator indicator) {
        var codes = all.stream().map(Indicator::code).toList();
        return codes.containsAll(indicator.parts())
                ? indicator
                : new Indicator(
                        indicator.code(),
                        indicator.name(),
                        indicator.theme(),
                        indicator.measure(),
                        indicator.formula(),
                        indicator.lastYear(),
                        indicator.definition(),
                        indicator.approximate(),
                        List.of());
    }

    public static Finding finding(Level level, String message) {
        return new Finding(
                "P013",
                level,
                new Finding.Place("党员名册", List.of(CellAddress.of("V12"), CellAddress.of("V9"))),
                new Finding.Sides("12", "13", "1"),
                new Finding.Advice(message, "请核对后改正"));
    }

    static FileId file(String name) {
        var digits = Integer.toHexString(name.hashCode() | 0x1000_0000);
        return new FileId(name, digits.repeat(8).substring(0, 64));
    }

    private static EnteredSubmission entered(Unit unit, int batch, Verdict verdict, Finding... findings) {
        var file = file(unit.name() + "2023年终（" + batch + "）.xlsx");
        return new EnteredSubmission(
                ID + batch, file, unit.code(), batch, "2024-01-0" + batch, verdict, List.of(findings));
    }

    /** Nothing has come from the unit. */
    public Releases missing(String unit) {
        return standing(unit, null, null);
    }

    /** The unit's first batch was not accepted. */
    public Releases refused(String unit, Verdict verdict, Finding... findings) {
        return standing(unit, null, entered(unit(unit), 1, verdict, findings));
    }

    /** The unit's second batch was not accepted, so that the first counts. */
    public Releases refusedAgain(String unit, Verdict verdict, Finding... findings) {
        return standing(unit, entered(unit(unit), 1, Verdict.ACCEPTED), entered(unit(unit), 2, verdict, findings));
    }

    /** The unit's only batch was accepted, with findings. */
    public Releases acceptedWith(String unit, Finding... findings) {
        var entered = entered(unit(unit), 1, Verdict.ACCEPTED, findings);
        return standing(unit, entered, entered);
    }

    private Releases standing(String unit, @Nullable EnteredSubmission counted, @Nullable EnteredSubmission latest) {
        standings.put(unit, new ReportingStatus(unit(unit), counted, latest));
        return this;
    }

    public Releases unattributed(String name, String reason) {
        var why = Finding.of(scheme.rule("F003"), reason);
        unattributed.add(new EnteredSubmission(ID, file(name), "", 0, "", Verdict.RETURNED, List.of(why)));
        return this;
    }

    public Releases lastYear(String code, String value) {
        lastYear.put(code, new BigDecimal(value));
        return this;
    }

    public Releases township(String code, String value) {
        townships.put(code, new BigDecimal(value));
        return this;
    }

    /** The township's value cannot be computed. */
    public Releases withoutTownship(String code) {
        uncomputed.add(code);
        return this;
    }

    /** Of the unit something was found, held against others, that bears on an indicator. */
    public Releases disputed(String unit, String code) {
        var finding = finding(Level.VERIFY, "同一人在两个村").bearingOn(List.of(code));
        betweenUnits.put(unit(unit).code(), List.of(finding));
        return this;
    }

    /** What one unit has; null for nothing. */
    public Releases unit(String unit, String code, @Nullable String value) {
        own.computeIfAbsent(unit(unit).code(), any -> new HashMap<>())
                .put(code, value == null ? null : new BigDecimal(value));
        return this;
    }

    private Unit unit(String name) {
        return scheme.register().called(name).orElseThrow();
    }

    /** Writes a release of which nobody knows where its figures come from. */
    public static WrittenRelease write(Release release, Path target) throws IOException {
        return write(release, List.of(), target);
    }

    /** The same where others were handed in before. */
    public static WrittenRelease write(Release release, List<HandedInRelease> sent, Path target) throws IOException {
        return ReleaseWriter.write(Issue.of(release, new Lineages(release.scheme(), Map.of()), sent, target));
    }

    public Release release() {
        var figures = figures();
        return new Release(
                scheme,
                List.copyOf(standings.values()),
                unattributed,
                new CrossUnitFindings(List.of(), betweenUnits),
                figures,
                Reconciliation.of(scheme, figures),
                lastYear);
    }

    private Figures figures() {
        var township = new HashMap<String, BigDecimal>();
        var units = new HashMap<String, Map<String, BigDecimal>>();
        counted().forEach(unit -> units.put(unit.code(), new HashMap<>()));
        scheme.indicators().forEach(indicator -> spread(indicator, units));
        scheme.indicators().forEach(indicator -> addUp(indicator, units));
        for (var indicator : scheme.indicators()) {
            township.put(indicator.code(), total(indicator, units));
        }
        township.putAll(townships);
        township.keySet().removeAll(uncomputed);
        return new Figures(township, units, Map.of());
    }

    private List<Unit> counted() {
        return standings.values().stream()
                .filter(standing -> standing.inFigures().isPresent())
                .map(ReportingStatus::unit)
                .toList();
    }

    private void spread(Indicator indicator, Map<String, Map<String, BigDecimal>> units) {
        var drawn = scheme.register().units().stream()
                .filter(unit -> Figures.isDrawnFrom(indicator, scheme, unit))
                .toList();
        var rest = published(indicator);
        for (int i = 0; i < drawn.size(); i++) {
            var share = indicator.unit().equals("%")
                    ? rest
                    : rest.divide(
                            BigDecimal.valueOf(drawn.size() - i),
                            indicator.measure().decimals(),
                            RoundingMode.DOWN);
            var values = units.get(drawn.get(i).code());
            var said = own.getOrDefault(drawn.get(i).code(), Map.of());
            if (values != null && said.getOrDefault(indicator.code(), share) != null) {
                values.put(indicator.code(), said.getOrDefault(indicator.code(), share));
            }
            rest = indicator.unit().equals("%") ? rest : rest.subtract(share);
        }
    }

    /** A sum of others is that of each unit, unless a test says otherwise. */
    private void addUp(Indicator indicator, Map<String, Map<String, BigDecimal>> units) {
        if (!indicator.parts().isEmpty()) {
            units.forEach((unit, values) -> {
                if (!own.getOrDefault(unit, Map.of()).containsKey(indicator.code())) {
                    values.computeIfPresent(
                            indicator.code(),
                            (code, spread) -> indicator.parts().stream()
                                    .map(part -> values.getOrDefault(part, BigDecimal.ZERO))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
                }
            });
        }
    }

    private BigDecimal total(Indicator indicator, Map<String, Map<String, BigDecimal>> units) {
        return indicator.formula().additive()
                ? units.values().stream()
                        .map(values -> values.getOrDefault(indicator.code(), BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : published(indicator);
    }

    private BigDecimal published(Indicator indicator) {
        var figure = requireNonNull(scheme.published().get(indicator.code())).figure();
        return figure.endsWith("余")
                ? new BigDecimal(figure.replace("余", "")).add(BigDecimal.valueOf(4))
                : new BigDecimal(figure);
    }
}
