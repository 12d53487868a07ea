package org.nianbao.workbook.selfcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.formula.Reference;
import org.nianbao.formula.Type;
import org.nianbao.workbook.addition.TemplateAids;
import org.nianbao.workbook.selfcheck.Term.Excel;
import org.nianbao.workbook.selfcheck.Term.Reads;
import org.nianbao.workbook.selfcheck.Term.Value;

/**
 * A hidden sheet that calculates for one form: below its head a row for each entry, with the values as our reader would
 * have them, what aggregates gather, and the result of each check: 1 holds, 0 fails, empty not judged.
 *
 * <p>Entries are looked up by their row number, so clerks can insert and delete rows.
 */
final class CalculatingSheet {

    /** The row of totals, and of checks of the form as a whole. */
    private static final int TOTAL = 2;

    private static final int HEAD = 3;

    /** The row of the first entry, as on the ledger itself. */
    static final int FIRST = 4;

    private static final String ENTRY = "$A4";
    private static final String FILLED = "$B4";
    private static final int FIRST_FREE = 3;

    /** The words that mark a total row, which is no entry. */
    private static final List<String> TOTALS = List.of("合计", "总计", "共计", "小计");

    private static final int LABELLED = 4;
    private static final String SERIAL = "序号";

    private record CalculatedColumn(String head, String entry, String total) {}

    private final LaidForm laid;
    private final CodeSheet codes;
    private final String unitCode;
    private final List<CalculatedColumn> columns = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();

    CalculatingSheet(LaidForm laid, CodeSheet codes, String unitCode) {
        if (isLedger(laid) && laid.firstRow() != FIRST) {
            throw new IllegalArgumentException("entries begin in row %d".formatted(laid.firstRow()));
        }
        this.laid = laid;
        this.codes = codes;
        this.unitCode = unitCode;
    }

    private static boolean isLedger(LaidForm laid) {
        return !laid.form().single();
    }

    LaidForm laid() {
        return laid;
    }

    private String name() {
        return TemplateAids.CALCULATION + laid.form().code();
    }

    /** The column of the row in which the formula stands. */
    Value value(Reference column, boolean judgedRow) {
        return value(column, cell(column), new Reads(Set.of(cell(column)), judgedRow, !judgedRow));
    }

    /** The column of the only row, from any sheet. */
    Value only(Reference column) {
        var cell = absolute(cell(column));
        return value(column, cell, new Reads(Set.of(cell), false, false));
    }

    private Value value(Reference column, String cell, Reads reads) {
        return isUnitCode(column)
                ? new Value(Type.TEXT, Excel.text(unitCode), Reads.NOTHING)
                : new Value(laid.form().type(column.column()), cell, reads);
    }

    private boolean isUnitCode(Reference column) {
        return column.column() >= laid.form().columns().size();
    }

    private String cell(Reference column) {
        return isUnitCode(column) ? "" : read(column.column());
    }

    /** The value of a column as our reader would have it, in the row of the first entry. */
    String read(int column) {
        var kind = laid.form().columns().get(column);
        var formula = new CellFormula(kind, raw(column), codes).value();
        return entry(kind.name(), isLedger(laid) ? ofEntry(formula) : formula);
    }

    /** What stands in the cell on the form; an empty text if nothing does. */
    String raw(int column) {
        var place = laid.places().get(column);
        if (!isLedger(laid)) {
            return laid.at(place);
        }
        var cell = "INDEX(%s,%s)".formatted(laid.at("$" + place + ":$" + place), ENTRY);
        return entry(laid.form().columns().get(column).name(), "IF(ISBLANK(%1$s),\"\",%1$s)".formatted(cell));
    }

    /** The formula, and nothing where there is no entry. */
    String ofEntry(String formula) {
        return "IF(%s=1,%s,\"\")".formatted(FILLED, formula);
    }

    /** The cell with this formula in the row of the first entry. */
    String entry(String head, String formula) {
        return "$" + letter(column(head, formula, "")) + FIRST;
    }

    /** The cell with the total of a formula over all entries, from any sheet; {@code %s} in the total is their range. */
    String total(String head, String formula, String total) {
        return absolute("$" + letter(column(head, formula, total)) + TOTAL);
    }

    /** The cell with a formula about the form as a whole. */
    String whole(String head, String formula) {
        return total(head, "", formula);
    }

