package org.nianbao.application;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nianbao.consolidate.Lineage;
import org.nianbao.formula.Names;
import org.nianbao.job.TownshipContext;
import org.nianbao.release.proof.NotAReleaseException;
import org.nianbao.release.verification.FigureAddress;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.ReportingStatus;

/** Finds the sources of a figure (溯源). */
public final class TraceFigure {

    private final TownshipContext context;
    private final Scheme scheme;
    private final Indicator indicator;

    private TraceFigure(TownshipContext context, Indicator indicator) {
        this.context = context;
        scheme = context.scheme();
        this.indicator = indicator;
    }

    /**
     * The figure to trace.
     *
     * @param what the code of an indicator, or a cell of the release such as {@code 综合指标!E5}
     * @param unit a name, an alias or a code of a unit; empty for the township
     */
    public record Request(String what, Optional<String> unit) {}

    /**
     * The figures, each with its lineage.
     *
     * @param standings by division code, for the files
     */
    public record Result(Indicator indicator, List<Traced> figures, Map<String, ReportingStatus> standings) {}

    /**
     * One figure.
     *
     * @param whose its area and year: {@code 全镇}
     * @param formula empty if it is not computed here
     */
    public record Traced(String whose, String formula, Lineage lineage) {

        /** Returns the value as people write it; empty if it cannot be computed. */
        public Optional<String> value() {
            return lineage.value().map(BigDecimal::toPlainString);
        }
    }

    /**
     * Interprets a request, before the database is queried.
     *
     * @throws UsageException if it names nothing that can be traced
     */
    public static FigureAddress address(Scheme scheme, Path release, Request request) {
        var unit = request.unit().map(given -> UnitFinder.called(scheme, given).name());
        if (request.what().matches(".*[!！].*")) {
            if (unit.isPresent()) {
                throw new UsageException("单元格已经说明是哪个单位的数，请不要再写单位");
            }
            return ofCell(release, request.what());
        }
        var code = code(scheme.indicators(), request.what());
        return unit.map(given -> new FigureAddress(code, FigureAddress.Of.UNIT, given))
                .orElseGet(() -> new FigureAddress(code, FigureAddress.Of.TOWNSHIP, ""));
    }

    private static String code(List<Indicator> indicators, String what) {
        var written = Names.normalised(what);
        return indicators.stream()
                .map(Indicator::code)
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .orElseGet(() -> written.toUpperCase(Locale.ROOT));
    }

    private static FigureAddress ofCell(Path release, String cell) {
        if (!Files.exists(release)) {
            throw new UsageException("还没有汇总表 %s，请给指标代码".formatted(release));
        }
        try {
            return FigureAddress.of(release, cell)
                    .orElseThrow(() ->
                            new UsageException("%s 的 %s 不是指标的数；可以溯源的是“综合指标”“分村明细”中各栏的数".formatted(release, cell)));
        } catch (NotAReleaseException e) {
            throw new UsageException("%s：%s".formatted(release, e.getMessage()));
        }
    }

    /** Returns the indicator that an address names. */
    public static Indicator indicator(Scheme scheme, FigureAddress address) {
        return indicator(scheme.indicators(), address.indicator());
    }

    /** Returns the indicator with a code, which is compared without regard to case and width. */
    public static Indicator indicator(List<Indicator> indicators, String written) {
        var code = code(indicators, written);
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UsageException("没有“%s”这个指标，最相近的是 %s"
                        .formatted(
                                code,
                                Names.nearest(
                                        code,
                                        indicators.stream().map(Indicator::code).toList()))));
    }

    /** Returns the sources of the figures at an address, read at one moment. */
    public static Result of(TownshipContext context, FigureAddress address) {
        var indicator = indicator(context.scheme(), address);
        var trace = new TraceFigure(context, indicator);
        return context.atOneMoment(() -> new Result(indicator, trace.figures(address), trace.standings()));
    }

    private List<Traced> figures(FigureAddress address) {
        var lineages = context.currentState().lineages();
        var township = new Traced("全镇", indicator.formula().text(), lineages.township(indicator));
        return switch (address.of()) {
            case TOWNSHIP -> List.of(township);
            case LAST_YEAR -> List.of(lastYear());
            case CHANGE -> List.of(township, lastYear());
            case UNIT -> List.of(ofUnit(UnitFinder.called(scheme, address.unit())));
        };
    }

    private Traced ofUnit(Unit unit) {
        var lineage = context.currentState().lineages().unit(indicator, unit);
        return new Traced(
                unit.name(),
                indicator.formula().text(),
                lineage.orElseThrow(
                        () -> new UsageException("%s 没有 %s 的数：不填报此项，或没有计入汇总的报表".formatted(unit.name(), indicator))));
    }

    /** Returns last year's figure, unless it is that of last year's release, whose cells are in last year's files. */
    private Traced lastYear() {
        var printed =
                Optional.ofNullable(context.currentState().now().lastYear().get(indicator.code()));
        return context.currentState()
                .lineages()
                .lastYear(indicator)
                .filter(lineage -> printed.isPresent()
                        && lineage.value()
                                .filter(value -> value.compareTo(printed.get()) == 0)
                                .isPresent())
                .map(lineage -> new Traced(
                        "全镇上年", indicator.lastYearFormula().orElseThrow().text(), lineage))
                .orElseGet(() -> new Traced("全镇上年，取自上年的汇总表", "", new Lineage(printed.orElse(null), List.of())));
    }

    private Map<String, ReportingStatus> standings() {
        return context.currentState().now().standings().stream()
                .collect(toMap(standing -> standing.unit().code(), standing -> standing));
    }
}
