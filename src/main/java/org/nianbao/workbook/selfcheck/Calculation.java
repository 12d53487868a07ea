package org.nianbao.workbook.selfcheck;

import static java.util.stream.Collectors.joining;

import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.nianbao.formula.Reference;
import org.nianbao.formula.Type;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Standing;
import org.nianbao.workbook.reading.TotalLabels;
import org.nianbao.workbook.selfcheck.Term.Excel;
import org.nianbao.workbook.selfcheck.Term.Reads;
import org.nianbao.workbook.selfcheck.Term.Value;

/**
 * The columns of the hidden sheet that calculate for one form: below their head a row for each entry, with the values as
 * our reader would have them, what aggregates gather, and what each check comes to: 1 holds, 0 fails, empty not judged.
 *
 * <p>Each column is one formula for all entries. They are looked up by their row number, so clerks can insert and delete
 * rows.
 */
final class Calculation {

    /** The row of totals, and of checks of the form as a whole. */
    private static final int TOTAL = 2;

    private static final int HEAD = 3;

    private static final int LONGEST = 8_000;

    /** The row of the first entry, as on the ledger itself. */
    static final int FIRST = 4;

    private static final int LABELLED = 4;

    /** No label is longer; an entry may well be about a sum. */
    private static final int LONGEST_LABEL = 10;

    /** A row with so many days and codes is an entry, whatever it is called. */
    private static final int UNMISTAKABLE = 2;

    private static final String SERIAL = "序号";

    private record CalculatedColumn(String head, String entry, String total) {}

    private final CalculatingSheet sheet;
    private final LaidForm laid;
    private final CodeColumns codes;
    private final String unitCode;
    private final int filled;
    private final int verdict;
    private final Map<CalculatedColumn, Integer> places = new LinkedHashMap<>();
    private final IntSummaryStatistics checks = new IntSummaryStatistics();

    Calculation(CalculatingSheet sheet, LaidForm laid, CodeColumns codes, String unitCode) {
        if (isLedger(laid) && laid.firstRow() != FIRST) {
            throw new IllegalArgumentException("entries begin in row %d".formatted(laid.firstRow()));
        }
        this.sheet = sheet;
        this.laid = laid;
        this.codes = codes;
        this.unitCode = unitCode;
        filled = sheet.nextColumn();
        verdict = sheet.nextColumn();
    }

    private static boolean isLedger(LaidForm laid) {
        return !laid.form().single();
    }

    LaidForm laid() {
        return laid;
    }

    /** The column of the row in which the formula stands. */
    Value value(Reference column, boolean judgedRow) {
        return value(column, cell(column), new Reads(Set.of(cell(column)), judgedRow, !judgedRow));
    }

