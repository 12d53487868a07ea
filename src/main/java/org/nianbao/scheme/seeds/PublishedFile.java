package org.nianbao.scheme.seeds;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.scheme.Published;

/** {@code published.csv}: what the township published, one indicator a line. */
final class PublishedFile {

    static final String NAME = "published.csv";

    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?余?");

    private PublishedFile() {}

    static Map<String, Published> read(SeedFiles files, Set<String> known, Faults faults) {
        var published = new LinkedHashMap<String, Published>();
        for (var line : files.csv(NAME, "code", "figure", "wording")) {
            var code = line.value("code");
            if (!known.isEmpty() && !known.contains(code)) {
                faults.add(NAME, line.number(), "没有指标 " + code);
            }
            if (!FIGURE.matcher(line.value("figure")).matches()) {
                faults.add(NAME, line.number(), "公布数应是数字，或数字加“余”，写的是“%s”".formatted(line.value("figure")));
            } else {
                var figure = new Published(code, line.value("figure"), line.value("wording"));
                if (published.putIfAbsent(code, figure) != null) {
                    faults.add(NAME, line.number(), "指标 %s 重复".formatted(code));
                }
            }
        }
        return published;
    }
}
