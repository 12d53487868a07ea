package org.nianbao.workbook.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
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
import org.nianbao.submission.Reading;
import org.nianbao.workbook.reading.WorkbookReader;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

class TemplateTests {

    private static final Scheme SCHEME = Schemes.of2023();
    private static final Template VILLAGE = template(Map.of("01上年", new BigDecimal("321")));
    private static final byte[] BYTES = VILLAGE.bytes();

    private final Path folder;

    TemplateTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Template template(Map<String, BigDecimal> lastYear) {
        var unit = SCHEME.register().called("金星村").orElseThrow();
        return Template.of(SCHEME, unit, lastYear).withEntries(20);
    }

    @Test
    void leavesNothingToFindButWhatIsNotFilledIn() throws IOException {
        assertThat(findings(filled(workbook -> {})))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.rule()).isIn("F006", "F017"));
    }

    @Test
    void hasTheFormsThatAreDueFromTheUnitAndItsCoverFilledIn() throws IOException {
        var reading = filled(workbook -> {});

        assertThat(reading.sender()).hasValue(VILLAGE.unit());
        assertThat(reading.forms().keySet())
                .containsExactlyInAnyOrderElementsOf(SCHEME.formsOf(VILLAGE.unit()).stream()
                        .map(form -> form.code())
                        .toList());
        assertThat(value(reading, "B00", 0, "报告年度")).isEqualTo(new BigDecimal("2023"));
        assertThat(value(reading, "B00", 0, "模板版本")).isEqualTo("NB2023-1");
        assertThat(value(reading, "B01", 0, "01上年")).isEqualTo(new BigDecimal("321"));
    }

    @Test
    void isReadAsItWasTyped() throws IOException {
        var reading = filled(workbook -> {
            var members = VillageWorkbook.sheet(workbook, "B03");
            type(members, "B4", "甲某");
            type(members, "C4", VillageWorkbook.IDENTITY);
            type(members, "F4", LocalDate.of(1970, 3, 7));
            type(members, "Q4", 32.5);
            type(VillageWorkbook.sheet(workbook, "B01"), "D4", 12);
        });

        assertThat(value(reading, "B03", 0, "姓名")).isEqualTo("甲某");
        assertThat(value(reading, "B03", 0, "公民身份号码")).isEqualTo(VillageWorkbook.IDENTITY);
        assertThat(value(reading, "B03", 0, "出生日期")).isEqualTo(LocalDate.of(1970, 3, 7));
        assertThat(value(reading, "B03", 0, "集中学习学时")).isEqualTo(new BigDecimal("32.5"));
        assertThat(value(reading, "B01", 0, "01本年")).isEqualTo(new BigDecimal("12"));
    }

    @Test
    void tellsOfWhatSomebodyWroteOverTheSelfCheck() throws IOException {
        var reading = filled(workbook -> {
            var branches = VillageWorkbook.sheet(workbook, "B02");
            var cell = VillageWorkbook.cell(branches, "U4");
            cell.removeFormula();
            cell.setCellValue("已核对");
        });

        assertThat(findings(reading))
                .filteredOn(finding -> finding.rule().equals("F021"))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("“自查(自动计算)”栏不在模板中，未收取");
    }

    /** ExcelJS drops what stands in CDATA, and POI writes long formulas so unless it is told not to. */
    @Test
    void noFormulaIsWrittenSoThatAProgramLosesIt() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(BYTES))) {
            while (zip.getNextEntry() != null) {
                assertThat(new String(zip.readAllBytes(), UTF_8)).doesNotContain("<![CDATA[");
            }
        }
    }

    @Test
    void isTheSameToTheLastByte() {
        assertThat(VILLAGE.bytes()).isEqualTo(BYTES);
    }

    /** How many bytes the parts of a workbook have when it is unpacked. */
    static long unpacked(byte[] workbook) throws IOException {
        var unpacked = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (zip.getNextEntry() != null) {
                unpacked += zip.readAllBytes().length;
            }
        }
        return unpacked;
    }

    /** Excel takes no formula of more than 8,192 characters; rows can be inserted only where there are no arrays. */
    @Test
    void isLightWithRoomForAllEntries() throws IOException {
        var bytes = Template.of(SCHEME, VILLAGE.unit(), Map.of()).bytes();
        assertThat(bytes).hasSizeLessThan(600_000);
        assertThat(unpacked(bytes)).isLessThan(6_000_000);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : workbook) {
                var hidden = workbook.isSheetHidden(workbook.getSheetIndex(sheet));
                for (var row : sheet) {
                    for (var cell : row) {
                        var formula = ((XSSFCell) cell).getCTCell().getF();
                        if (formula != null) {
                            assertThat(formula.getStringValue()).hasSizeLessThanOrEqualTo(8_192);
                            assertThat(hidden || formula.getT() != STCellFormulaType.ARRAY)
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void opensWhatIsToBeFilledInAndLocksTheRest() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(BYTES))) {
            var members = (XSSFSheet) VillageWorkbook.sheet(workbook, "B03");

            assertThat(workbook)
                    .allSatisfy(sheet -> assertThat(
                                    sheet.getProtect() || workbook.isSheetHidden(workbook.getSheetIndex(sheet)))
                            .isTrue());
            assertThat(members.isInsertRowsLocked()).isFalse();
            assertThat(members.isDeleteRowsLocked()).isFalse();
            assertThat(members.getColumnStyle(2).getLocked()).isFalse();
            assertThat(members.getColumnStyle(2).getDataFormatString()).isEqualTo("@");
            assertThat(members.getRow(2).getCell(2).getCellStyle().getLocked()).isTrue();
            assertThat(members.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 3);
            assertThat(members.getRepeatingRows().formatAsString()).isEqualTo("1:3");
        }
    }

    @Test
    void keepsColumnsToTheirKinds() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(BYTES))) {
            var validations = ((XSSFSheet) VillageWorkbook.sheet(workbook, "B03")).getDataValidations();
            var kinds =
                    List.of(ValidationType.TEXT_LENGTH, ValidationType.LIST, ValidationType.LIST, ValidationType.DATE);

            assertThat(IntStream.range(2, 6)
                            .mapToObj(column -> validations.stream()
                                    .filter(validation -> validation
                                                    .getRegions()
                                                    .getCellRangeAddresses()[0]
                                                    .getFirstColumn()
                                            == column)
                                    .findFirst()
                                    .orElseThrow()
                                    .getValidationConstraint()
                                    .getValidationType()))
                    .containsExactlyElementsOf(kinds);
            assertThat(validations)
                    .allSatisfy(validation ->
                            assertThat(validation.getErrorBoxText()).isNotBlank());
        }
    }

    private Reading filled(Consumer<XSSFWorkbook> change) throws IOException {
        var file = folder.resolve(VILLAGE.fileName());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(BYTES));
                var out = Files.newOutputStream(file)) {
            change.accept(workbook);
            workbook.write(out);
        }
        return new WorkbookReader(SCHEME).read(file, new FileId(VILLAGE.fileName(), "0".repeat(64)));
    }

    private static List<Finding> findings(Reading reading) {
        return new Reviewer(SCHEME).review(reading).findings();
    }

    private static Object value(Reading reading, String form, int row, String column) {
        var filled = reading.form(SCHEME.form(form)).orElseThrow();
        var value =
                filled.rows().get(row).value(SCHEME.form(form).column(column).orElseThrow());
        assertThat(value).isNotNull();
        return value == null ? "" : value;
    }

    private static void type(Sheet sheet, String a1, Object value) {
        var cell = VillageWorkbook.cell(sheet, a1);
        if (sheet.getColumnStyle(cell.getColumnIndex()).getIndex() != 0) {
            cell.setCellStyle(sheet.getColumnStyle(cell.getColumnIndex()));
        }
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
