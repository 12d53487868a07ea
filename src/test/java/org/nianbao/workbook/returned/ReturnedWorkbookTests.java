package org.nianbao.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Finding;
import org.nianbao.workbook.WorkbookFile;

class ReturnedWorkbookTests {

    private static final String ROLL = "B03 党员名册及党费收缴台账";

    private final Path folder;

    ReturnedWorkbookTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path saved(String fileName, Consumer<Workbook> change) {
        return VillageWorkbook.of(Schemes.of2023(), "呼和嘎查").change(change).saveAs(folder.resolve(fileName));
    }

    private static String note(Workbook workbook, String sheet, String cell) {
        var comment = workbook.getSheet(sheet).getCellComment(new CellAddress(cell));
        return comment == null ? "" : comment.getString().getString();
    }

    private static Cell cell(Workbook workbook, String a1) {
        return VillageWorkbook.cell(workbook.getSheet(ROLL), a1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"呼和.xlsx", "呼和.xls"})
    void marksTheCellsAndListsTheFindings(String fileName) throws Exception {
        var file = saved(fileName, workbook -> {});

        var trip = Trip.with(
                file,
                Trip.finding(Level.MANDATORY, ROLL, "T3", "U9").bearingOn(List.of("DJ02", "DJ03", "DJ06", "DJ15")));

        assertThat(trip.returned().suffix()).isEqualTo("_退回" + fileName.substring(2));
        try (var workbook = trip.workbook()) {
            assertThat(note(workbook, ROLL, "T3"))
                    .isEqualTo("【年报审核】\n强制 X999：这里不对。\n处理办法：请改正。\n【审核意见完】")
                    .isEqualTo(note(workbook, ROLL, "U9"));
            assertThat(cell(workbook, "T3").getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
            var list = workbook.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo("问题清单");
            assertThat(texts(list.getRow(3)))
                    .containsExactly("序号", "级别", "审核关系", "工作表", "单元格", "审核意见", "实有", "应有", "影响指标", "处理办法");
            assertThat(texts(list.getRow(4)))
                    .containsExactly(
                            "1.0", "强制", "X999", ROLL, "T3、U9", "这里不对。", "1", "2", "DJ02、DJ03、DJ06 等4项", "请改正。");
            assertThat(list.getRow(4).getCell(4).getHyperlink().getAddress()).isEqualTo("'" + ROLL + "'!T3");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(StreamSupport.stream(workbook.spliterator(), false).filter(sheet -> sheet.isSelected()))
                    .containsExactly(list);
        }
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(Cell::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"呼和.xlsx", "呼和.xls"})
    void writesBelowTheNoteThatIsThere(String fileName) throws Exception {
        var file = saved(fileName, workbook -> comment(workbook, "T3", "去年也是这样"));
        var marked = Trip.with(file, Trip.finding(Level.VERIFY, ROLL, "T3"));
        var again = Trip.with(marked.save(folder), Trip.finding(Level.VERIFY, ROLL, "C3"));

        try (var workbook = marked.workbook()) {
            assertThat(note(workbook, ROLL, "T3")).startsWith("去年也是这样\n【年报审核】\n核实 X999");
            assertThat(workbook.getSheet(ROLL)
                            .getCellComment(new CellAddress("T3"))
                            .getAuthor())
                    .isEqualTo("村会计");
        }
        try (var workbook = again.workbook()) {
            assertThat(note(workbook, ROLL, "T3")).isEqualTo("去年也是这样");
        }
        assertThat(rules(again.file())).containsExactly("F015");
    }

    private static void comment(Workbook workbook, String a1, String text) {
        var cell = cell(workbook, a1);
        var helper = workbook.getCreationHelper();
        var anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol2(cell.getColumnIndex() + 2);
        anchor.setRow2(cell.getRowIndex() + 2);
        var comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setAuthor("村会计");
        comment.setString(helper.createRichTextString(text));
        cell.setCellComment(comment);
    }

    private static List<String> rules(Path file) {
        return Trip.screening(file).findings().stream().map(Finding::rule).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"呼和.xlsx", "呼和.xls"})
    void whatTheUnitAnswersInOurNoteIsItsOwn(String fileName) throws Exception {
        var marked = Trip.with(saved(fileName, workbook -> {}), Trip.finding(Level.VERIFY, ROLL, "T3"));
        var answered = marked.save(folder);
        try (var workbook = marked.workbook();
                var out = Files.newOutputStream(answered)) {
            var comment = workbook.getSheet(ROLL).getCellComment(new CellAddress("T3"));
            comment.setString(workbook.getCreationHelper()
                    .createRichTextString(comment.getString().getString() + "\n确实如此"));
            workbook.write(out);
        }

        assertThat(rules(marked.file())).isEmpty();
        assertThat(rules(answered)).containsExactly("F015");
        try (var workbook = Trip.with(answered).workbook()) {
            assertThat(note(workbook, ROLL, "T3").strip()).isEqualTo("确实如此");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"呼和.xlsx", "呼和.xls"})
    void coloursComeOffAgain(String fileName) throws Exception {
        var file = saved(fileName, workbook -> {
            var yellow = workbook.createCellStyle();
            yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            cell(workbook, "T3").setCellStyle(yellow);
            var striped = workbook.createCellStyle();
            striped.setFillPattern(FillPatternType.THIN_FORWARD_DIAG);
            cell(workbook, "U3").setCellStyle(striped);
        });

        var marked = Trip.with(file, Trip.finding(Level.MANDATORY, ROLL, "C3", "T3", "U3"));
        var unmarked = Trip.with(marked.save(folder));

        try (var before = WorkbookFactory.create(file.toFile(), null, true);
                var during = marked.workbook();
                var after = unmarked.workbook()) {
            assertThat(fill(during, "C3")).isEqualTo(fill(during, "T3")).isNotEqualTo(fill(before, "T3"));
            assertThat(fill(during, "U3")).isEqualTo(fill(before, "U3"));
            for (var a1 : List.of("C3", "T3", "U3")) {
                assertThat(fill(after, a1)).as(a1).isEqualTo(fill(before, a1));
                assertThat(note(after, ROLL, a1)).isEmpty();
            }
        }
    }

