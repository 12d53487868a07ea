package org.nianbao.workbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.workbook.reading.WorkbookReader;

/** What helps whoever fills in a template: what a column means, codes to choose from, and what the sheet computes. */
class EntryAidTests {

    private static final Scheme SCHEME = Schemes.of2023();

    private final XSSFWorkbook village = workbook("金星村");

    private static XSSFWorkbook workbook(String unit) {
        try {
            var bytes = Template.of(
                            SCHEME, SCHEME.register().called(unit).orElseThrow(), Map.of("01上年", BigDecimal.TEN))
                    .withEntries(20)
                    .bytes();
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static XSSFDataValidation validation(Sheet sheet, String cell) {
        return Stream.of(sheet)
                .flatMap(one -> ((XSSFSheet) one).getDataValidations().stream())
                .filter(one -> one.getRegions()
                        .getCellRangeAddresses()[0]
                        .formatAsString()
                        .matches(cell + "(:.*)?"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePromptOfACellSaysWhatCountsAndHowToFillItIn() {
        var members = VillageWorkbook.sheet(village, "B03");
        var figures = VillageWorkbook.sheet(village, "B01");

        assertThat(validation(members, "H4").getPromptBoxText())
                .isEqualTo("必填。支部大会通过接收为预备党员之日，以入党志愿书为准。怎样填：年月日，如 2023-05-01。");
        assertThat(validation(figures, "D20")).satisfies(prompt -> {
            assertThat(prompt.getPromptBoxTitle()).isEqualTo("其中：发展（本年）");
            assertThat(prompt.getPromptBoxText()).startsWith("必填。本年经支部大会接收为预备党员的人数");
        });
        assertThat(validation(figures, "E4").getPromptBoxText()).startsWith("已按上年审定数填好，请照抄，不要改。");
    }

    /** Excel takes titles of 32 characters, and texts of 255. */
    @Test
    void noPromptIsCutOrTooLong() {
        for (var workbook : new XSSFWorkbook[] {village, workbook("镇本级")}) {
            for (var sheet : workbook) {
                assertThat(((XSSFSheet) sheet).getDataValidations()).allSatisfy(one -> {
                    if (one.getPromptBoxText() != null) {
                        assertThat(one.getPromptBoxText())
                                .hasSizeLessThanOrEqualTo(255)
                                .endsWith("。");
                        assertThat(one.getPromptBoxTitle()).hasSizeLessThanOrEqualTo(32);
                    }
                });
            }
        }
    }

    @Test
    void theGuideExplainsEveryColumn() {
        var guide = village.getSheet("填表说明");
        var texts = Stream.iterate(0, row -> row <= guide.getLastRowNum(), row -> row + 1)
                .map(guide::getRow)
                .filter(row -> row != null && row.getCell(2) != null)
                .map(row -> row.getCell(0).getStringCellValue() + "|"
                        + row.getCell(2).getStringCellValue())
                .toList();

        for (var form : SCHEME.formsOf(SCHEME.register().called("金星村").orElseThrow())) {
            assertThat(form.columns())
                    .allSatisfy(column -> assertThat(texts).anyMatch(text -> text.endsWith("|" + column.meaning())));
        }
        assertThat(texts).contains("24 全年实交党费|本年内实际收到的党费总额，含补交和自愿多交的，以收缴台账为准；等于党员名册全年实交之和。");
    }

    @Test
    void codesOfAnotherFormAreChosenFromIt() {
        assertThat(validation(VillageWorkbook.sheet(village, "B03"), "K4")).satisfies(branch -> {
            assertThat(branch.getValidationConstraint().getFormula1())
                    .isEqualTo("OFFSET('B02 党组织情况表'!$B$3,1,0,MAX(1,COUNTA('B02 党组织情况表'!$B$3:$B$1048576)-1),1)");
            assertThat(branch.getErrorStyle()).isEqualTo(ErrorStyle.WARNING);
            assertThat(branch.getPromptBoxText()).endsWith("怎样填：从“B02 党组织情况表”的“支部编码”栏中选。");
        });
        assertThat(validation(VillageWorkbook.sheet(village, "B11-1"), "A4")
                        .getValidationConstraint()
                        .getFormula1())
                .startsWith("OFFSET('B11 防返贫监测户和帮扶台账'!$A$3,");
        assertThat(validation(VillageWorkbook.sheet(workbook("镇本级"), "Z01-1"), "K4")
                        .getValidationConstraint()
                        .getFormula1())
                .startsWith("OFFSET('Z01 镇直党组织情况表'!$B$3,");
    }

    @Test
    void whatRulesSayIsComputedIsAFormula() {
        assertThat(formula("B03", "X4")).isEqualTo("IF(COUNT($V4,$W4)=2,ROUND($V4*$W4,1),\"\")");
        assertThat(formula("B09", "E18")).isEqualTo("IF(COUNT($D18)=1,ROUND($D18*15,4),\"\")");
        assertThat(formula("B10", "F4")).isEqualTo("IF(COUNT($E4)=1,ROUND($E4*15,4),\"\")");
        assertThat(VillageWorkbook.cell(VillageWorkbook.sheet(village, "B09"), "D4")
                        .getCellType()
                        .name())
                .isEqualTo("BLANK");
    }

    private String formula(String form, String cell) {
        return VillageWorkbook.cell(VillageWorkbook.sheet(village, form), cell).getCellFormula();
    }

    /** As spreadsheets save it: a number where it could be computed, an empty text where not. */
    @Test
    void whatTheSheetComputedIsRead(@TempDir Path folder) throws IOException {
        var parcels = VillageWorkbook.sheet(village, "B09");
        VillageWorkbook.cell(parcels, "A4").setCellValue("150525106205S0001");
        VillageWorkbook.cell(parcels, "D4").setCellValue(2.282);
        VillageWorkbook.cell(parcels, "E4").setCellValue(34.23);
        VillageWorkbook.cell(parcels, "E5").setCellValue("");
        var file = folder.resolve("金星.xlsx");
        try (var out = Files.newOutputStream(file)) {
            village.write(out);
        }
        var reading = new WorkbookReader(SCHEME).read(file, new FileId("金星.xlsx", "0".repeat(64)));

        assertThat(reading.form(SCHEME.form("B09")).orElseThrow().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.value(4)).isEqualTo(new BigDecimal("34.23")));
        assertThat(new Reviewer(SCHEME).review(reading).findings())
                .extracting(Finding::rule)
                .doesNotContain("F018", "R901");
    }
}
