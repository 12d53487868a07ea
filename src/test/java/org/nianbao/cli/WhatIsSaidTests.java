package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.VillageWorkbook;
import tools.jackson.databind.json.JsonMapper;

/** How a village and its township are told what is wrong: first what settles most, once, and in the form's own words. */
class WhatIsSaidTests {

    private static final String ALL = "。逐条见“问题清单”（check 加 --return），或者用 --format json 看。\n";

    private final Workshop workshop;
    private final Path folder;

    WhatIsSaidTests(@TempDir Path folder) {
        this.folder = folder;
        workshop = new Workshop(folder);
    }

    private String check(VillageWorkbook workbook, String name) {
        return check(workshop.put(workbook, name));
    }

    private String check(Path file) {
        var checked = workshop.run("check", file.toString());
        assertThat(checked.exit()).as(checked.err()).isEqualTo(3);
        return checked.out();
    }

    private Path foreign(Workbook workbook, String name, String... texts) throws Exception {
        var file = folder.resolve(name);
        try (workbook;
                var out = Files.newOutputStream(file)) {
            var row = workbook.createSheet("工资表").createRow(0);
            for (int i = 0; i < texts.length; i++) {
                row.createCell(i).setCellValue(texts[i]);
            }
            workbook.write(out);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"金星嘎查.xlsx", "金星嘎查.xls"})
    void theWrongYearIsToldAloneAndTheRestIsCounted(String name) {
        var lastYears = Workshop.workbook("金星嘎查")
                .set("B00", "报告年度", 2022)
                .set("B00", "模板版本", "NB2022-1")
                .with("B03", "全年实交", "约30")
                .with("B03", "民族", "蒙");

        assertThat(check(lastYears, name)).isEqualTo("""
                退回  金星嘎查 第1批  %s
                  F005 强制  B00 封面!B4  报告年度是2022，本次收的是 2023 年的报表。请确认填的是本年的报表，并改正封面的报告年度。
                  其余 3 条（强制 2 条，提示 1 条）多半由此而来，先改好这一条""".formatted(name) + ALL);
    }

    @Test
    void theWrongTemplateOrUnitIsToldAlone() {
        var fault = Workshop.workbook("金星嘎查").with("B03", "全年实交", "约30");

        assertThat(check(fault.set("B00", "模板版本", "NB2022-1"), "金星嘎查.xlsx"))
                .contains("F009 强制  B00 封面!B11  模板版本是NB2022-1")
                .contains("其余 1 条（强制 1 条）")
                .doesNotContain("F012");
        assertThat(check(Workshop.workbook("金星嘎查").set("B00", "填报单位", "水泉嘎查").with("B03", "全年实交", "约30"), "水泉嘎查.xlsx"))
                .contains("F003 强制  B00 封面!B3  区划代码 150525106205 在名录中是金星嘎查，封面的填报单位写的是“水泉嘎查”")
                .contains("其余 2 条（强制 1 条，提示 1 条）");
        assertThat(check(Workshop.workbook("金星嘎查").set("B00", "区划代码", "150525106299"), "金星嘎查.xlsx"))
                .contains("F003 强制")
                .doesNotContain("其余");
    }

    @Test
    void whatIsFoldedStillCountsForProgramsAndInTheList() throws Exception {
        var file = workshop.put(
                Workshop.workbook("金星嘎查").set("B00", "报告年度", 2022).with("B03", "全年实交", "约30"), "金星嘎查.xlsx");

        var json = JsonMapper.shared()
                .readTree(workshop.run("check", file.toString(), "--format", "json")
                        .out());
        workshop.run("check", file.toString(), "--return", folder.resolve("给村里").toString());

        assertThat(json.at("/findings/0/rule").asString()).isEqualTo("F005");
        assertThat(json.at("/findings/1/rule").asString()).isEqualTo("F012");
        assertThat(folder.resolve("给村里/金星嘎查_退回.txt"))
                .content()
                .endsWith("先改好这一条。\n")
                .doesNotContain("约30");
        try (var workbook =
                WorkbookFactory.create(folder.resolve("给村里/金星嘎查_退回.xlsx").toFile(), null, true)) {
            var list = workbook.getSheet("问题清单");
            assertThat(list.getRow(4).getCell(2)).hasToString("F005");
            assertThat(list.getRow(5).getCell(5).getStringCellValue())
                    .isEqualTo("其余 1 条（强制 1 条）多半由此而来，先改好这一条。点左边的“+”展开。");
            assertThat(list.getRow(6).getCell(2)).hasToString("F012");
            assertThat(list.getRow(6).getZeroHeight()).isTrue();
            assertThat(list.getRow(6).getOutlineLevel()).isEqualTo(1);
            assertThat(list.getRow(5).getZeroHeight()).isFalse();
        }
    }

    @Test
    void aWorkbookOfSomethingElseIsToldSoInOneSentence() throws Exception {
        for (var file : new Path[] {
            foreign(new XSSFWorkbook(), "工资.xlsx", "姓名", "性别", "工资"),
            foreign(new HSSFWorkbook(), "工资.xls", "姓名", "性别", "工资")
        }) {
            assertThat(check(file)).isEqualTo("""
                    退回  （认不出单位）   %s
                      F027 强制  这不是年报的报表，其中的工作表（“工资表”）都不是年报的表。请报送镇里下发的年报工作簿，每张表都要在。
                      其余 16 条（强制 15 条，提示 1 条）多半由此而来，先改好这一条""".formatted(file.getFileName()) + ALL);
        }
        assertThat(check(foreign(new XSSFWorkbook(), "空.xlsx"))).contains("F027 强制  工作簿里什么也没有填，没有一张年报的表。");
    }

