package org.nianbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.CellContents;
import org.nianbao.workbook.cell.SheetCell;

/** Random workbooks, on whose cells our reading and POI's own model of a workbook agree. */
class UserModelAgreementTests {

    private static final int WORKBOOKS = 100;

    private static final List<String> TEXTS =
            List.of("张三", " 两头空格 ", "", " 　", "a<b&c>\"d\"", "_x000D_", "第一行\n第二行", "𠮷田", "１２", "0", "_x", "$1\\2");

    private static final List<String> FORMATS = List.of("General", "0.00", "yyyy-mm-dd", "[h]:mm", "@", "m\"月\"d\"日\"");

    @ParameterizedTest
    @EnumSource
    void agreesWithTheUserModel(Format format) throws IOException {
        var random = new Random(20231231);
        for (int i = 0; i < WORKBOOKS; i++) {
            var bytes = Bytes.of(fill(format.workbook(), random));

            assertThat(ours(bytes)).as("workbook %d", i).isEqualTo(theirs(bytes));
        }
    }

    private static Workbook fill(Workbook workbook, Random random) {
        var styles = FORMATS.stream().map(format -> style(workbook, format)).toList();
        for (int s = 0; s <= random.nextInt(2); s++) {
            var sheet = workbook.createSheet();
            for (int i = 0; i < 50; i++) {
                var cell = CellUtil.getCell(CellUtil.getRow(random.nextInt(30), sheet), random.nextInt(30));
                cell.setCellStyle(styles.get(random.nextInt(styles.size())));
                fill(cell, random);
            }
        }
        return workbook;
    }

    private static CellStyle style(Workbook workbook, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static void fill(org.apache.poi.ss.usermodel.Cell cell, Random random) {
        if (random.nextInt(4) == 0) {
            cell.setCellFormula("1+1");
        }
        switch (random.nextInt(6)) {
            case 0 -> cell.setCellValue(random.nextInt(60_000) + 61);
            case 1 -> cell.setCellValue(random.nextInt(1_000_000) / 100.0);
            case 2 -> cell.setCellValue(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 10));
            case 3 -> cell.setCellValue(random.nextBoolean());
            case 4 -> cell.setCellErrorValue(FormulaError.NA.getCode());
            default -> cell.setCellValue(TEXTS.get(random.nextInt(TEXTS.size())));
        }
    }

    private static List<Seen> ours(byte[] bytes) {
        return Bytes.book(bytes).sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream().map(cell -> Seen.of(row.index(), cell)))
                .toList();
    }

    private static List<Seen> theirs(byte[] bytes) throws IOException {
        var seen = new ArrayList<Seen>();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> seen.add(Seen.of(cell)))));
        }
        seen.removeIf(cell -> cell.text().replace('　', ' ').isBlank());
        return seen;
    }

    /** A cell in words that both sides know. */
    private record Seen(CellAddress address, String text, boolean formula, String date) {

        static Seen of(int row, SheetCell cell) {
            var date = cell.date().map(Object::toString).orElse("");
            return new Seen(new CellAddress(row, cell.column()), cell.text(), cell.isFormula(), date);
        }

        static Seen of(org.apache.poi.ss.usermodel.Cell cell) {
            var formula = cell.getCellType() == CellType.FORMULA;
            var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
            var address = new CellAddress(cell.getRowIndex(), cell.getColumnIndex());
            return new Seen(address, text(cell, type), formula, type == CellType.NUMERIC ? date(cell) : "");
        }

        private static String text(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
            return switch (type) {
                case NUMERIC -> CellContents.exact(cell.getNumericCellValue()).toPlainString();
                case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
                case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
                default -> cell.getStringCellValue();
            };
        }

        /** POI takes elapsed time for a date, and shows days that Excel does not: before 1900 and after 9999. */
        private static String date(org.apache.poi.ss.usermodel.Cell cell) {
            var number = cell.getNumericCellValue();
            var elapsed = cell.getCellStyle().getDataFormatString().equals("[h]:mm");
            return elapsed || number < 1 || number >= 2_958_466 || !DateUtil.isCellDateFormatted(cell)
                    ? ""
                    : cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
    }
}
