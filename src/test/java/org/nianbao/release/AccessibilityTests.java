package org.nianbao.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Verdict;

/**
 * What a machine can check of the checklist for making spreadsheets accessible of the UK Government Analysis Function, on
 * every sheet of a release.
 */
class AccessibilityTests {

    private static final Release RELEASE = Releases.whole()
            .missing("友爱村")
            .refused("金星嘎查", Verdict.RETURNED, Releases.finding(Level.MANDATORY, "强制一条"))
            .unattributed("乙.xlsx", "封面没有区划代码")
            .lastYear("XZ12", "9000.5")
            .release();

    private static XSSFWorkbook workbook = new XSSFWorkbook();

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        var written = Releases.write(RELEASE, folder.resolve("汇总表.xlsx"));
        try (var bytes = Files.newInputStream(written.file())) {
            workbook = new XSSFWorkbook(bytes);
        }
    }

    @AfterAll
    static void close() throws IOException {
        workbook.close();
    }

    private static Stream<XSSFSheet> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetAt);
    }

    private static <T> Stream<T> all(Iterable<T> items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static Stream<Cell> cells() {
        return sheets().flatMap(AccessibilityTests::all).flatMap(AccessibilityTests::all);
    }

    private static boolean isBoxed(Cell cell) {
        return cell.getCellStyle().getBorderBottom().getCode() != 0;
    }

    /** The rows of each table, one list a table: those with boxes that are not parted by others. */
    private static Stream<List<Row>> tables(XSSFSheet sheet) {
        var tables = new ArrayList<List<Row>>();
        var last = -2;
        for (var row : sheet) {
            if (row.getCell(0) != null && isBoxed(row.getCell(0))) {
                if (row.getRowNum() > last + 1) {
                    tables.add(new ArrayList<>());
                }
                tables.get(tables.size() - 1).add(row);
                last = row.getRowNum();
            }
        }
        return tables.stream();
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : cell.toString();
    }

    /** The sheets that say in a sentence that there is nothing to list. */
    private static final Set<String> WITHOUT_NEED = Set.of("上报说明", "修订");

    @Test
    void saysWhatItIsAndInWhichLanguage() {
        var properties = workbook.getProperties().getCoreProperties();

        assertThat(properties.getTitle()).isEqualTo("沙日浩来镇2023年年终统计汇总表");
        assertThat(properties.getCreator()).isEqualTo("沙日浩来镇人民政府");
        assertThat(properties.getCreated()).isEqualTo(properties.getModified()).isEqualTo("2024-01-10T00:00:00Z");
        assertThat(properties.getUnderlyingProperties().getLanguageProperty()).contains("zh-CN");
    }

    @Test
    void opensOnTheCoverWithTheCursorInTheFirstCellOfEverySheet() {
        assertThat(workbook.getActiveSheetIndex()).isZero();
        assertThat(sheets()).allSatisfy(sheet -> {
            assertThat(sheet.getActiveCell()).hasToString("A1");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex(sheet))).isFalse();
            assertThat(text(sheet.getRow(0).getCell(0)))
                    .as(sheet.getSheetName())
                    .isNotBlank();
        });
    }

    @Test
    void hasNoMergedCellsInTables() {
        assertThat(sheets())
                .allSatisfy(sheet -> assertThat(sheet.getMergedRegions())
                        .allSatisfy(region -> assertThat(isBoxed(
                                        sheet.getRow(region.getFirstRow()).getCell(region.getFirstColumn())))
                                .as(sheet.getSheetName() + region.formatAsString())
                                .isFalse()));
    }

    @Test
    void hasAHeadingOfItsOwnForEveryColumn() {
        assertThat(sheets().flatMap(AccessibilityTests::tables)).isNotEmpty().allSatisfy(table -> {
            var headings = all(table.get(0)).map(AccessibilityTests::text).toList();
            assertThat(headings).doesNotHaveDuplicates().noneMatch(String::isBlank);
        });
    }

    @Test
    void hasNoEmptyRowsInTablesAndACaptionAboveEachOfSeveral() {
        assertThat(sheets()).allSatisfy(sheet -> {
            var tables = tables(sheet).toList();
            assertThat(tables)
                    .allSatisfy(table -> assertThat(table)
                            .allSatisfy(row -> assertThat(all(row).map(AccessibilityTests::text))
                                    .anyMatch(text -> !text.isBlank())));
            assertThat(tables).hasSizeGreaterThanOrEqualTo(WITHOUT_NEED.contains(sheet.getSheetName()) ? 0 : 1);
            if (tables.size() > 1) {
                assertThat(tables)
                        .allSatisfy(table -> assertThat(
                                        text(sheet.getRow(table.get(0).getRowNum() - 1)
                                                .getCell(0)))
                                .matches("[一二三]、.+"));
            }
        });
    }

    @Test
    void keepsTheHeadingsOfLongTablesOnTheScreen() {
        assertThat(sheets().filter(sheet ->
                        sheet.getLastRowNum() > 40 && tables(sheet).count() == 1))
                .isNotEmpty()
                .allSatisfy(sheet ->
                        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue());
    }

    @Test
    void hidesNothing() {
        assertThat(sheets()).allSatisfy(sheet -> {
            assertThat(all(sheet).filter(Row::getZeroHeight)).isEmpty();
            assertThat(IntStream.range(0, 20).filter(sheet::isColumnHidden)).isEmpty();
            assertThat(sheet.getColumnWidth(0)).isPositive();
        });
    }

    @Test
    void tellsNothingByColourAlone() {
        assertThat(cells().filter(cell -> cell.getCellStyle().getFillPattern() != FillPatternType.NO_FILL))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(text(cell)).isNotBlank());
    }

    @Test
    void hasTextInEveryLinkAndItsTargetInTheWorkbook() {
        assertThat(sheets().flatMap(sheet -> sheet.getHyperlinkList().stream()
                        .map(link -> sheet.getRow(link.getFirstRow()).getCell(link.getFirstColumn()))))
                .isNotEmpty()
                .allSatisfy(cell -> {
                    assertThat(text(cell)).isNotBlank();
                    var target = cell.getHyperlink().getAddress().replaceAll("'(.*)'!.*", "$1");
                    assertThat(workbook.getSheet(target)).as(target).isNotNull();
                });
    }

    @Test
    void keepsFiguresAsNumbers() {
        assertThat(sheets().filter(sheet -> !sheet.getSheetName().equals("校验"))
                        .flatMap(AccessibilityTests::all)
                        .flatMap(AccessibilityTests::all)
                        .filter(cell -> cell.getCellType() == CellType.STRING)
                        .filter(cell -> text(cell).matches("-?[0-9,]+\\.[0-9]+%?|-?[0-9]{1,3}(,[0-9]{3})+")))
                .isEmpty();
    }

    @Test
    void describesEveryChartAndNamesItsAxes() {
        var drawings = sheets().filter(sheet -> sheet.getDrawingPatriarch() != null)
                .map(XSSFSheet::getDrawingPatriarch)
                .toList();

        assertThat(drawings.stream().flatMap(drawing -> drawing.getCharts().stream()))
                .hasSameSizeAs(RELEASE.scheme().charts())
                .allSatisfy(chart -> {
                    var area = chart.getCTChart().getPlotArea();
                    assertThat(area.getCatAxArray(0).isSetTitle()).isTrue();
                    assertThat(area.getValAxArray(0).isSetTitle()).isTrue();
                });
        assertThat(drawings.stream()
                        .flatMap(drawing -> drawing.getShapes().stream())
                        .map(XSSFGraphicFrame.class::cast)
                        .map(frame -> frame.getCTGraphicalObjectFrame()
                                .getNvGraphicFramePr()
                                .getCNvPr()))
                .hasSameSizeAs(RELEASE.scheme().charts())
                .allSatisfy(said -> assertThat(said.getDescr()).startsWith(said.getName() + "，柱形图，单位："));
    }
}
