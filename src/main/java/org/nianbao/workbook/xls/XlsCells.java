package org.nianbao.workbook.xls;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.nianbao.workbook.cell.Cell;
import org.nianbao.workbook.cell.Content;
import org.nianbao.workbook.cell.Contents;
import org.nianbao.workbook.cell.DateSystem;
import org.nianbao.workbook.cell.Look;
import org.nianbao.workbook.cell.NumberFormats;
import org.nianbao.workbook.guard.Limits;
import org.nianbao.workbook.guard.RefusedException;
import org.nianbao.workbook.guard.Tally;

/** Makes cells out of what an .xls stores. */
final class XlsCells {

    private final HSSFWorkbook workbook;
    private final Contents contents;
    private final NumberFormats formats = new NumberFormats();
    private final Map<Short, Look> looks = new HashMap<>();

    XlsCells(HSSFWorkbook workbook) {
        this.workbook = workbook;
        var internal = workbook.getInternalWorkbook();
        this.contents =
                new Contents(internal.isUsing1904DateWindowing() ? DateSystem.SINCE_1904 : DateSystem.SINCE_1900);
        internal.getFormats().forEach(format -> formats.define(format.getIndexCode(), format.getFormatString()));
    }

    /** The cell, or empty if it is blank. */
    Optional<Cell> cell(HSSFCell cell) throws RefusedException {
        var formula = cell.getCellType() == CellType.FORMULA;
        var look = look(cell);
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case STRING -> text(cell, look, formula);
            case NUMERIC ->
                Optional.of(new Cell(
                        cell.getColumnIndex(),
                        contents.number(cell.getNumericCellValue(), look.dated()),
                        look,
                        formula));
            case BOOLEAN ->
                Optional.of(
                        new Cell(cell.getColumnIndex(), Content.logical(cell.getBooleanCellValue()), look, formula));
            case ERROR -> Optional.of(new Cell(cell.getColumnIndex(), error(cell), look, formula));
            default -> Optional.empty();
        };
    }

    /** The cell of a formula that was never calculated. */
    Cell uncalculated(HSSFCell cell) {
        return new Cell(cell.getColumnIndex(), Content.uncalculated(), look(cell), true);
    }

    private Optional<Cell> text(HSSFCell cell, Look look, boolean formula) throws RefusedException {
        var text = cell.getRichStringCellValue();
        Tally.refuseTooLong(text.getString(), Limits.CELL_CHARACTERS);
        var struckOrNot = look.struckIf(hasStruckRun(text));
        return Contents.text(Contents.whole(text.getString()))
                .map(content -> new Cell(cell.getColumnIndex(), content, struckOrNot, formula));
    }

    private boolean hasStruckRun(HSSFRichTextString text) {
        for (int run = 0; run < text.numFormattingRuns(); run++) {
            if (workbook.getFontAt(text.getFontOfFormattingRun(run)).getStrikeout()) {
                return true;
            }
        }
        return false;
    }

    private static Content error(HSSFCell cell) {
        return Content.error(FormulaError.forInt(cell.getErrorCellValue()).getString());
    }

    private Look look(HSSFCell cell) {
        var style = cell.getCellStyle();
        return looks.computeIfAbsent(
                style.getIndex(),
                index -> new Look(
                        formats.at(style.getDataFormat()),
                        workbook.getFontAt(style.getFontIndex()).getStrikeout()));
    }
}
