package org.nianbao.scheme.seeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nianbao.scheme.PublishedFigure;

/**
 * {@code published.csv}: what the township published for the year, one indicator a line: {@code DJ01,20,原文明示}. The
 * heading of the figures names the year: {@code 2023年公布数}.
 */
final class PublishedFile {

    static final String NAME = "published.csv";

    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?余?");

    private static final YearHeading FIGURES = new YearHeading("公布数");

    private PublishedFile() {}

    /** Returns the headings of a file of what was published for a year. */
    static List<String> headings(int ofYear) {
        return List.of("code", FIGURES.heading(ofYear), "wording");
    }

    static Map<String, PublishedFigure> read(
            SeedFiles files, int year, IndicatorFile indicators, FaultCollector faults) {
        var published = new LinkedHashMap<String, PublishedFigure>();
        if (!FIGURES.isOf(files, NAME, year, faults)) {
            return published;
        }
        for (var line : files.csv(NAME, headings(year))) {
            var said = line.value(FIGURES.heading(year));
            var code = line.value("code");
            if (indicators.isUnknown(code)) {
                faults.add(NAME, line.number(), indicators.unknown(code), IndicatorFile.NAME + code);
            }
            if (!FIGURE.matcher(said).matches()) {
                faults.add(NAME, line.number(), "公布数应是数字，或数字加“余”，写的是“%s”".formatted(said));
            } else {
                var figure = new PublishedFigure(code, said, line.value("wording"));
                if (published.putIfAbsent(code, figure) != null) {
                    faults.add(NAME, line.number(), "指标 %s 重复".formatted(code));
                }
            }
        }
        return published;
    }
}
