package org.nianbao.review;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nianbao.fixtures.VillageWorkbook;

/**
 * What the tests of the rules change of small workbooks.
 *
 * @param lines each begins with a rule, and ends with a change and what is then said; nothing if the rule holds
 * @param workbook what a line makes of a sound workbook
 */
record RuleTable(String lines, Function<List<String>, VillageWorkbook> workbook) {

    /** Second entries that should not be, each a copy of another with a change. */
    private static final String TWICE = """
            S201 | B02 | 0 | 支部名称=第二党支部 | 不止一行
            S301 | B03 | 0 | 姓名=己某某 | 不止一行
            S302 | B03 | 0 | 公民身份号码=159999197003070033 | 同名
            S401 | B04 | 12 | 类别=党课 | 不止一行
            S402 | B04 | 12 | 活动编号=1505251062132023999 | 不止一行
            S502 | B05 | 0 | 级别=镇级 | 不同的级别
            S601 | B06 | 0 | 网格编号=150525106213002 | 另一个网格
            S602 | B06 | 0 | 网格管理员=癸某 | 2 名
            S701 | B07 | 0 | 纠纷类型=合同 | 不止一行
            S702 | B07-1 | 0 | 会员姓名=癸某 | 不止一行
            S801 | B08 | 0 | 面积=3 | 不止一行
            S901 | B09 | 0 | 面积（亩）=3 | 不止一行
            S1001 | B10 | 0 | 位置=北坡 | 不止一行
            X1102 | B11-1 | 1 | 户编号=H2 | 没有
            S1201 | B12 | 0 | 本村投资额=5 | 不止一行
            """;

    static final List<RuleTable> ALL = List.of(
            new RuleTable(B01RulesTests.FIGURES, line -> B01RulesTests.with(change(line))),
            ofEntry(B02RulesTests.BRANCHES, Judged::village, "B02", 0),
            ofEntry(B03RulesTests.MEMBERS, Judged::village, "B03", 1),
            ofEntry(B04RulesTests.MEETINGS, Judged::village, "B04", B04RulesTests.ASSEMBLY),
            ofEntry(B05RulesTests.HONOURS, B05RulesTests::withHonour, "B05", 0),
            ofEntry(B06RulesTests.GRIDS, Judged::village, "B06", 0),
            ofEntry(B07RulesTests.CASES, B07RulesTests::withCase, "B07", 0),
            ofEntry(B07RulesTests.MEDIATORS, B07RulesTests::withCase, "B07-1", 0),
            ofEntry(LandRulesTests.CROPS, LandRulesTests::withCrop, "B08", 0),
            ofEntry(LandRulesTests.PARCELS, Judged::village, "B09", 0),
            ofEntry(LandRulesTests.PATCHES, LandRulesTests::withPatch, "B10", 0),
            ofEntry(B11RulesTests.HOUSEHOLDS, Judged::village, "B11", 0),
            ofEntry(B11RulesTests.MEMBERS, Judged::village, "B11-1", 1),
            ofEntry(B12RulesTests.PROJECTS, B12RulesTests::withProject, "B12", 0),
            new RuleTable(
                    OfficeRulesTests.ENTRIES, line -> OfficeRulesTests.office().set(line.get(1), 0, change(line))),
            new RuleTable(
                    OfficeRulesTests.COPIES, line -> OfficeRulesTests.office().copy(line.get(1), 0, change(line))),
            new RuleTable(
                    TWICE,
                    line -> TroubledTownship.full(Judged.village())
                            .copy(line.get(1), Integer.parseInt(line.get(2)), change(line))));

    private static RuleTable ofEntry(String lines, Supplier<VillageWorkbook> sound, String form, int entry) {
        return new RuleTable(lines, line -> sound.get().set(form, entry, change(line)));
    }

    private static String change(List<String> line) {
        return line.get(line.size() - 2);
    }

    /** The lines of which something is said. */
    Stream<List<String>> failing() {
        return lines.lines()
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .filter(line -> !line.get(line.size() - 1).isEmpty());
    }
}
