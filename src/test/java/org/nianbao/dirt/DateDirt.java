package org.nianbao.dirt;

import java.util.List;
import java.util.stream.Stream;

/** Dates and months as clerks type them (mess 8). */
final class DateDirt {

    private static final String DAYS = """
            2023-06-01           | ✓
            2023-6-1             | ✓
            2023/6/1             | ✓
            2023/06/01           | ✓
            2023.6.1             | ✓
            2023.06.01           | ✓
            2023年6月1日         | ✓
            2023年06月01日       | ✓
            2023年6月1号         | ✓
            2023年6月1           | ✓
            ２０２３年６月１日   | ✓
            2023␣年␣6␣月␣1␣日    | ✓
            ␣2023-06-01␣         | ✓
            20230601             | ✓
            2023-06-01␣00:00:00  | ✓
            2023/6/1␣8:30        | ✓
            2023-06-01T08:30:00  | ✓
            2023-06-01␣16:00     | ✓
            2023␣6␣1             | ✓
            2023␣06␣01           | ✓
            2023.␣6.␣1           | ✓
            ２０２３␣６␣１       | ✓
            2023␣61              | ✗
            2023␣1␣2␣3           | ✗
            2023.0␣6.1           | ✗
            202␣30601            | ✗
            2023-02-29           | ✗
            2023-06-31           | ✗
            2023-13-01           | ✗
            2023-00-01           | ✗
            2023                 | ✗
            2023.6               | ✗
            2023年6月            | ✗
            6月                  | ✗
            6月1日               | ✗
            23.6.1               | ✗
            23-06-01             | ✗
            01/06/2023           | ✗
            6/1/2023             | ✗
            1-Jun-23             | ✗
            二〇二三年六月一日   | ✗
            2023年六月一日       | ✗
            2023.6.1-6.3         | ✗
            2023-06-01前后       | ✗
            2023年6月上旬        | ✗
            农历2023年6月1日     | ✗
            ②023-6-1             | ✗
            不详                 | ✗
            —                    | ✗
            无                   | ✗
            同上                 | ✗
            45078                | ✗
            """;

    private static final String MONTHS = """
            2022-11              | ✓
            2022.11              | ✓
            2022/11              | ✓
            2022年11月           | ✓
            202211               | ✓
            2022年11月8日        | ✓
            ２０２２．１１       | ✓
            2022␣11              | ✓
            2022␣11␣8            | ✓
            2022年␣11␣月         | ✓
            2022␣1␣1␣1           | ✗
            2022.1␣1             | ✗
            11月                 | ✗
            22.11                | ✗
            2022年               | ✗
            2022-13              | ✗
            11/2022              | ✗
            去年冬天             | ✗
            """;

    static final Site DAY = new Site("B09", "核查日期");
    static final Site MONTH = new Site("B11", "识别时间");

    private DateDirt() {}

    static List<Trait> traits() {
        return Stream.concat(
                        DAYS.lines().map(line -> typed(line, DAY)),
                        MONTHS.lines().map(line -> typed(line, MONTH)))
                .toList();
    }

    private static Trait typed(String line, Site site) {
        var parts = line.split("\\|");
        var text = parts[0].strip().replace('␣', ' ');
        var isRead = parts[1].strip().equals("✓");
        var oracle = isRead ? List.of("F020 " + site.at()) : List.of(site.at() + " = 不明", "F013 " + site.at());
        return Trait.of(
                8, "“%s”在%s".formatted(text, site), book -> site.write(book, text), oracle.toArray(String[]::new));
    }
}
