package org.nianbao.workbook;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.nianbao.submission.CellAddress;

/** Reads a sheet of an .xls. */
final class XlsSheet {

    private final HSSFSheet sheet;
    private final SheetDraft draft;
    private final XlsCells cells;
    private final FormulaLinks links;
    private final Set<CellAddress> uncalculated = new HashSet<>();

    private XlsSheet(HSSFSheet sheet, SheetDraft draft, XlsCells cells, FormulaLinks links) {
        this.sheet = sheet;
        this.draft = draft;
        this.cells = cells;
        this.links = links;
    }

    /** Reads a sheet into its draft. */
    static void read(HSSFSheet sheet, SheetDraft draft, XlsCells cells, FormulaLinks links) throws RefusedException {
        var reading = new XlsSheet(sheet, draft, cells, links);
        reading.findUncalculated();
        reading.readRows();
        reading.readLayout();
    }

    /**
     * An .xls has a result for every formula; programs that calculate nothing put 0 there and ask Excel to calculate
     * when it opens the file. Programs that always ask ("recalculate always" is set, too) have put a true result.
     */
    private void findUncalculated() {
        sheet.getSheet().getCellValueIterator().forEachRemaining(value -> {
            if (value instanceof FormulaRecordAggregate formula && isUncalculated(formula.getFormulaRecord())) {
                uncalculated.add(new CellAddress(value.getRow(), value.getColumn()));
            }
        });
    }

    private static boolean isUncalculated(FormulaRecord formula) {
        return formula.isCalcOnLoad()
                && !formula.isAlwaysCalc()
                && formula.getCachedResultTypeEnum() == CellType.NUMERIC
                && formula.getValue() == 0;
    }

    private void readRows() throws RefusedException {
        for (var row : sheet) {
            for (var cell : (HSSFRow) row) {
                read((HSSFCell) cell);
            }
            draft.endRow(row.getRowNum(), row.getZeroHeight() || row.getHeight() == 0);
        }
    }

    private void read(HSSFCell cell) throws RefusedException {
        var address = new CellAddress(cell.getRowIndex(), cell.getColumnIndex());
        if (cell.getCellType() == CellType.FORMULA) {
            links.look(XlsFormula.of(cell));
        }
        try {
            if (uncalculated.contains(address)) {
                draft.add(cells.uncalculated(cell));
                return;
            }
            var read = cells.cell(cell);
            if (read.isPresent()) {
                draft.add(read.get());
            }
        } catch (RefusedException refused) {
            throw refused.at(draft.name(), address);
        }
    }

    /** Texts of notes are in the drawings, which are looked into only if we have been there before. */
    private boolean isOurs(NoteRecord note) {
        return Marks.AUTHOR.equals(note.getAuthor())
                && Stream.ofNullable(sheet.getCellComment(
                                new org.apache.poi.ss.util.CellAddress(note.getRow(), note.getColumn())))
                        .allMatch(comment -> Marks.areAllOf(comment.getString().getString()));
    }

    private void readLayout() throws RefusedException {
        for (var range : sheet.getMergedRegions()) {
            draft.merge(Merge.between(
                    new CellAddress(range.getFirstRow(), range.getFirstColumn()),
                    new CellAddress(range.getLastRow(), range.getLastColumn())));
        }
        for (NoteRecord note : sheet.getSheet().getNoteRecords()) {
            if (!isOurs(note)) {
                draft.note(new CellAddress(note.getRow(), note.getColumn()));
            }
        }
        for (int column = 0; column < SpreadsheetVersion.EXCEL97.getMaxColumns(); column++) {
            if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0) {
                draft.hideColumns(column, column);
            }
        }
    }
}
