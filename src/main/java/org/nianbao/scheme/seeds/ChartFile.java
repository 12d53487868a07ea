package org.nianbao.scheme.seeds;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.scheme.Chart;
import org.nianbao.scheme.Chart.By;
import org.nianbao.scheme.Indicator;

/** {@code charts.yaml}: the charts of the release, in their order. The file may be missing. */
final class ChartFile {

    static final String NAME = "charts.yaml";

    private static final String INDICATORS = "indicators";
    private static final String TITLE = "title";

    private final IndicatorFile indicators;
    private final Set<String> titles = new HashSet<>();

    private ChartFile(IndicatorFile indicators) {
        this.indicators = indicators;
    }

    static List<Chart> read(SeedFiles files, IndicatorFile indicators) {
        var charts = new ChartFile(indicators);
        return Stream.of(NAME)
                .filter(file -> files.has(file) && !indicators.codes().isEmpty())
                .flatMap(file -> files.yaml(file).stream())
                .flatMap(charts::all)
                .toList();
    }

    private Stream<Chart> all(YamlEntry file) {
        var charts = file.entries("charts").flatMap(this::chart).toList();
        file.finished();
        return charts.stream();
    }

    /** Returns a chart; none if none of its indicators is valid. */
    private Stream<Chart> chart(YamlEntry entry) {
        var title = entry.name(TITLE, NameKind.LABEL);
        if (!titles.add(title)) {
            entry.fault(TITLE, "图表“%s”重复".formatted(title));
        }
        var by = entry.read("by", By.UNITS, " 单位 或 年份", ChartFile::by);
        var codes = entry.texts(INDICATORS);
        if (codes.isEmpty() || codes.size() > Chart.MOST_INDICATORS) {
            entry.fault(INDICATORS, "一张图要有一至%d项指标，写作 [DJ01, DJ02]".formatted(Chart.MOST_INDICATORS));
        }
        var drawn =
                codes.stream().flatMap(code -> indicator(code, entry).stream()).toList();
        if (drawn.stream().map(Indicator::unit).distinct().count() > 1) {
            entry.fault(INDICATORS, "一张图里的指标要用同一个计量单位");
        }
        entry.finished();
        return drawn.isEmpty() ? Stream.empty() : Stream.of(new Chart(title, by, drawn));
    }

    private Optional<Indicator> indicator(String code, YamlEntry entry) {
        if (indicators.isUnknown(code)) {
            entry.fault(INDICATORS, indicators.unknown(code), IndicatorFile.NAME + code);
        }
        return indicators.called(code);
    }

    private static Optional<By> by(String text) {
        return switch (text) {
            case "单位" -> Optional.of(By.UNITS);
            case "年份" -> Optional.of(By.YEARS);
            default -> Optional.empty();
        };
    }
}
