package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.WorkbookText;
import org.nianbao.fixtures.VillageWorkbook;

/** What must be verified is explained, by staff or by the unit, and counts as long as the values are those. */
class ExplainTests {

    private static final String ROLL = "B03 党员名册及党费收缴台账";

    private final Workshop workshop;

    ExplainTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    /** A village in which two members studied less than is asked of them: R321, to be verified. */
    private static VillageWorkbook doubtful() {
        return Workshop.workbook("呼和嘎查").set("B03", 1, "集中学习学时=10").set("B03", 2, "集中学习学时=20");
    }

    private Workshop.Result explain(String... rest) {
        var arguments = new ArrayList<>(List.of("explain", "呼和嘎查"));
        arguments.addAll(List.of(rest));
        return workshop.run(arguments.toArray(String[]::new));
    }

    private Workshop.Result explain(String cell) {
        return explain("R321", cell, "--reason", "因病住院，电话 13800138000", "--by", "镇党建办");
    }

    private String status() {
        return workshop.run("status").out();
    }

    private String release() throws IOException {
        return WorkbookText.of(workshop.release()).toString();
    }

    @Test
    void staffExplainWhatTheyKnow() throws Exception {
        workshop.everyUnitReports();
        workshop.put(doubtful(), "呼和嘎查.xlsx");
        var first = workshop.run("nightly");
        assertThat(first.exit()).isEqualTo(3);
        assertThat(first.out()).contains("待说明 呼和嘎查.xlsx\n  R321 核实  " + ROLL + "!M4、Q4  ");

        var half = explain("Q4");
        assertThat(half.exit()).as(half.err()).isEqualTo(3);
        assertThat(half.out())
                .contains("集中学习 10 学时，要求 32 学时，少 22 学时。已说明：因病住院，电话 ***********（镇党建办，"
                        + LocalDate.now(ZoneId.of("Asia/Shanghai")) + "）。");

        var whole = explain("党员名册!Q5");
        assertThat(whole.exit()).as(whole.err()).isEqualTo(0);
        assertThat(whole.err()).contains("报表制度、上报说明或作废有变动，重新审核 1 个文件");
        assertThat(whole.out()).contains("150525106213  呼和嘎查        通过  第1批  0     0     0     2     0     呼和嘎查.xlsx");
        assertThat(workshop.folder().resolve("out/退回/呼和嘎查_退回.xlsx")).doesNotExist();
        assertThat(release()).contains("因病住院，电话 ***********").doesNotContain("13800138000");

        assertThat(workshop.run("nightly").err()).doesNotContain("重新审核");
    }

    @Test
    void anExplanationLapsesWithTheValueAndCanBeTakenBack() {
        workshop.everyUnitReports();
        workshop.put(doubtful().set("B03", 2, "集中学习学时=60"), "呼和嘎查.xlsx");
        workshop.run("nightly");
        assertThat(explain("Q4").exit()).isEqualTo(0);

        workshop.put(
                doubtful().set("B03", 2, "集中学习学时=60").set("B00", "报送批次", 2).set("B03", 1, "集中学习学时=11"), "呼和嘎查 2.xlsx");
        assertThat(workshop.run("nightly").out()).contains("待说明 呼和嘎查 2.xlsx\n  R321 核实  " + ROLL + "!M4、Q4  ");

        assertThat(explain("Q4").exit()).isEqualTo(0);
        var withdrawn = explain("R321", "Q4", "--withdraw");
        assertThat(withdrawn.exit()).as(withdrawn.err()).isEqualTo(3);
        assertThat(withdrawn.out()).contains("待说明 呼和嘎查 2.xlsx");
        assertThat(explain("R321", "Q4", "--withdraw").err()).contains("撤回说明 R321 ", "以前已经登记过，没有变动");
    }