    /** One sheet of ours is enough: then what is missing has to be told. */
    @Test
    void aWorkbookWithASheetOfOursIsNoForeignOne() throws Exception {
        var file = workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file));
                var out = Files.newOutputStream(file)) {
            while (workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(workbook.getSheetName(0).startsWith("B03") ? 1 : 0);
            }
            workbook.write(out);
        }

        assertThat(check(file)).contains("F008 强制").doesNotContain("F027");
    }

    @ParameterizedTest
    @ValueSource(strings = {"金星嘎查.xlsx", "金星嘎查.xls"})
    void aBlankSheetIsOneFinding(String name) {
        var blank = Workshop.workbook("金星嘎查")
                .change(workbook -> VillageWorkbook.sheet(workbook, "B01").forEach(row -> {
                    if (row.getRowNum() > 1) {
                        for (var column : new int[] {3, 4}) {
                            if (row.getCell(column) != null) {
                                row.getCell(column).setBlank();
                            }
                        }
                    }
                }));

        assertThat(check(blank, name))
                .containsOnlyOnce("F017")
                .contains("F017 强制  B01 嘎查村基本情况表!D3、D4、D5、D6、D7 等39处  “嘎查村基本情况表”还没有填。请据实填写；数值为零的填 0。");
    }

    @Test
    void blanksAreToldTogetherInTheWordsOfTheForm() {
        var one = check(Workshop.workbook("金星嘎查").set("B01", "27本年", ""), "一.xlsx");
        var some = check(
                Workshop.workbook("金星嘎查")
                        .set("B01", "27本年", "")
                        .set("B01", "28本年", "")
                        .set("B01", "29本年", "")
                        .set("B01", "36本年", ""),
                "几.xlsx");

        assertThat(one).contains("第27行“脱贫户数”本年数是必填栏，不能空着").doesNotContain("27本年");
        assertThat(some)
                .containsOnlyOnce("F017")
                .contains("第27行“脱贫户数”本年数、第28行“脱贫人口”本年数、第29行“已签约家庭医生的脱贫户数”本年数等 4 项是必填栏，不能空着");
        assertThat(check(Workshop.workbook("金星嘎查").set("B01", "27上年", "约5"), "上年.xlsx"))
                .contains("第27行“脱贫户数”上年数填的是约数“约5”");
    }

    @Test
    void whatIsNoCodeIsToldTheCodesAndWhetherThereMayBeSeveral() {
        assertThat(check(Workshop.workbook("金星嘎查").with("B03", "学历", "师范"), "一.xlsx"))
                .contains("“学历”填的是“师范”，不在代码表中。请改为下列之一：小学、初中、高中(中专)、大专、本科、研究生。");
        assertThat(check(Workshop.workbook("金星嘎查").with("B11", "致返贫风险", "因病、懒"), "几.xlsx"))
                .contains("“致返贫风险”填的是“懒”，不在代码表中。请改为下列各项，可以填几项，用“、”隔开：因病、因学、");
        assertThat(check(Workshop.workbook("金星嘎查").with("B06", "网格编号", "12"), "样子.xlsx"))
                .contains("“网格编号”填的是“12”，应是12位区划代码加3位顺序号。请改为12位区划代码加3位顺序号。")
                .doesNotContain("代码表");
    }

    @Test
    void aDecimalIsNotMaskedHoweverLong() {
        assertThat(check(Workshop.workbook("金星嘎查").with("B03", "全年实交", new BigDecimal("17.0296224258")), "长.xlsx"))
                .contains("“全年实交”填的是 17.029622…，应是最多");
        assertThat(check(Workshop.workbook("金星嘎查").with("B03", "全年实交", new BigDecimal("17.125")), "短.xlsx"))
                .contains("“全年实交”填的是 17.125，应是最多");
        assertThat(check(Workshop.workbook("金星嘎查").with("B03", "全年实交", "13812345678 户"), "电话.xlsx"))
                .doesNotContain("13812345678");
    }

    @Test
    void whatNeedsNothingIsOneLine() {
        var file = workshop.put(Workshop.workbook("金星嘎查").with("B03", "民族", "蒙").with("B03", "示范岗", "√"), "金星嘎查.xlsx");
        var single = workshop.put(Workshop.workbook("金星嘎查").with("B03", "民族", "蒙"), "一条.xlsx");

        assertThat(workshop.run("check", file.toString()).out()).isEqualTo("""
                通过  金星嘎查 第1批  金星嘎查.xlsx
                  另有 2 条提示（2 处）无需处理""" + ALL);
        assertThat(workshop.run("check", single.toString()).out()).contains("F020 提示", "“蒙”读作“蒙古族”");
    }

    @Test
    void aFileOfNobodyStandsBesideTheUnitThatItsNameMentions() {
        workshop.put(Workshop.workbook("金星嘎查").set("B00", "区划代码", "150525106299"), "金星村终稿.xlsx");
        workshop.put(Workshop.workbook("友爱村").set("B00", "区划代码", "150525999999"), "无名.xlsx");

        var run = workshop.run("nightly").out();
        var status = workshop.run("status").out();
        var json = JsonMapper.shared()
                .readTree(workshop.run("status", "--format", "json").out());

        assertThat(run)
                .containsSubsequence(
                        "150525106205  金星嘎查", "（像是金星嘎查的）", "金星村终稿.xlsx", "150525106206", "（认不出单位）", "无名.xlsx");
        assertThat(status).contains("认不出单位的“金星村终稿.xlsx”（退回）像是它的，请核对", "认不出单位  退回  无名.xlsx");
        assertThat(json.at("/unattributed/0/resembles").asString()).isEmpty();
        assertThat(json.at("/unattributed/1/resembles").asString()).isEqualTo("150525106205");
    }
}
