package org.nianbao.workbook.reading;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;
import org.nianbao.workbook.reading.LedgerColumns.Slot;

/** Maps the columns of a sheet to those of a ledger, and classifies rows by them. */
final class LedgerTable {

    /** The column that only counts rows; a row with nothing else is blank. */
    private static final String SERIAL = "序号";

    /** How rows are numbered: {@code 1}, {@code 1.}, {@code (一)}, {@code …}. */
    private static final Pattern NUMBERING = Pattern.compile("[\\d一二三四五六七八九十百()、.…·—/-]*");

    /** A row with so many dates and codes is an entry, whatever its name. */
    private static final int UNMISTAKABLE = 2;

    private final Form form;
    private final RepeatedHeader repeatedHeader;
    private final Slot[] slots;
    private final BitSet headed = new BitSet();

    LedgerTable(FormSheet place, Headings header, Slot[] slots) {
        form = place.form();
        repeatedHeader = new RepeatedHeader(place, header);
        this.slots = slots;
        header.headings().forEach(heading -> headed.set(heading.column()));
        Arrays.stream(slots).forEach(slot -> headed.set(slot.place()));
    }

    List<Column> columns() {
        return form.columns();
    }

    Slot slot(int index) {
        return slots[index];
    }

    /** The columns of the form that the sheet has no heading for. */
    BitSet missing() {
        var missing = new BitSet();
        IntStream.range(0, slots.length)
                .filter(index -> slots[index].isMissing())
                .forEach(missing::set);
        return missing;
    }

    /** Whether a column is summed up: every readable number but the serial one. */
    boolean isSummed(int index) {
        return columns().get(index).kind().isNumeric() && slots[index].isReadable() && !isSerial(index);
    }

    boolean isSerial(int index) {
        return columns().get(index).name().equals(SERIAL);
    }

    /** Whether a cell stands below a heading, or the lack of one; what is said of that holds for the cell. */
    boolean isBelowHeading(SheetCell cell) {
        return headed.get(cell.column());
    }

    /** Nothing in the columns of the form but a serial number, or formulas that have nothing to calculate with. */
    boolean isBlank(SheetRow row) {
        for (int i = 0; i < slots.length; i++) {
            if (slots[i].isReadable() && !isSerial(i) && holdsSomething(i, row)) {
                return false;
            }
        }
        return true;
    }

    /** Whether words stand where the number of the row belongs. */
    boolean isTextForSerial(SheetCell cell) {
        return cell.kind() == SheetCell.ValueKind.TEXT
                && !NUMBERING.matcher(Spelling.plain(cell.text())).matches()
                && IntStream.range(0, slots.length)
                        .anyMatch(index -> isSerial(index) && slots[index].place() == cell.column());
    }

    /** Whether a column of the form has something in a row; a formula that has nothing to calculate with is nothing. */
    boolean holdsSomething(int index, SheetRow row) {
        var cell = row.cell(slots[index].place());
        return cell.isPresent() && !isIdleFormula(index, cell.get());
    }

    /** Where texts belong, a formula without a result may stand for a whole entry that is kept elsewhere. */
    private boolean isIdleFormula(int index, SheetCell cell) {
        return cell.isFormula()
                && (cell.kind() == SheetCell.ValueKind.NUMBER && cell.number().signum() == 0
                        || cell.kind() == SheetCell.ValueKind.UNCALCULATED && isSummed(index));
    }

    /** What a row is. An entry may well be called 工作总计, but then it has dates and codes as an entry has. */
    RowKind kind(SheetRow row, boolean beforeEntries, boolean afterFoot) {
        if (repeatedHeader.is(row)) {
            return RowKind.REPEATED_HEADER;
        }
        if (beforeEntries && (ColumnNotes.areNotes(row) || ColumnNotes.areNumbers(row) && fillsTextColumn(row))) {
            return RowKind.LETTERS;
        }
        var kind = RowKind.of(row, afterFoot);
        return kind.isSum() && isUnmistakable(row) ? RowKind.ENTRY : kind;
    }

    /** Whether a row has something in a column that takes no numbers. */
    private boolean fillsTextColumn(SheetRow row) {
        return IntStream.range(0, slots.length)
                .anyMatch(index -> slots[index].isReadable()
                        && !columns().get(index).kind().isNumeric()
                        && row.cell(slots[index].place()).isPresent());
    }

    private boolean isUnmistakable(SheetRow row) {
        return IntStream.range(0, slots.length)
                        .filter(index -> slots[index].isReadable()
                                && columns().get(index).kind().hasForm())
                        .filter(index -> row.cell(slots[index].place())
                                .filter(cell -> CellReader.read(columns().get(index), cell)
                                                .value()
                                        != null)
                                .isPresent())
                        .limit(UNMISTAKABLE)
                        .count()
                == UNMISTAKABLE;
    }
}