    @Test
    void whatIsAskedForMustBeThere() {
        workshop.everyUnitReports();
        workshop.put(doubtful().set("B03", 0, "全年应交=999"), "呼和嘎查.xlsx");
        workshop.run("nightly");

        assertThat(explain("R321", "Q4").exit()).isEqualTo(2);
        assertThat(explain("R321", "Q4").err()).contains("请用 --reason 写明情况，用 --by 写明由谁说明");
        assertThat(explain("R321", "--reason", "因病", "--by", "某").err())
                .contains("呼和嘎查 的 R321 有 2 条意见，请写明单元格；它们在 %s!M4、Q4，%1$s!M5、Q5".formatted(ROLL));
        assertThat(explain("R321", "Q9", "--reason", "因病", "--by", "某").err())
                .contains("呼和嘎查 没有这样的审核意见：R321 Q9；这条审核关系的意见在 %s!M4、Q4，%1$s!M5、Q5".formatted(ROLL));
        assertThat(explain("R399", "--reason", "因病", "--by", "某").err()).contains("没有审核关系 R399，编号见审核意见");
        assertThat(explain("R317", "--reason", "因病", "--by", "某").err()).contains("R317 是强制审核关系，不能以说明代替改正：");
        assertThat(status()).contains("呼和嘎查        退回");
    }

    /** A village with a field that another one has too. */
    private static VillageWorkbook sharing(String name) {
        return Workshop.workbook(name)
                .add("B08", "户编号", "H", "经营者", "甲某", "村民小组", "一组", "地块名称", "南地")
                .set("B08", 0, "土地来源=承包; 作物=杂粮; 种植方式=清种; 生物育种试种=否; 是否轮作=否; 面积=10");
    }

    @Test
    void whatIsFoundBetweenUnitsCanBeExplainedToo() throws Exception {
        workshop.everyUnitReports();
        workshop.put(sharing("呼和嘎查"), "呼和嘎查.xlsx");
        workshop.put(sharing("水泉嘎查"), "水泉嘎查.xlsx");
        assertThat(workshop.run("nightly").out()).contains("跨村 呼和嘎查\n  V801 核实").contains("跨村 水泉嘎查\n  V801 核实");

        workshop.run("explain", "呼和嘎查", "V801", "--reason", "两村插花地", "--by", "农业办");
        workshop.run("explain", "水泉嘎查", "V801", "--reason", "两村插花地", "--by", "农业办");

        assertThat(workshop.run("nightly").exit()).isEqualTo(0);
        assertThat(release()).contains("两村插花地");
    }

    @Test
    void aUnitExplainsInItsWorkbook() throws Exception {
        workshop.everyUnitReports();
        workshop.put(
                doubtful()
                        .set("B03", 2, "集中学习学时=60")
                        .add("S01", "审核关系", "R321", "工作表", "党员名册", "单元格", "Q4", "实有", "10", "情况说明", "长期住院")
                        .set("S01", 0, "说明人=乙某; 说明日期=2024-01-04"),
                "呼和嘎查.xlsx");

        assertThat(workshop.run("nightly").exit()).isEqualTo(0);

        assertThat(release()).contains("长期住院").contains("乙*").doesNotContain("乙某");
    }

    @Test
    void whatWasReviewedByAnotherSchemeIsReviewedAgain() throws Exception {
        workshop.everyUnitReports();
        workshop.put(doubtful(), "呼和嘎查.xlsx");
        workshop.run("nightly");
        var rows = "SELECT COUNT(*) FROM form_row r JOIN submission s ON s.id = r.submission_id"
                + " WHERE s.unit_code = '150525106213' AND r.form = 'B03'";
        assertThat(workshop.query(rows)).containsExactly("0");

        ask(10);
        var relaxed = workshop.run("nightly");
        assertThat(relaxed.exit()).as(relaxed.out()).isEqualTo(0);
        assertThat(relaxed.err()).contains("其中 0 个是新的").contains("重新审核 15 个文件");
        assertThat(workshop.query(rows)).containsExactly("3");

        ask(32);
        assertThat(workshop.run("nightly").out()).contains("待说明 呼和嘎查.xlsx");
        assertThat(workshop.query(rows)).containsExactly("0");
    }

    /** So many hours of study are asked of a member. */
    private void ask(int hours) throws IOException {
        var file = workshop.folder().resolve("seeds/2023/scheme.yaml");
        Files.writeString(file, Files.readString(file).replaceAll("(\\n  党员学时: )\\d+", "$1" + hours));
    }
}
