package org.nianbao.dirt;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Numbers that are typed as text, or that are none (mess 6). */
final class NumberDirt {

    /** What is typed, {@code ␣} for a blank, and what is read: a number, and whether it is told; ✗ and a rule if it is not read. */
    private static final String TEXTS = """
            17          | 17
            17.0        | 17
            17.00       | 17
            017         | 17
            １７        | 17
            １７．０    | 17
            ␣17         | 17
            17␣␣        | 17
            +17         | 17
            ＋17        | 17
            1,017       | 1017
            1，017      | 1017
            １，０１７  | 1017
            1␣017       | 1017
            -17         | -17
            －17        | -17
            十七        | ✗ F012
            一百二十    | ✗ F012
            贰佰        | ✗ F012
            约17        | ✗ F012
            17余        | ✗ F012
            17左右      | ✗ F012
            近17        | ✗ F012
            17多        | ✗ F012
            大概17      | ✗ F012
            17%         | ✗ F012
            (17)        | ✗ F012
            −17         | ✗ F012
            1e3         | ✗ F012
            1.7E1       | ✗ F012
            17.         | ✗ F012
            .5          | ✗ F012
            1,7         | ✗ F012
            1,01        | ✗ F012
            10,17       | ✗ F012
            0,365       | ✗ F012
            0，365      | ✗ F012
            ０，３６５  | ✗ F012
            00,365      | ✗ F012
            -0,365      | ✗ F012
            0,365,000   | ✗ F012
            0␣365       | ✗ F012
            10,365      | 10365
            1、017      | ✗ F012
            1'017       | ✗ F012
            17-18       | ✗ F012
            17～18      | ✗ F012
            17;18       | ✗ F012
            17␣18       | ✗ F012
            17/18       | ✗ F012
            1７²        | ✗ F012
            17①         | ✗ F012
            17½         | ✗ F012
            17千克      | ✗ F012
            ￥17        | ✗ F012
            17？        | ✗ F012
            待核        | ✗ F012
            O           | ✗ F012
            —           | ✗ F017
            ——          | ✗ F017
            -           | ✗ F017
            /           | ✗ F017
            无          | ✗ F017
            同上        | ✗ F017
            〃          | ✗ F017
            """;

    /** Numbers as Excel stores them. */
    private static final String STORED = """
            17                   | 17
            0                    | 0
            -17                  | -17
            999999999999999      | 999999999999999
            1234567890123456789  | ✗ F012
            1E20                 | ✗ F012
            -1E300               | ✗ F012
            1E-9                 | ✗ F012
            0.00001              | ✗ F012
            17.00000000000000001 | 17
            17.123456            | ✗ F012
            """;

    private static final Site DECIMAL = new Site("B03", "全年实交");
    private static final Site WHOLE = new Site("B06", "户数");
    private static final Site LINE = new Site("B01", "06本年");

    private NumberDirt() {}

    static List<Trait> traits() {
        var texts = TEXTS.lines()
                .flatMap(line ->
                        Stream.of(typed(line, DECIMAL), typed(line, WHOLE).onlyIn(Trait.XLS)));
        var stored = STORED.lines().flatMap(line -> Stream.of(stored(line, DECIMAL), stored(line, LINE)));
        return Stream.of(texts, stored, special()).flatMap(all -> all).toList();
    }

    private static Trait typed(String line, Site site) {
        var parts = line.split("\\|");
        var text = parts[0].strip().replace('␣', ' ');
        var oracle = parts[1].strip();
        var told = oracle.startsWith("✗") ? unread(oracle, site) : read(oracle, site) + ", F020 " + site.at();
        return Trait.of(6, "“%s”在%s".formatted(text, site), book -> site.write(book, text), Trait.parts(told));
    }

    private static Trait stored(String line, Site site) {
        var parts = line.split("\\|");
        var number = new BigDecimal(parts[0].strip());
        var oracle = parts[1].strip();
        var told = oracle.startsWith("✗") ? unread(oracle, site) : read(oracle, site);
        return Trait.of(6, "%s在%s".formatted(number, site), book -> site.write(book, number), Trait.parts(told));
    }

    private static String read(String number, Site site) {
        return "%s = %s".formatted(site.at(), number);
    }

    private static String unread(String oracle, Site site) {
        return "%s = 不明, %s %s".formatted(site.at(), oracle.substring(1).strip(), site.at());
    }

    /** What depends on the unit, the places or the looks of a number. */
    private static Stream<Trait> special() {
        return Stream.of(
                in("B03", "全年实交", "17 元", "B03!Y3 = 17, F020 B03!Y3"),
                in("B03", "全年实交", "17元", "B03!Y3 = 17, F020 B03!Y3"),
                in("B03", "全年实交", "17元整", "B03!Y3 = 不明, F012 B03!Y3"),
                in("B03", "全年实交", "17万元", "B03!Y3 = 不明, F012 B03!Y3"),
                in("B03", "全年实交", "12.05", "B03!Y3 = 不明, F012 B03!Y3"),
                in("B06", "户数", "5户", "F020 B06!D3"),
                in("B06", "户数", "5.5", "B06!D3 = 不明, F012 B06!D3"),
                in("B09", "面积（亩）", "1.5 亩", "F020 B09!E3"),
                in("B09", "面积（亩）", "0.1公顷", "B09!E3 = 不明, F012 B09!E3"),
                in("B03", "全年实交", 0.1 + 0.2, "B03!Y3 = 0.3"),
                in("B03", "全年实交", 1.1 * 3, "B03!Y3 = 3.3"),
                in("B09", "面积（亩）", 4.35 * 100, "B09!E3 = 435"),
                in("B03", "党费计算基数", "—", "B03!U3 = 不明, F017 B03!U3"),
                in("B03", "党费计算基数", "", ""),
                in("B03", "党费计算基数", "　 ", ""),
                in("B03", "党费计算基数", 0, "B03!U3 = 0"));
    }

    private static Trait in(String form, String column, Object value, String oracle) {
        var site = new Site(form, column);
        return Trait.of(6, "“%s”在%s".formatted(value, site), book -> site.write(book, value), Trait.parts(oracle));
    }
}
