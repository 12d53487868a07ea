package org.nianbao.scheme.seeds;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.nianbao.scheme.Published;

/** {@code published.csv}: what the township published, one indicator a line. */
final class PublishedFile {

    static final String NAME = "published.csv";

    private PublishedFile() {}

    static Map<String, Published> read(SeedFiles files, Set<String> known, Faults faults) {
        var published = new LinkedHashMap<String, Published>();
        for (var line : files.csv(NAME, "code", "figure", "wording")) {
            var code = line.value("code");
            if (!known.isEmpty() && !known.contains(code)) {
                faults.add(NAME, line.number(), "没有指标 " + code);
            }
            try {
                var figure = new Published(code, line.value("figure"), line.value("wording"));
                if (published.putIfAbsent(code, figure) != null) {
                    faults.add(NAME, line.number(), "指标 %s 重复".formatted(code));
                }
            } catch (NumberFormatException e) {
                faults.add(NAME, line.number(), "公布数应是数字，或数字加“余”，写的是“%s”".formatted(line.value("figure")));
            }
        }
        return published;
    }
}