    /** All entries of a column, from any sheet. */
    String entries(String cell) {
        return range(cell, FIRST);
    }

    /** All results of a check, for the form as a whole and for each entry. */
    String outcomes(String cell) {
        return range(cell.replaceFirst("^.*!", "").replaceFirst("^\\$([A-Z]+).*", "\\$$1"), TOTAL);
    }

    private String range(String cell, int from) {
        var letter = cell.replaceAll("\\d", "").replace("$", "");
        return "'%s'!$%s$%d:$%s$%d".formatted(name(), letter, from, letter, last());
    }

    private int last() {
        return FIRST + laid.rows() - 1;
    }

    private String absolute(String cell) {
        return "'%s'!%s".formatted(name(), cell.replaceFirst("(?<=[A-Z])(?=\\d)", "\\$"));
    }

    private int column(String head, String entry, String total) {
        return known.computeIfAbsent(head + "→" + entry + "→" + total, key -> {
            columns.add(new CalculatedColumn(head, entry, total));
            return FIRST_FREE + columns.size() - 1;
        });
    }

    private static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** What a ledger shows beside each entry: that all checks hold, or what the first is about that fails. */
    String verdict() {
        return "INDEX('%s'!$C:$C,ROW())".formatted(name());
    }

    /** Whether anything was filled in, on a form that is no ledger, that was not there beforehand. */
    String started() {
        var filled = IntStream.range(0, laid.places().size())
                .filter(column -> !laid.given().get(column))
                .mapToObj(column -> "LEN(%s)>0".formatted(raw(column)))
                .toList();
        return Excel.or(filled);
    }

    /** Adds the sheet; the checks are those columns that begin with the given one. */
    void write(XSSFWorkbook workbook, int firstCheck) {
        var sheet = workbook.createSheet(name());
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        sheet.createRow(0).createCell(0).setCellValue(TemplateAids.title(name()));
        sheet.createRow(TOTAL - 1);
        sheet.createRow(HEAD - 1);
        for (int row = FIRST; row <= last(); row++) {
            sheet.createRow(row - 1).createCell(0).setCellValue(row);
        }
        var formulas = new EntryFormulas(sheet, last());
        formulas.share(0, 1, isLedger(laid) ? filled() : "1");
        formulas.share(1, 2, ofEntry(firstFailing(firstCheck)));
        for (int i = 0; i < columns.size(); i++) {
            write(formulas, columns.get(i), FIRST_FREE + i);
        }
    }

    int count() {
        return columns.size();
    }

    private static void write(EntryFormulas formulas, CalculatedColumn column, int place) {
        var sheet = formulas.sheet();
        sheet.getRow(HEAD - 1).createCell(place).setCellValue(column.head());
        if (!column.entry().isEmpty()) {
            formulas.share(place - 1, place, column.entry());
        }
        if (!column.total().isEmpty()) {
            var total = column.total().replace("%s", formulas.range(place));
            EntryFormulas.plain(sheet.getRow(TOTAL - 1).createCell(place), total);
        }
    }

    private String filled() {
        var last = laid.places().get(laid.places().size() - 1);
        var row = "COUNTA(INDEX(%s,%s,0))".formatted(laid.at("$A:$" + last), ENTRY);
        var serial = laid.form().column(SERIAL);
        var content = serial.isPresent() ? row + "-(LEN(%s)>0)".formatted(raw(serial.getAsInt())) : row;
        var head = "INDEX(%s,%s,0)"
                .formatted(
                        laid.at("$A:$" + letter(Math.min(LABELLED, laid.places().size()) - 1)), ENTRY);
        var totals = TOTALS.stream()
                .map(label -> "COUNTIF(%s,\"*%s\")".formatted(head, label))
                .toList();
        return "IF(AND(%s>0,%s=0),1,0)".formatted(content, String.join("+", totals));
    }

    private String firstFailing(int firstCheck) {
        if (firstCheck >= columns.size()) {
            return "\"✓\"";
        }
        var checks =
                "$%s%%1$s:$%s%%1$s".formatted(letter(FIRST_FREE + firstCheck), letter(FIRST_FREE + columns.size() - 1));
        return "IFERROR(INDEX(%s,MATCH(0,%s,0)),\"✓\")"
                .formatted(checks.formatted("$" + HEAD), checks.formatted(Integer.toString(FIRST)));
    }
}
