package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.seeds.SchemeFolder;

/** What is submitted for 2023 where 2022 is in the ledger. */
class TwoYearsTests {

    private final Workshop workshop;
    private final Path lastYear;
    private final Path thisYear;

    TwoYearsTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
        lastYear = workshop.seeds().resolve("2022");
        thisYear = workshop.seeds().resolve("2023");
    }

    @BeforeEach
    void copyTheScheme() throws IOException {
        Schemes.copyTo(lastYear);
        Schemes.copyTo(thisYear);
        change(lastYear.resolve("scheme.yaml"), "year: 2023", "year: 2022");
        change(lastYear.resolve("scheme.yaml"), "报告年度: 2023", "报告年度: 2022\n  样表年度: 2023");
        change(lastYear.resolve("scheme.yaml"), "报告期末: 2023-12-31", "报告期末: 2022-12-31\n  样表期末: 2023-12-31");
        takeTheDatesOfThisYear();
        change(lastYear.resolve("published.csv"), "2023年公布数", "2022年公布数");
    }

    /** The dates in the small workbooks are of 2023, and are sound in last year's, too. */
    private void takeTheDatesOfThisYear() throws IOException {
        try (var forms = Files.list(lastYear.resolve("forms"))) {
            for (var form : forms.toList()) {
                var text = Files.readString(form);
                Files.writeString(form, text.replace("参数.报告年度", "参数.样表年度").replace("参数.报告期末", "参数.样表期末"));
            }
        }
    }

    private static void change(Path file, String text, String replacement) throws IOException {
        var content = Files.readString(file);
        assertThat(content).contains(text);
        Files.writeString(file, content.replace(text, replacement));
    }

    /** The small workbook of a village for 2022. */
    private VillageWorkbook ofLastYear(String name) {
        return VillageWorkbook.of(new SchemeFolder(lastYear).scheme(), name).set("B00", "报告年度", 2022);
    }

    private void acceptLastYear(VillageWorkbook workbook) throws IOException {
        acceptLastYear(workbook, "第1批");
    }

    private void acceptLastYear(VillageWorkbook workbook, String batch) throws IOException {
        var file = workshop.put(workbook, "2022.xlsx");
        assertThat(workshop.run("nightly", "--year", "2022").out()).contains("通过  " + batch);
        Files.delete(file);
    }

    private static VillageWorkbook withStars(VillageWorkbook village, int stars) {
        for (int i = 0; i < stars; i++) {
            village.add("B05", "对象类型", "个人", "姓名或名称", "甲某", "荣誉名称", "调解之星", "级别", "镇级")
                    .set(
                            "B05",
                            i,
                            "授予机关=某委员会; 授予日期=%d-07-01; 身份号码或户编号=%s".formatted(2020 + i, VillageWorkbook.IDENTITY));
        }
        return village;
    }

    @Test
    void aVillageIsHeldAgainstWhatWasAcceptedOfItTheYearBefore() throws IOException {
        var accepted = withStars(ofLastYear("金星嘎查"), 2);
        acceptLastYear(accepted);
        var village = Workshop.workbook("金星嘎查").after(accepted);
        workshop.put(
                withStars(village, 1)
                        .set("B01", "15本年", 2)
                        .set("B01", "16本年", 1)
                        .set("B01", "19本年", 1),
                "2023.xlsx");

        assertThat(workshop.run("nightly").out())
                .contains("150525106205  金星嘎查        待说明  —     0     2     0     0     0     2023.xlsx")
                .contains("Y001 核实  B01 嘎查村基本情况表!D17  上年末党员数 2 人，上年审定的年末党员数是 3 人，相差 1 人。")
                .contains("Y501 核实  B05 先进典型和荣誉名册  调解之星累计 1 名，少于上年累计的 2 名，差 1 名。");
    }

    @Test
    void theLedgerGoesBeforeTheFileUnitByUnit() throws IOException {
        Files.writeString(thisYear.resolve("approved.csv"), """
                区划代码,项目,2022年审定数
                150525106205,B01.14本年,9
                150525106211,B01.14本年,9
                """);
        var accepted = ofLastYear("金星嘎查");
        acceptLastYear(accepted);
        workshop.put(Workshop.workbook("金星嘎查").after(accepted), "金星.xlsx");
        workshop.put(Workshop.workbook("水泉嘎查").set("B01", "14上年", 9), "水泉.xlsx");

        assertThat(workshop.run("nightly").out())
                .contains("150525106205  金星嘎查        通过    第1批  0     0     0     0     0     金星.xlsx")
                .contains("水泉.xlsx\n  Y001 核实  B01 嘎查村基本情况表!D17  上年末党员数 3 人，上年审定的年末党员数是 9 人，相差 6 人。");
    }

    @Test
    void whatWasAcceptedIsReviewedAgainWhenTheYearBeforeIsCorrected() throws IOException {
        acceptLastYear(ofLastYear("金星嘎查"));
        workshop.put(Workshop.workbook("金星嘎查").after(ofLastYear("金星嘎查")), "2023.xlsx");
        assertThat(workshop.run("nightly").out()).contains("金星嘎查        通过  第1批");

        acceptLastYear(ofLastYear("金星嘎查").set("B00", "报送批次", 2).set("B01", "39本年", 3), "第2批");

        assertThat(workshop.run("nightly").out())
                .contains("金星嘎查        退回  —")
                .contains("Y004 强制  B01 嘎查村基本情况表!E41  第39行“村集体经济收入”的上年数 0 万元，上年审定数是 3 万元，相差 3 万元。");
    }

    @Test
    void theBlankWorkbookHasWhatWasApproved() throws IOException {
        Files.writeString(
                thisYear.resolve("approved.csv"),
                "区划代码,项目,2022年审定数\n150525106205,B01.14本年,9\n150525106211,B01.14本年,9\n");
        assertThat(membersLastYear("金星嘎查")).isEqualTo("9");
        assertThat(workshop.data()).doesNotExist();

        acceptLastYear(ofLastYear("金星嘎查"));
        assertThat(membersLastYear("金星嘎查")).isEqualTo("3");
        assertThat(membersLastYear("水泉嘎查")).isEqualTo("9");
    }

    /** The number of members of last year, as the blank workbook of a village shows it. */
    private String membersLastYear(String village) throws IOException {
        assertThat(workshop.run("template", village).exit()).isEqualTo(0);
        var file = workshop.folder().resolve("out/模板/%s_2023年年报.xlsx".formatted(village));
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            var row = VillageWorkbook.sheet(workbook, "B01").getRow(16);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("年末党员数");
            return new DataFormatter().formatCellValue(row.getCell(4));
        }
    }

    /** What lasts is filled in; the year's amounts, and households that need no more help, are not. */
    @Test
    void theBlankWorkbookBeginsWithWhatTheVillageReportedTheYearBefore() throws IOException {
        var accepted = ofLastYear("金星嘎查");
        acceptLastYear(accepted);
        var members = new SchemeFolder(lastYear).scheme();
        assertThat(workshop.run("template", "金星嘎查").out()).containsPattern("150525106205  金星嘎查  [1-9]\\d* 行");
        assertThat(workshop.run("template", "水泉嘎查").out()).contains("150525106211  水泉嘎查  0 行");

        var file = workshop.folder().resolve("out/模板/金星嘎查_2023年年报.xlsx");
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            var sheet = VillageWorkbook.sheet(workbook, "B03");
            assertThat(members.form("B03").columns()).hasSize(28);
            assertThat(new DataFormatter().formatCellValue(sheet.getRow(3).getCell(2)))
                    .matches("\\d{17}[\\dX]");
            assertThat(sheet.getRow(3).getCell(24).toString()).isEmpty();
            assertThat(sheet.getRow(3).getCell(21).toString()).isEmpty();
            assertThat(sheet.getRow(3).getCell(27).toString()).isEqualTo("待核");
            assertThat(VillageWorkbook.sheet(workbook, "B01")
                            .getRow(17)
                            .getCell(3)
                            .getNumericCellValue())
                    .isEqualTo(3);
        }
    }

    @Test
    void aVillageIsFoundUnderItsFormerCode() throws IOException {
        change(lastYear.resolve("units.csv"), "150525106205,金星嘎查", "150525106219,金星嘎查");
        Files.writeString(thisYear.resolve("changes.csv"), "上年代码,本年代码,变动\n150525106219,150525106205,代码变更\n");
        acceptLastYear(ofLastYear("金星嘎查").set("B01", "39本年", 3));
        workshop.put(Workshop.workbook("金星嘎查").after(ofLastYear("金星嘎查")), "2023.xlsx");

        assertThat(workshop.run("nightly").out())
                .contains("2023.xlsx\n  Y004 强制  B01 嘎查村基本情况表!E41  第39行“村集体经济收入”的上年数 0 万元，上年审定数是 3 万元，相差 3 万元。");
    }

    @Test
    void whatDoesNotFitTheFormsOfThisYearIsBlank() throws IOException {
        change(thisYear.resolve("forms/B09.yaml"), "{name: 村民小组, type: text,", "{name: 村民小组, type: integer,");
        change(
                thisYear.resolve("forms/B09.yaml"),
                "formula: COUNT(B09) ≥ COUNT(底册.B09)",
                "formula: COUNT(B09) = SUM(上年.B09.村民小组)");
        var accepted = ofLastYear("金星嘎查");
        acceptLastYear(accepted);
        workshop.put(Workshop.workbook("金星嘎查").after(accepted).with("B09", "村民小组", 1), "2023.xlsx");

        assertThat(workshop.run("nightly").out()).contains("Y901 核实  B09 沙地地块核查登记表  登记表有 1 个地块，少于下发底册的 0 个");
    }
}
