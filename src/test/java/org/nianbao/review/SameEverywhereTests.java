package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.submission.CrossUnitFindings;

/** What several units report under one key must be the same in each of them (一致), row by row: V401, V502, V1201. */
class SameEverywhereTests {

    private static final String JINXING = "150525106205";
    private static final String SHUIQUAN = "150525106211";
    private static final String HUHE = "150525106213";

    private final Judged judged;

    SameEverywhereTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    /** A village with projects of one code, which have these names. */
    private static VillageWorkbook projects(String unit, String... names) {
        var workbook = VillageWorkbook.of(Schemes.of2023(), unit);
        for (var name : names) {
            workbook.add("B12", "项目编码", "XM", "项目名称", name, "类别", "其他", "资金来源", "村集体", "本村投资额", 2);
        }
        return workbook;
    }

    /** A village with honours of one person, which are of these levels. */
    private static VillageWorkbook honours(String unit, String... levels) {
        var workbook = VillageWorkbook.of(Schemes.of2023(), unit);
        for (var level : levels) {
            workbook.add("B05", "身份号码或户编号", "H1", "荣誉名称", "七美一优", "级别", level);
        }
        return workbook;
    }

    private CrossUnitFindings found(VillageWorkbook... workbooks) {
        return judged.review(judged.counted(Stream.of(workbooks)));
    }

    private static List<String> told(CrossUnitFindings found, String unit, String rule) {
        return found.of(unit).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.cells() + " " + finding.message())
                .toList();
    }

    @Test
    void twoNamesHereAndTheSameTwoThereAreNotOneName() {
        var found = found(projects("金星嘎查", "围栏", "围封"), projects("水泉嘎查", "围栏", "围封"));

        assertThat(told(found, JINXING, "V1201"))
                .containsExactly("[A3, B3] 项目 XM 的名称是“围栏”，水泉嘎查报的不同", "[A4, B4] 项目 XM 的名称是“围封”，水泉嘎查报的不同");
        assertThat(told(found, SHUIQUAN, "V1201"))
                .containsExactly("[A3, B3] 项目 XM 的名称是“围栏”，金星嘎查报的不同", "[A4, B4] 项目 XM 的名称是“围封”，金星嘎查报的不同");
    }

    @Test
    void oneNameHereAndTwoThereIsToldToBoth() {
        var found = found(projects("金星嘎查", "围栏"), projects("水泉嘎查", "围栏", "围封"));

        assertThat(told(found, JINXING, "V1201")).containsExactly("[A3, B3] 项目 XM 的名称是“围栏”，水泉嘎查报的不同");
        assertThat(told(found, SHUIQUAN, "V1201")).containsExactly("[A4, B4] 项目 XM 的名称是“围封”，金星嘎查报的不同");
    }

    @Test
    void onlyThoseAreNamedThatReportedOtherwise() {
        var found = found(projects("金星嘎查", "围栏"), projects("水泉嘎查", "围封"), projects("呼和嘎查", "围栏"));

        assertThat(told(found, JINXING, "V1201")).containsExactly("[A3, B3] 项目 XM 的名称是“围栏”，水泉嘎查报的不同");
        assertThat(told(found, SHUIQUAN, "V1201")).containsExactly("[A3, B3] 项目 XM 的名称是“围封”，金星嘎查、呼和嘎查报的不同");
        assertThat(told(found, HUHE, "V1201")).containsExactly("[A3, B3] 项目 XM 的名称是“围栏”，水泉嘎查报的不同");
    }

    @Test
    void twoLevelsOfOneHonourInTwoVillagesAreAskedAbout() {
        var found = found(honours("金星嘎查", "旗级", "镇级"), honours("水泉嘎查", "旗级", "镇级"));

        assertThat(told(found, JINXING, "V502")).hasSize(2).allMatch(line -> line.contains("水泉嘎查报的是另一级"));
    }

    @Test
    void whatIsTheSameEverywhereIsToldToNobody() {
        var names = found(projects("金星嘎查", "围栏"), projects("水泉嘎查", "围栏"), projects("呼和嘎查", "围栏", "围栏"));
        var own = found(projects("金星嘎查", "围栏", "围封"), projects("水泉嘎查"));
        var levels = found(honours("金星嘎查", "旗级"), honours("水泉嘎查", "旗级"));

        assertThat(Stream.of(JINXING, SHUIQUAN, HUHE)).allSatisfy(unit -> {
            assertThat(told(names, unit, "V1201")).isEmpty();
            assertThat(told(own, unit, "V1201")).isEmpty();
            assertThat(told(levels, unit, "V502")).isEmpty();
        });
    }
}