    /** The column of the only row, in any row. */
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
        var formula = new CellFormula(kind, raw(column), codes, step -> aside(kind, step)).value();
        return entry(kind.name(), isLedger(laid) ? ofEntry(formula) : formula);
    }

    private String aside(Column column, String formula) {
        return entry(column.name(), isLedger(laid) ? ofEntry(formula) : formula);
    }

    /** The cell on the form; of a ledger all cells of the column, by the numbers of their rows. */
    String raw(int column) {
        var place = laid.places().get(column);
        if (!isLedger(laid)) {
            return laid.at(place);
        }
        var whole = laid.at("$%1$s:$%1$s".formatted(place));
        return "INDEX(%1$s,%2$d):INDEX(%1$s,%3$d)".formatted(whole, FIRST, last());
    }

    /** The formula, and nothing where there is no entry. */
    String ofEntry(String formula) {
        return "IF($%s%d>0,%s,\"\")".formatted(letter(filled), FIRST, formula);
    }

    /** The cell with this formula in the row of the first entry. */
    String entry(String head, String formula) {
        return "$" + letter(column(head, formula, "")) + FIRST;
    }

    /** The cell with what a check of each entry comes to; all those of a form must be added one after the other. */
    String check(String head, String formula) {
        var place = column(head, ofEntry(formula), "");
        checks.accept(place);
        return "$" + letter(place) + FIRST;
    }

    /** The cell with the total of a formula over all entries; {@code %s} in the total is their range. */
    String total(String head, String formula, String total) {
        return absolute("$" + letter(column(head, formula, total)) + TOTAL);
    }

    /** The cell with a formula about the form as a whole. */
    String whole(String head, String formula) {
        return total(head, "", formula);
    }

    /** A column as far down as there are entries, to be searched. */
    String entries(String cell) {
        return "$%1$s$%2$d:INDEX($%1$s:$%1$s,$%3$s$%4$d)".formatted(letterOf(cell), FIRST, letter(filled), TOTAL);
    }

    /** All that a check comes to, for the form as a whole and for each entry. */
    String outcomes(String cell) {
        return CalculatingSheet.at(range(cell, TOTAL));
    }

    private String range(String cell, int from) {
        return "$%1$s$%2$d:$%1$s$%3$d".formatted(letterOf(cell), from, last());
    }

    /** Whether a formula is not too long for Excel, with what goes around it. */
    boolean takes(String formula) {
        return EntryFormulas.ofAll(formula, last()).length() <= LONGEST;
    }

    private static String letterOf(String cell) {
        return cell.replaceAll("[\\d$]", "");
    }

    private int last() {
        return FIRST + laid.rows() - 1;
    }

    private static String absolute(String cell) {
        return cell.replaceFirst("(?<=[A-Z])(?=\\d)", "\\$");
    }

    private int column(String head, String entry, String total) {
        return places.computeIfAbsent(new CalculatedColumn(head, entry, total), column -> sheet.nextColumn());
    }

    private static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** What a ledger shows beside each entry: that all checks hold, or what the first is about that fails. */
    String verdict() {
        return "INDEX(%s,ROW())".formatted(CalculatingSheet.at("$%1$s:$%1$s".formatted(letter(verdict))));
    }

    /** Whether anything was filled in, on a form that is no ledger, that was not there beforehand. */
    String started() {
        var filled = columnsOfForm()
                .filter(column -> !laid.given().get(column))
                .mapToObj(column -> "LEN(%s)>0".formatted(raw(column)))
                .toList();
        return Excel.or(filled);
    }

    /** How many entries there are, from any sheet; of a form that is no ledger, 1 if anything was filled in. */
    String count() {
        return isLedger(laid)
                ? "COUNTIF(%s,\">0\")".formatted(CalculatingSheet.at(range("$" + letter(filled) + FIRST, FIRST)))
                : "IF(%s,1,0)".formatted(started());
    }

    void write(XSSFSheet onto) {
        var formulas = new EntryFormulas(onto, last());
        formulas.write(filled, isLedger(laid) ? filled() : "1");
        EntryFormulas.plain(formulas.cell(TOTAL, filled), lastEntry(formulas.range(filled)));
        if (isLedger(laid)) {
            formulas.share(verdict, ofEntry(firstFailing()));
        }
        places.forEach((column, place) -> write(formulas, column, place));
    }

    private static void write(EntryFormulas formulas, CalculatedColumn column, int place) {
        formulas.cell(HEAD, place).setCellValue(column.head());
        if (!column.entry().isEmpty()) {
            formulas.write(place, column.entry());
        }
        if (!column.total().isEmpty()) {
            EntryFormulas.plain(formulas.cell(TOTAL, place), column.total().replace("%s", formulas.range(place)));
        }
    }

    /** The number of the row if there is an entry: anything but a serial number, no row of totals, nothing that is gone. */
    private String filled() {
        var serial = laid.form().column(SERIAL);
        var content = columnsOfForm()
                .filter(column -> serial.isEmpty() || serial.getAsInt() != column)
                .mapToObj(this::holdsSomething)
                .toList();
        var totals = columnsOfForm().limit(LABELLED).mapToObj(this::isTotal).toList();
        var isTotal = Excel.and("(%s)".formatted(Excel.or(totals)), isMistakable());
        var isEntry = Excel.and(Excel.or(content), "NOT(%s)".formatted(isTotal), "NOT(%s)".formatted(isGone()));
        return "IF(%s,ROW(%s),0)".formatted(isEntry, raw(0));
    }

    /** Whether a row says that it is of something that is there no more. */
    private String isGone() {
        return laid.form()
                .standing()
                .map(standing ->
                        "ISNUMBER(MATCH(TRIM(%s),%s,0))".formatted(raw(standing.change()), array(spellings(standing))))
                .orElse(Excel.FALSE);
    }

    private List<String> spellings(Standing standing) {
        return laid.form().columns().get(standing.change()).codeList().orElseThrow().spellings().entrySet().stream()
                .filter(spelling -> spelling.getValue().equals(standing.gone()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a cell is the label of a row that sums up others, as our reader knows it. */
    private String isTotal(int column) {
        var text = "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(%s,\" \",\"\"),\"\u3000\",\"\"),\"：\",\"\"),\":\",\"\")"
                .formatted(raw(column));
        return "IFERROR((ISNUMBER(MATCH(RIGHT(%1$s,2),%2$s,0))+ISNUMBER(MATCH(LEFT(%1$s,2),%3$s,0))+ISNUMBER(MATCH(%1$s,%4$s,0)))*(LEN(%1$s)<=%5$d),0)"
                .formatted(
                        text,
                        array(TotalLabels.endings()),
                        array(TotalLabels.beginnings()),
                        array(TotalLabels.wholes()),
                        LONGEST_LABEL);
    }

    private static String array(List<String> texts) {
        return texts.stream().map(Excel::text).collect(joining(",", "{", "}"));
    }

    private String isMistakable() {
        var columns = laid.form().columns();
        var formed = columnsOfForm()
                .filter(column -> columns.get(column).kind().hasForm())
                .mapToObj(column -> "NOT(ISBLANK(%s))".formatted(raw(column)))
                .collect(joining("+"));
        return formed.isEmpty() ? Excel.TRUE : "(%s<%d)".formatted(formed, UNMISTAKABLE);
    }

    /** Where numbers belong, a formula of the form may have nothing to compute yet. */
    private String holdsSomething(int column) {
        return (laid.form().columns().get(column).kind().isNumeric()
                        ? "IF(ISERROR(%1$s),1,LEN(%1$s))>0"
                        : "NOT(ISBLANK(%s))")
                .formatted(raw(column));
    }

    private static String lastEntry(String filled) {
        return "MAX(%d,%s)".formatted(FIRST, filled);
    }

    private IntStream columnsOfForm() {
        return IntStream.range(0, laid.places().size());
    }

    private String firstFailing() {
        if (checks.getCount() == 0) {
            return "\"✓\"";
        }
        var row = "$%s%%1$s:$%s%%1$s".formatted(letter(checks.getMin()), letter(checks.getMax()));
        return "IFERROR(INDEX(%s,MATCH(0,%s,0)),\"✓\")".formatted(row.formatted("$" + HEAD), row.formatted(FIRST));
    }
}
