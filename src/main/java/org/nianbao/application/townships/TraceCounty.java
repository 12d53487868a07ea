package org.nianbao.application.townships;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.application.TraceFigure;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.CountyTraceJson;
import org.nianbao.application.json.CountyTraceJson.PartJson;
import org.nianbao.consolidate.Figures;
import org.nianbao.formula.Names;
import org.nianbao.release.CountyPart;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.ShownDigest;
import org.nianbao.release.balance.CountyBreakdown;
import org.nianbao.release.proof.NotAReleaseException;
import org.nianbao.release.sheet.UnitSheet;
import org.nianbao.release.verification.FigureAddress;
import org.nianbao.release.verification.FigureAddress.Of;
import org.nianbao.scheme.CountyScheme;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.ReportingStatus;

/** Follows a figure of a county to its townships, and one of a township to the files of its units. */
public final class TraceCounty {

    private final CountyRelease release;
    private final Indicator indicator;
    private final CountyBreakdown breakdown;

    private TraceCounty(CountyRelease release, Indicator indicator) {
        this.release = release;
        this.indicator = indicator;
        breakdown = CountyBreakdown.of(release, indicator);
    }

    /**
     * The figure to follow.
     *
     * @param what the code of an indicator, or a cell of the county's workbook such as {@code 综合指标!E5}
     * @param township its name or code; empty for the county
     */
    public record Request(String what, Optional<String> township) {}

    /**
     * A figure that a request names.
     *
     * @param township empty for the county
     */
    public record Address(Indicator indicator, Optional<String> township) {}

    /**
     * The figure.
     *
     * @param isOfCounty whether its parts are townships, and not units
     */
    public record Result(
            Indicator indicator,
            String whose,
            boolean isOfCounty,
            Optional<BigDecimal> value,
            String way,
            List<Share> parts) {

        /** Returns the answer for programs. */
        public CountyTraceJson forPrograms() {
            return new CountyTraceJson(
                    indicator.code(),
                    indicator.name(),
                    indicator.unit(),
                    whose,
                    value.orElse(null),
                    way,
                    indicator.formula().text(),
                    parts.stream()
                            .map(part -> new PartJson(
                                    part.name(), part.code(), part.value().orElse(null), part.source()))
                            .toList());
        }
    }

    /** A part of the figure: a township with its release, or a unit with its file. */
    public record Share(String name, String code, Optional<BigDecimal> value, String source) {}

    /**
     * Interprets a request, before the database is queried.
     *
     * @param workbook that of the county
     * @throws UsageException if it names nothing that can be followed
     */
    public static Address address(CountyScheme county, Path workbook, Request request) {
        if (!request.what().matches(".*[!！].*")) {
            return new Address(
                    indicator(county, Names.normalised(request.what())),
                    request.township().map(given -> township(county, given)));
        } else if (request.township().isPresent()) {
            throw new UsageException("单元格已经说明是哪个乡镇的数，请不要再写乡镇");
        }
        var figure = ofCell(workbook, request.what());
        if (figure.of() != Of.UNIT) {
            throw new UsageException("上年数取自各乡镇本年报表，请到乡镇查：nianbao trace --township 文件夹 " + figure.indicator());
        }
        var sheet = request.what().replace("'", "").replaceFirst("[!！].*", "");
        var ofTownship =
                sheet.startsWith(UnitSheet.NAME + "-") ? sheet.substring(UnitSheet.NAME.length() + 1) : figure.unit();
        return new Address(
                indicator(county, figure.indicator()),
                Optional.of(ofTownship).filter(county.townships()::containsValue));
    }

    private static Indicator indicator(CountyScheme county, String written) {
        return TraceFigure.indicator(county.indicators(), written);
    }

    private static String township(CountyScheme county, String given) {
        return county.townships().entrySet().stream()
                .filter(township ->
                        township.getKey().equals(given) || township.getValue().equals(given))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new UsageException("%s没有“%s”这个乡镇，最相近的是 %s"
                        .formatted(
                                county.name(),
                                given,
                                Names.nearest(given, county.townships().values()))));
    }

    private static FigureAddress ofCell(Path workbook, String cell) {
        if (!Files.exists(workbook)) {
            throw new UsageException("还没有旗县汇总表 %s，请给指标代码".formatted(workbook));
        }
        try {
            return FigureAddress.of(workbook, cell)
                    .orElseThrow(() ->
                            new UsageException("%s 的 %s 不是指标的数；可以溯源的是“综合指标”和各镇“分村明细”中各栏的数".formatted(workbook, cell)));
        } catch (NotAReleaseException e) {
            throw new UsageException("%s：%s".formatted(workbook, e.getMessage()));
        }
    }

    /** Returns what the figure at an address is made of. */
    public static Result of(CountyRelease release, Address address) {
        var trace = new TraceCounty(release, address.indicator());
        return address.township()
                .map(name -> release.townships().stream()
                        .filter(part -> part.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .map(trace::township)
                .orElseGet(trace::county);
    }

    private Result county() {
        return new Result(
                indicator,
                release.scheme().name(),
                true,
                breakdown.total(),
                breakdown.way(),
                release.townships().stream()
                        .map(part -> new Share(part.name(), part.code(), breakdown.township(part), source(part)))
                        .toList());
    }

    private static String source(CountyPart part) {
        var version = part.issued().map(CountyPart.Version::shown).orElse("没有汇总表");
        return part.remark().isEmpty() ? version : version + "（" + part.remark() + "）";
    }

    private Result township(CountyPart part) {
        var content =
                part.release().orElseThrow(() -> new UsageException("%s没有数：%s".formatted(part.name(), part.remark())));
        var units = content.standings().stream()
                .filter(standing -> Figures.isDrawnFrom(indicator, content.scheme(), standing.unit()))
                .map(standing -> new Share(
                        standing.unit().name(),
                        standing.unit().code(),
                        breakdown.unit(part, standing.unit().code()),
                        file(standing)));
        return new Result(
                indicator,
                part.name(),
                false,
                breakdown.township(part),
                breakdown.mode().addsUp() ? breakdown.way() : "按全镇计算",
                units.toList());
    }

    private static String file(ReportingStatus standing) {
        return standing.inFigures()
                .map(entered -> entered.file().name() + " " + ShownDigest.of(entered))
                .orElse("没有计入汇总的报表");
    }
}
