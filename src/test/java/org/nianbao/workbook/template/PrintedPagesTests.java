package org.nianbao.workbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.workbook.reading.WorkbookReader;

/** What a spreadsheet is told to print; LibreOffice makes 26 pages of the blank workbook of a village. */
class PrintedPagesTests {

    private static final Scheme SCHEME = Schemes.of2023();

    /** Of whole columns, spreadsheets print what is filled in; what is calculated beside the entries is not printed. */
    @ParameterizedTest
    @ValueSource(strings = {"B02:T", "B03:AB", "B07-1:E", "B08:R", "S01:H"})
    void printsTheColumnsOfTheFormAsFarDownAsTheyAreFilledIn(String expected) throws IOException {
        var sheet = VillageWorkbook.sheet(village(), expected.split(":")[0]);
        var workbook = sheet.getWorkbook();

        assertThat(workbook.getPrintArea(workbook.getSheetIndex(sheet)))
                .endsWith("!$A$1:$" + expected.split(":")[1] + "$1048576");
    }

    @Test
    void drawsLinesForAFewBlankRowsAndForEveryEntry() throws IOException {
        var sheet = (XSSFSheet) VillageWorkbook.sheet(village(), "B03");
        var ruled = StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getRowNum() > 2)
                .filter(PrintedPagesTests::isRuled)
                .mapToInt(Row::getRowNum)
                .summaryStatistics();
        var lines = sheet.getSheetConditionalFormatting().getConditionalFormattingAt(0);

        assertThat(ruled.getMin()).isEqualTo(3);
        assertThat(ruled.getMax()).isEqualTo(17);
        assertThat(ruled.getCount()).isEqualTo(15);
        assertThat(sheet.getColumnStyle(1).getBorderBottom()).isEqualTo(BorderStyle.NONE);
        assertThat(lines.getFormattingRanges()[0].formatAsString()).isEqualTo("A4:AB1048576");
        assertThat(lines.getRule(0).getFormula1()).isEqualTo("COUNTA($A4:$AB4)>0");
        assertThat(lines.getRule(0).getBorderFormatting().getBorderBottom()).isEqualTo(BorderStyle.THIN);
    }

    private static boolean isRuled(Row row) {
        var cell = row.getCell(1);
        return cell != null && cell.getCellStyle().getBorderBottom() == BorderStyle.THIN;
    }

    @Test
    void putsTheBasicFiguresOnOnePage() throws IOException {
        var sheet = VillageWorkbook.sheet(village(), "B01");

        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
    }

    /** Only the register of members, of 27 columns, would be too small to be read on A4. */
    @Test
    void takesTheLargerPaperOnlyWhereItMust() throws IOException {
        assertThat(village()).allSatisfy(sheet -> {
            var paper = sheet.getSheetName().startsWith("B03") ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE;
            var hidden = sheet.getWorkbook().isSheetHidden(sheet.getWorkbook().getSheetIndex(sheet));
            assertThat(hidden || sheet.getPrintSetup().getPaperSize() == paper)
                    .as(sheet.getSheetName())
                    .isTrue();
        });
    }

    /** Excel takes 255 characters for the three parts of a footer. */
    @Test
    void hasEachPageOfAFormSigned() throws IOException {
        for (var form : SCHEME.formsOf(unit())) {
            var footer =
                    VillageWorkbook.sheet(village(), form.code()).getFooter().getCenter();

            assertThat(footer).contains("第 &P 页，共 &N 页").hasSizeLessThan(250);
            assertThat(footer.contains("单位负责人："))
                    .as(form.code())
                    .isEqualTo(!form.code().equals(Scheme.COVER));
        }
    }

    /** Who has no pen copies the foot into cells. */
    @Test
    void aFootInCellsIsNoEntry(@TempDir Path folder) throws IOException {
        var file = folder.resolve("金星.xlsx");
        var workbook = village();
        var members = VillageWorkbook.sheet(workbook, "B02");
        VillageWorkbook.cell(members, "A20").setCellValue("单位负责人：甲某　　统计负责人：乙某　　填表人：丙某　　报出日期：2024 年 1 月 5 日　　（盖章）");
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        var reading = new WorkbookReader(SCHEME).read(file, new FileId("金星.xlsx", "0".repeat(64)));

        assertThat(reading.form(SCHEME.form("B02")).orElseThrow().rows()).isEmpty();
        assertThat(new Reviewer(SCHEME).review(reading).findings())
                .extracting(Finding::rule)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule).isIn("F006", "F017"));
    }

    private static Unit unit() {
        return SCHEME.register().called("金星村").orElseThrow();
    }

    private static XSSFWorkbook village() throws IOException {
        var bytes = Template.of(SCHEME, unit(), Map.of()).withEntries(20).bytes();
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
