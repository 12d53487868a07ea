package org.nianbao.cli;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.consolidate.Lineage;
import org.nianbao.formula.Names;
import org.nianbao.release.FigureAddress;
import org.nianbao.release.proof.NotAReleaseException;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trace}: where a figure comes from. */
@Command(
        name = "trace",
        description = {"溯源：列出一个数由哪些单位、哪个文件、哪个工作表的哪些单元格得来，逐格列出。", "给指标代码（DJ15），或者汇总表的单元格（'综合指标!E5'、'分村明细!F7'）。个人信息只列代号。"
        })
final class TraceCommand extends YearCommand {

    @Parameters(index = "0", paramLabel = "<指标代码|工作表!单元格>", description = "如 DJ15 或 '综合指标!E5'")
    private String what = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "<单位>", description = "只列这个单位的；不给则列全镇的")
    private @Nullable String name;

    @Override
    Exit run() {
        var scheme = settings().scheme();
        var address = address(scheme);
        var indicator = indicator(scheme, address.indicator());
        try (var session = Session.toLook(
                scheme, settings().workplace(), program().terminal(), program().springArguments())) {
            var told = session.desk()
                    .atOneMoment(() ->
                            new LineageAnswer(indicator, traced(scheme, session, indicator, address), files(session)));
            print(settings().isJson() ? told.json() : told);
        }
        return Exit.DONE;
    }

    private FigureAddress address(Scheme scheme) {
        var unit = Optional.ofNullable(name).map(given -> unit(scheme, given).name());
        if (what.matches(".*[!！].*")) {
            if (unit.isPresent()) {
                throw new UsageException("单元格已经说明是哪个单位的数，请不要再写单位");
            }
            return ofCell(settings().workplace().release(scheme));
        }
        var written = Names.normalised(what);
        var code = scheme.indicators().stream()
                .map(Indicator::code)
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .orElseGet(() -> written.toUpperCase(Locale.ROOT));
        return unit.map(given -> new FigureAddress(code, FigureAddress.Of.UNIT, given))
                .orElseGet(() -> new FigureAddress(code, FigureAddress.Of.TOWNSHIP, ""));
    }

    private FigureAddress ofCell(Path release) {
        if (!Files.exists(release)) {
            throw new UsageException("还没有汇总表 %s，请给指标代码".formatted(release));
        }
        try {
            return FigureAddress.of(release, what)
                    .orElseThrow(() ->
                            new UsageException("%s 的 %s 不是指标的数；可以溯源的是“综合指标”“分村明细”中各栏的数".formatted(release, what)));
        } catch (NotAReleaseException e) {
            throw new UsageException("%s：%s".formatted(release, e.getMessage()));
        }
    }

    private static Indicator indicator(Scheme scheme, String code) {
        return scheme.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UsageException("没有“%s”这个指标，最相近的是 %s"
                        .formatted(
                                code,
                                Names.nearest(
                                        code,
                                        scheme.indicators().stream()
                                                .map(Indicator::code)
                                                .toList()))));
    }

    private static List<LineageAnswer.Traced> traced(
            Scheme scheme, Session session, Indicator indicator, FigureAddress address) {
        var lineages = session.desk().situation().lineages();
        var township = new LineageAnswer.Traced("全镇", indicator.formula().text(), lineages.township(indicator));
        return switch (address.of()) {
            case TOWNSHIP -> List.of(township);
            case LAST_YEAR -> List.of(lastYear(session, indicator));
            case CHANGE -> List.of(township, lastYear(session, indicator));
            case UNIT -> List.of(ofUnit(session, indicator, unit(scheme, address.unit())));
        };
    }

    private static LineageAnswer.Traced ofUnit(Session session, Indicator indicator, Unit unit) {
        var lineage = session.desk().situation().lineages().unit(indicator, unit);
        return new LineageAnswer.Traced(
                unit.name(),
                indicator.formula().text(),
                lineage.orElseThrow(
                        () -> new UsageException("%s 没有 %s 的数：不填报此项，或没有计入汇总的报表".formatted(unit.name(), indicator))));
    }

    /** Last year's figure, unless it is that of last year's release, whose cells are in last year's files. */
    private static LineageAnswer.Traced lastYear(Session session, Indicator indicator) {
        var printed =
                Optional.ofNullable(session.desk().situation().now().lastYear().get(indicator.code()));
        return session.desk()
                .situation()
                .lineages()
                .lastYear(indicator)
                .filter(lineage -> printed.isPresent()
                        && lineage.value()
                                .filter(value -> value.compareTo(printed.get()) == 0)
                                .isPresent())
                .map(lineage -> new LineageAnswer.Traced(
                        "全镇上年", indicator.lastYearFormula().orElseThrow().text(), lineage))
                .orElseGet(() ->
                        new LineageAnswer.Traced("全镇上年，取自上年的汇总表", "", new Lineage(printed.orElse(null), List.of())));
    }

    private static Map<String, Standing> files(Session session) {
        return session.desk().situation().now().standings().stream()
                .collect(toMap(standing -> standing.unit().code(), standing -> standing));
    }
}
