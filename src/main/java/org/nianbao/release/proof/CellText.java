package org.nianbao.release.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The content of a cell regardless of its style: a number is the same number in any format, and typed as text; the
 * content of a formula is its result.
 *
 * @param number if it is one; else null
 * @param text if it is none; empty if the cell says nothing
 */
record CellText(@Nullable BigDecimal number, String text) {

    /** The places after the point that a code covers, unless its row is printed with fewer. */
    static final int PLACES = 4;

    /** Stands in a formula for the number of its own row. */
    private static final String OWN_ROW = "{行}";

    /** Beyond the precision of spreadsheets. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]+)?");
    private static final Pattern REFERENCE = Pattern.compile("\\b([A-Z]{1,3})([1-9][0-9]*)\\b");
    private static final Pattern BARE_SHEET = Pattern.compile("(?<![\\p{L}\\p{N}_.'])([\\p{L}_][\\p{L}\\p{N}_.]*)!");
    private static final Pattern PRINTED_PLACES = Pattern.compile("0\\.(0+)");

    private static final CellText NOTHING = new CellText(null, "");

    static CellText of(Cell cell) {
        return switch (type(cell)) {
            case NUMERIC -> new CellText(exact(cell), "");
            case STRING -> of(cell.getStringCellValue());
            case BOOLEAN -> new CellText(null, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                new CellText(null, FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> NOTHING;
        };
    }

    private static CellText of(String written) {
        var text = written.strip().replace("\r\n", "\n");
        return NUMBER.matcher(text).matches() ? new CellText(new BigDecimal(text), "") : new CellText(null, text);
    }

    boolean isEmpty() {
        return number == null && text.isEmpty();
    }

    /** The text, or the number with so many places. */
    String told(int places) {
        return number == null ? text : number(number, places);
    }

    /** What the cell at a place says, which need not be there. */
    static String at(Sheet sheet, int row, int column) {
        return sheet.getRow(row) == null ? "" : at(sheet.getRow(row), column);
    }

    static String at(Row row, int column) {
        return row.getCell(column) == null ? "" : of(row.getCell(column)).told(PLACES);
    }

    static CellType type(Cell cell) {
        var type = cell.getCellType();
        return type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type;
    }

    static boolean isFormula(Cell cell) {
        return cell.getCellType() == CellType.FORMULA;
    }

    private static String number(BigDecimal value, int places) {
        var rounded = value.setScale(places, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal exact(Cell cell) {
        return exact(cell.getNumericCellValue());
    }

    static BigDecimal exact(double value) {
        return new BigDecimal(value).round(DIGITS);
    }

    /**
     * The formula with {@value #OWN_ROW} for the number of its row, so that it is the same all the way down a column. The
     * names of sheets are in quotes, which some programs drop.
     */
    static String pattern(Cell cell) {
        var own = Integer.toString(cell.getRowIndex() + 1);
        var plain = BARE_SHEET
                .matcher(cell.getCellFormula().replaceAll("[\\s$]", ""))
                .replaceAll("'$1'!");
        return REFERENCE
                .matcher(plain)
                .replaceAll(found -> found.group(2).equals(own)
                        ? Matcher.quoteReplacement(found.group(1) + OWN_ROW)
                        : Matcher.quoteReplacement(found.group()));
    }

    /** Returns the places of the numbers in a row that its code covers: as many as are printed, if that is not all. */
    static int places(Row row) {
        var places = PLACES;
        for (var cell : row) {
            if (type(cell) == CellType.NUMERIC) {
                var printed = printedPlaces(cell);
                var exact = exact(cell);
                var isMore = exact.setScale(printed, RoundingMode.HALF_UP).compareTo(exact) != 0;
                places = isMore ? Math.min(places, printed) : places;
            }
        }
        return places;
    }

    static int printedPlaces(Cell cell) {
        var format = cell.getCellStyle().getDataFormatString();
        if ("General".equals(format)) {
            return PLACES;
        }
        var found = PRINTED_PLACES.matcher(format);
        return found.find() ? found.group(1).length() : 0;
    }
}