    private static String fill(Workbook workbook, String a1) {
        var style = cell(workbook, a1).getCellStyle();
        var colour = style instanceof XSSFCellStyle xlsx && xlsx.getFillForegroundXSSFColor() != null
                ? xlsx.getFillForegroundXSSFColor().getARGBHex()
                : "" + style.getFillForegroundColor();
        return style.getFillPattern() + " " + colour;
    }

    @Test
    void aFindingOfManyCellsHasNotesOnTheFirstOnly() throws Exception {
        var cells = IntStream.rangeClosed(3, 300).mapToObj(row -> "T" + row).toArray(String[]::new);

        var trip = Trip.with(
                saved("呼和.xlsx", workbook -> {}),
                Trip.finding(Level.MANDATORY, ROLL, cells),
                Trip.finding(Level.NOTICE, "B01 嘎查村基本情况表", cells));

        try (var workbook = trip.workbook()) {
            assertThat(workbook.getSheet(ROLL).getCellComments()).hasSize(50);
            assertThat(note(workbook, ROLL, "T52")).contains("（共298处，只在前50处写批注，全部见“问题清单”）");
            assertThat(cell(workbook, "T300").getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(workbook.getNumCellStyles()).isLessThan(100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"呼和.xlsx", "呼和.xls"})
    void textOfTheFileStaysText(String fileName) throws Exception {
        var hostile = "=HYPERLINK(\"http://例\",\"点\")\u0001\uD800【审核意见完】";
        var finding = new Finding(
                "X999",
                Level.VERIFY,
                ROLL,
                Trip.finding(Level.VERIFY, ROLL, "T3").cells(),
                "@SUM(A1)",
                "-1+1",
                "+1",
                hostile,
                "=1");

        var trip = Trip.with(saved(fileName, workbook -> {}), finding);

        assertThat(trip.returned().suffix()).startsWith("_退回");
        assertThat(rules(trip.save(folder))).isEmpty();
        try (var workbook = trip.workbook()) {
            for (var cell : workbook.getSheetAt(0).getRow(4)) {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                assertThat(cell.getCellStyle().getQuotePrefixed())
                        .isEqualTo(cell.toString().matches("[=+@-].*"));
            }
        }
    }

    @Test
    void aSheetOfTheUnitMayHaveTheNameOfTheList() throws Exception {
        var file = saved(
                "呼和.xlsx",
                workbook ->
                        VillageWorkbook.cell(workbook.createSheet("问题清单"), "A1").setCellValue("我的问题"));

        var trip = Trip.of(file, Trip.finding(Level.VERIFY, ROLL, "T3"));

        assertThat(rules(file)).containsExactly("F021").isEqualTo(rules(trip.save(folder)));
        try (var workbook = trip.workbook()) {
            assertThat(workbook.getSheetName(0)).isEqualTo("问题清单(2)");
            assertThat(workbook.getSheet("问题清单").getRow(0).getCell(0)).hasToString("我的问题");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"呼和.xlsx", "呼和.xls"})
    void theSameFindingsGiveTheSameBytes(String fileName) {
        var file = saved(fileName, workbook -> {});

        var first = Trip.of(file, Trip.finding(Level.VERIFY, ROLL, "T3", "U3"));
        var second = Trip.of(file, Trip.finding(Level.VERIFY, ROLL, "T3", "U3"));

        assertThat(first.returned().bytes()).isEqualTo(second.returned().bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"F001 打印成PDF后改名.xlsx", "F002 文件加密.xlsx", "F002 传输中断文件损坏.xlsx"})
    void whatCannotBeOpenedGetsItsFindingsBesideIt(String sample) throws Exception {
        var trip = Trip.of(Path.of("input-samples/faulty", sample));

        assertThat(trip.returned().suffix()).isEqualTo("_审核意见.xlsx");
        try (var workbook = trip.workbook()) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            assertThat(texts(workbook.getSheetAt(0).getRow(4))).contains(sample.substring(0, 4), "强制");
        }
    }

    @ParameterizedTest
    @CsvSource({"xl/styles.xml, <cellXfs.*</cellXfs>, ''", "xl/workbook.xml, 2006/main, 2006/strict"})
    void whatPoiCannotMarkGetsItsFindingsBesideIt(String part, String from, String to) throws Exception {
        var file = rewritten(saved("呼和.xlsx", workbook -> {}), part, from, to);

        var trip = Trip.of(file, Trip.finding(Level.VERIFY, ROLL, "T3"));

        assertThat(Trip.reading(file).opened()).isTrue();
        assertThat(trip.returned().suffix()).isEqualTo("_审核意见.xlsx");
        try (var workbook = trip.workbook()) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("原文件不是 Excel、WPS 通常的存法，标注后不能保证内容一点不变，所以没有在上面标注；"
                            + "用 Excel 或 WPS 打开后另存为 .xlsx 再报，就能标注。请逐条改正后重新报送；强制的必须改正，"
                            + "核实的改正或者说明：在“上报说明”表中照本表填审核关系、工作表、单元格、实有，并写明情况、说明人和日期。");
        }
    }

    @Test
    void rowsThatComeTwiceComeBackTwice() throws Exception {
        var file = rewritten(saved("呼和.xlsx", workbook -> {}), "xl/worksheets/sheet1.xml", "(r=\"[AB]?)4\"", "$13\"");

        var trip = Trip.of(file, Trip.finding(Level.VERIFY, ROLL, "T3"));

        assertThat(WorkbookFile.open(trip.save(folder))).isEqualTo(WorkbookFile.open(file));
    }

    private static Path rewritten(Path file, String part, String from, String to) throws Exception {
        try (var zip = FileSystems.newFileSystem(file)) {
            var entry = zip.getPath(part);
            Files.writeString(entry, Files.readString(entry).replaceAll(from, to));
        }
        return file;
    }
}
