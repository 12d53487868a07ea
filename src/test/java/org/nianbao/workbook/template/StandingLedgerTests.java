package org.nianbao.workbook.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.reading.WorkbookReader;

/** A workbook that began with last year's entries comes back: what was done with them, and what was not, is told. */
class StandingLedgerTests {

    private static final Scheme SCHEME = Schemes.of2023();
    private static final int FIRST = 3;
    private static final int CHANGE_OF_GRIDS = 16;
    private static final int CHANGE_OF_MEMBERS = 27;
    private static final Reading LAST_YEAR = sample();
    private static final byte[] TEMPLATE = template();

    private final Path folder;

    StandingLedgerTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Reading sample() {
        return read(Path.of("input-samples/2023/金星村 最终版(1).xlsx"));
    }

    private static byte[] template() {
        var unit = LAST_YEAR.sender().orElseThrow();
        return Template.of(SCHEME, unit, Map.of())
                .beginningWith(CarriedEntries.of(SCHEME, unit, LAST_YEAR))
                .bytes();
    }

    private static Reading read(Path file) {
        return new WorkbookReader(SCHEME)
                .read(file, new FileId(file.getFileName().toString(), "0".repeat(64)));
    }

    private Reading returned(Consumer<Workbook> changes) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(TEMPLATE))) {
            changes.accept(workbook);
            return read(write(workbook, "回.xlsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(Workbook workbook, String name) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static List<Finding> findings(Reading reading, String rule) {
        return new Reviewer(SCHEME)
                .review(reading).findings().stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .toList();
    }

    private static List<FormRow> rows(Reading reading, String form) {
        return reading.form(SCHEME.form(form)).orElseThrow().rows();
    }

    private static void say(Sheet sheet, int row, int column, String text) {
        sheet.getRow(row).getCell(column).setCellValue(text);
    }

    /** Deletes a row as a spreadsheet does: what is below it moves up. */
    private static void delete(Sheet sheet, int row) {
        sheet.removeRow(sheet.getRow(row));
        sheet.shiftRows(row + 1, sheet.getLastRowNum(), -1);
    }

    @Test
    void rowsThatNobodyTouchedAreAskedAboutOnceAForm() {
        var findings = findings(returned(workbook -> {}), "F028");

        assertThat(findings)
                .hasSize(8)
                .allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.VERIFY));
        assertThat(findings)
                .extracting(
                        Finding::message,
                        Finding::found,
                        finding -> finding.cells().size())
                .contains(
                        tuple("网格及网格员台账：24 行是上年带入的，“本年变动”还是“待核”，没有核对", "24 行", 24),
                        tuple("农作物种植情况表：641 行是上年带入的，“本年变动”还是“待核”，没有核对", "641 行", 641));
    }

    /** To say what became of a row touches it, and so does to fill in what belongs to this year. */
    @Test
    void aRowIsTouchedByAWordOrByWhatBelongsToThisYear() {
        var findings = findings(
                returned(workbook -> {
                    var grids = VillageWorkbook.sheet(workbook, "B06");
                    say(grids, FIRST, CHANGE_OF_GRIDS, "续");
                    say(grids, FIRST + 1, CHANGE_OF_GRIDS, "变更");
                    grids.getRow(FIRST + 2).getCell(3).setCellValue(21);
                    say(grids, FIRST + 3, 15, "备注不算");
                }),
                "F028");

        assertThat(findings)
                .filteredOn(finding -> finding.sheet().startsWith("B06"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.found()).isEqualTo("21 行");
                    assertThat(finding.cells().get(0)).hasToString("Q7");
                });
    }

    @Test
    void aRowThatIsGoneIsNoEntryAndNotAskedAbout() {
        var reading = returned(workbook -> {
            var grids = VillageWorkbook.sheet(workbook, "B06");
            say(grids, FIRST, CHANGE_OF_GRIDS, "减");
            say(grids, FIRST + 1, CHANGE_OF_GRIDS, "减少");
            grids.getRow(FIRST + 1).getCell(3).setCellValue(21);
        });

        assertThat(rows(reading, "B06")).hasSize(22);
        assertThat(findings(reading, "F029")).isEmpty();
        assertThat(findings(reading, "F021"))
                .extracting(Finding::message, finding -> finding.cells().toString())
                .containsExactly(tuple("“本年变动”是“减”的行不再计入，本年的栏没有收取", "[D5]"));
    }

    @Test
    void rowsThatWentWithoutAWordAreNamedByTheirKeys() {
        var reading = returned(workbook -> {
            var grids = VillageWorkbook.sheet(workbook, "B06");
            delete(grids, FIRST + 5);
            var members = VillageWorkbook.sheet(workbook, "B03");
            delete(members, FIRST);
        });
        var grid = rows(LAST_YEAR, "B06").get(5);
        var member = rows(LAST_YEAR, "B03").get(0);

        var findings = findings(reading, "F029");

        assertThat(findings)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.level()).isEqualTo(Level.VERIFY));
        assertThat(findings)
                .filteredOn(finding -> finding.sheet().startsWith("B06"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("上年带入的 24 行中有 1 行今年没有，也没有写“减”：网格编号 " + grid.value(0) + "、"));
        assertThat(findings)
                .filteredOn(finding -> finding.sheet().startsWith("B03"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .contains("公民身份号码 159999**********52、姓名 ")
                            .doesNotContain(String.valueOf(member.value(2)))
                            .doesNotContain(String.valueOf(member.value(1)));
                    assertThat(finding.cells().get(0)).hasToString("C3");
                });
    }

    /** A row that was moved, added at the end, or had anything but its key changed is still there. */
    @Test
    void nothingIsAskedOfRowsThatMovedOrWereAdded() {
        var reading = returned(workbook -> {
            var grids = VillageWorkbook.sheet(workbook, "B06");
            var first = values(grids, FIRST);
            delete(grids, FIRST);
            var free = FIRST + 23;
            IntStream.range(0, first.size()).forEach(column -> put(grids, free, column, first.get(column)));
            put(grids, free, 1, "改了名的网格");
            put(grids, free, CHANGE_OF_GRIDS, "改");
            put(grids, free + 1, 0, first.get(0).substring(0, 12) + "777");
            put(grids, free + 1, CHANGE_OF_GRIDS, "增");
        });

        assertThat(rows(reading, "B06")).hasSize(25);
        assertThat(findings(reading, "F029")).isEmpty();
    }

    private static List<String> values(Sheet sheet, int row) {
        return IntStream.range(0, CHANGE_OF_GRIDS)
                .mapToObj(column -> sheet.getRow(row).getCell(column))
                .map(cell -> cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "")
                .toList();
    }

    private static void put(Sheet sheet, int row, int column, String text) {
        var there = Objects.requireNonNullElseGet(sheet.getRow(row), () -> sheet.createRow(row));
        if (!text.isEmpty()) {
            Objects.requireNonNullElseGet(there.getCell(column), () -> there.createCell(column))
                    .setCellValue(text);
        }
    }

    /** Our own samples are such workbooks: they have no such column, and nothing handed out with them. */
    @Test
    void aWorkbookWithoutTheColumnIsReadAsEver() {
        assertThat(rows(LAST_YEAR, "B03").get(0).value(CHANGE_OF_MEMBERS - 1)).isNull();
        assertThat(findings(LAST_YEAR, "F028")).isEmpty();
        assertThat(findings(LAST_YEAR, "F029")).isEmpty();
        assertThat(findings(LAST_YEAR, "F011")).isEmpty();
    }

    /** As another program saves it: the list is hidden there, too. */
    @Test
    void theSameIsAskedOfAnXls() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            copy(workbook, "B00 封面", "B06 网格及网格员台账", "上年带入");
            delete(workbook.getSheet("B06 网格及网格员台账"), FIRST + 5);
            workbook.getSheet("B06 网格及网格员台账")
                    .getRow(FIRST)
                    .getCell(CHANGE_OF_GRIDS)
                    .setCellValue("减");
            var reading = read(write(workbook, "回.xls"));

            assertThat(rows(reading, "B06")).hasSize(22);
            assertThat(findings(reading, "F029"))
                    .filteredOn(finding -> finding.sheet().startsWith("B06"))
                    .singleElement()
                    .extracting(Finding::found)
                    .isEqualTo("1 行");
            assertThat(findings(reading, "F028"))
                    .filteredOn(finding -> finding.sheet().startsWith("B06"))
                    .singleElement()
                    .extracting(Finding::found)
                    .isEqualTo("22 行");
        }
    }

    private static void copy(HSSFWorkbook target, String... sheets) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(TEMPLATE))) {
            for (var name : sheets) {
                var copy = target.createSheet(name);
                for (var row : workbook.getSheet(name)) {
                    var into = copy.createRow(row.getRowNum());
                    for (var cell : row) {
                        var text = into.createCell(cell.getColumnIndex());
                        switch (cell.getCellType()) {
                            case STRING -> text.setCellValue(cell.getStringCellValue());
                            case NUMERIC -> text.setCellValue(cell.getNumericCellValue());
                            default -> {}
                        }
                    }
                }
            }
        }
    }

    @Test
    void whatHandsThemOutIsHiddenAndNoContent() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(TEMPLATE))) {
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("上年带入"))).isTrue();
        }
        assertThat(findings(returned(workbook -> {}), "F021")).isEmpty();
    }

    /** What is wrong with last year's file is said where the clerk looks first. */
    @Test
    void theGuideSaysWhyNothingWasCarried() throws IOException {
        var bytes = Template.of(SCHEME, LAST_YEAR.sender().orElseThrow(), Map.of())
                .without("内容被改动")
                .bytes();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheet("填表说明").getRow(3).getCell(0).getStringCellValue())
                    .endsWith("上年通过的报表在镇里的存档中内容被改动，所以台账没有带入上年的行，请照上年的底稿填。");
            assertThat(workbook.getSheet("上年带入")).isNull();
        }
    }
}
