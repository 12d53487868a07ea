package org.nianbao.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.hssf.record.RecordBase;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.scheme.Level;

/** A workbook with all that clerks put into one, sent back with marks in the midst of it. */
class NothingLostTests {

    /** A PNG of one pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final String[] MARKED = {"A1", "B2", "C3", "H40"};

    private final Path folder;

    NothingLostTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path saved(Workbook workbook, String name) throws IOException {
        var file = folder.resolve(name);
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    /** Figures, and on another sheet all kinds of things about them. */
    private static <W extends Workbook> W furnished(W workbook) {
        var sheet = workbook.createSheet("数");
        var other = workbook.createSheet("其它's 表");
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 3; column++) {
                sheet.createRow(row * 3 + column).createCell(column).setCellValue(row + column);
                cell(other, row, column).setCellValue(row * column);
            }
        }
        cell(sheet, 20, 0).setCellFormula("SUM('其它''s 表'!A1:C5)+'其它''s 表'!B2");
        var name = workbook.createName();
        name.setNameName("合计");
        name.setRefersToFormula("数!$A$1:$C$15");
        cell(other, 20, 0).setCellFormula("SUM(数!A1:C9)*数!A1+SUM(合计)");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        workbook.setPrintArea(1, "$A$1:$C$9");
        other.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
        furnish(sheet);
        furnish(other);
        return workbook;
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        return (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
    }

    private static void furnish(Sheet sheet) {
        var helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"是", "否"}), new CellRangeAddressList(0, 9, 1, 1)));
        var formatting = sheet.getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingRule(ComparisonOperator.GT, "5");
        rule.createPatternFormatting().setFillBackgroundColor(IndexedColors.LIME.getIndex());
        formatting.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A1:C9")}, rule);
        sheet.protectSheet("口令");
        sheet.addMergedRegion(CellRangeAddress.valueOf("E1:G2"));
        sheet.setColumnHidden(10, true);
        sheet.createFreezePane(1, 1);
        picture(sheet);
        note(sheet, "B2");
        note(sheet, "C9");
    }

    private static void picture(Sheet sheet) {
        var workbook = sheet.getWorkbook();
        var anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(5);
        anchor.setRow1(5);
        var number = workbook.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG);
        sheet.createDrawingPatriarch().createPicture(anchor, number).resize(20);
    }

    private static void note(Sheet sheet, String cell) {
        var helper = sheet.getWorkbook().getCreationHelper();
        var address = new CellAddress(cell);
        var anchor = helper.createClientAnchor();
        anchor.setRow1(address.getRow());
        anchor.setCol1(address.getColumn());
        anchor.setRow2(address.getRow() + 3);
        anchor.setCol2(address.getColumn() + 2);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        var font = sheet.getWorkbook().createFont();
        font.setBold(true);
        font.setUnderline(FontUnderline.SINGLE.getByteValue());
        var text = helper.createRichTextString("注意：同去年");
        text.applyFont(0, 2, font);
        comment.setString(text);
        comment.setAuthor("村会计");
        comment.setAddress(address);
    }

    private static void chart(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 5, 10, 12, 20));
        var values = XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("A1:A9"));
        var data = chart.createData(
                ChartTypes.LINE,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(values, values);
        chart.plot(data);
    }

    private Trip trip(Path file) {
        return Trip.with(
                file, Trip.finding(Level.MANDATORY, "数", MARKED), Trip.finding(Level.VERIFY, "其它's 表", MARKED));
    }

    @Test
    void inAnXlsxEveryTagAndTextIsStillThere() throws Exception {
        var workbook = furnished(new XSSFWorkbook());
        chart(workbook.getSheetAt(0));

        var trip = trip(saved(workbook, "什么都有.xlsx"));

        assertThat(trip.returned().suffix()).isEqualTo("_退回.xlsx");
        var marked = Set.of(MARKED);
        assertThat(trip.submittedParts()
                        .butForMarks(marked)
                        .missingFrom(trip.parts().butForMarks(marked)))
                .isEmpty();
        assertThat(trip.submittedParts().pieces().keySet())
                .anyMatch(name -> name.contains("chart"))
                .anyMatch(name -> name.contains("media"));
        try (var returned = (XSSFWorkbook) trip.workbook()) {
            assertThat(returned.getPrintArea(2)).isEqualTo("'其它''s 表'!$A$1:$C$9");
            var note = returned.getSheet("数").getCellComment(new CellAddress("B2"));
            assertThat(note.getString().getString()).startsWith("注意：同去年\n【年报审核】");
            assertThat(note.getString().getFontOfFormattingRun(0).getBold()).isTrue();
        }
    }

    @Test
    void inAnXlsEveryRecordIsStillThere() throws Exception {
        var file = saved(furnished(new HSSFWorkbook()), "什么都有.xls");

        var trip = trip(file);

        assertThat(trip.returned().suffix()).isEqualTo("_退回.xls");
        try (var before = new HSSFWorkbook(Files.newInputStream(file));
                var after = (HSSFWorkbook) trip.workbook()) {
            for (var name : List.of("数", "其它's 表")) {
                var kinds = kinds(after.getSheet(name));
                kinds(before.getSheet(name))
                        .forEach((kind, count) -> assertThat(kinds)
                                .as(name)
                                .hasEntrySatisfying(kind, now -> assertThat(now).isGreaterThanOrEqualTo(count)));
                assertThat(after.getSheet(name).getDataValidations())
                        .hasSameSizeAs(before.getSheet(name).getDataValidations());
                assertThat(after.getSheet(name).getProtect()).isTrue();
                var note = after.getSheet(name).getCellComment(new CellAddress("B2"));
                assertThat(note.getString().getString()).startsWith("注意：同去年\n【年报审核】");
                assertThat(after.getFontAt(note.getString().getFontAtIndex(0)).getBold())
                        .isTrue();
            }
            assertThat(after.getAllPictures()).hasSameSizeAs(before.getAllPictures());
            assertThat(after.getPrintArea(2)).isEqualTo(before.getPrintArea(1));
        }
    }

    private static TreeMap<String, Long> kinds(HSSFSheet sheet) {
        return sheet.getSheet().getRecords().stream()
                .map(RecordBase::getClass)
                .map(Class::getSimpleName)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    @Test
    void formulasOfAnXlsMeanWhatTheyMeant() throws Exception {
        var file = saved(furnished(new HSSFWorkbook()), "公式.xls");
        var once = trip(file);
        var twice = Trip.with(once.save(folder), Trip.finding(Level.VERIFY, "数", "A1"));

        try (var before = new HSSFWorkbook(Files.newInputStream(file));
                var after = (HSSFWorkbook) once.workbook();
                var again = (HSSFWorkbook) twice.workbook()) {
            assertThat(formulas(before)).hasSize(2).isEqualTo(formulas(after)).isEqualTo(formulas(again));
            assertThat(after.getName("合计").getRefersToFormula()).isEqualTo("数!$A$1:$C$15");
            assertThat(again.getName("合计").getRefersToFormula()).isEqualTo("数!$A$1:$C$15");
            after.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(formulas(before)).isEqualTo(formulas(after));
        }
    }

    private static List<String> formulas(HSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.FORMULA)
                .map(cell -> cell.getCellFormula() + " = " + cell.getNumericCellValue())
                .toList();
    }
}
