package org.nianbao.workbook.xls;

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
import org.nianbao.workbook.addition.Marks;
import org.nianbao.workbook.cell.FormulaLinks;
import org.nianbao.workbook.cell.Merge;
import org.nianbao.workbook.cell.SheetDraft;
import org.nianbao.workbook.guard.RefusedFileException;

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
    static void read(HSSFSheet sheet, SheetDraft draft, XlsCells cells, FormulaLinks links)
            throws RefusedFileException {
        links.on(draft.name());
        var reading = new XlsSheet(sheet, draft, cells, links);
        reading.findUncalculated();
        reading.readRows();
        reading.readLayout();
    }

    /**
     * An .xls has a result for every formula; programs that calculate nothing store 0 and ask Excel to calculate when
     * it opens the file (bit 0x0002 of the Formula record, {@code isCalcOnLoad} of POI). Programs that always ask (bit
     * 0x0001, {@code fAlwaysCalc} in MS-XLS, set as well) have stored a true result.
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

    private void readRows() throws RefusedFileException {
        for (var row : sheet) {
            for (var cell : (HSSFRow) row) {
                read((HSSFCell) cell);
            }
            draft.endRow(row.getRowNum(), row.getZeroHeight() || row.getHeight() == 0);
        }
    }

    private void read(HSSFCell cell) throws RefusedFileException {
        var address = new CellAddress(cell.getRowIndex(), cell.getColumnIndex());
        if (cell.getCellType() == CellType.FORMULA) {
            links.look(XlsFormula.of(cell), address.row(), address.column());
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
        } catch (RefusedFileException refused) {
            throw refused.at(draft.name(), address);
        }
    }

    /** The texts of notes are in the drawings, which are read only if a note has our author. */
    private boolean isOurs(NoteRecord note) {
        return Marks.AUTHOR.equals(note.getAuthor())
                && Stream.ofNullable(sheet.getCellComment(
                                new org.apache.poi.ss.util.CellAddress(note.getRow(), note.getColumn())))
                        .allMatch(comment -> Marks.areAllOf(comment.getString().getString()));
    }

    private void readLayout() throws RefusedFileException {
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
