package org.nianbao.workbook.xls;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.nianbao.workbook.cell.CellContent;
import org.nianbao.workbook.cell.CellContents;
import org.nianbao.workbook.cell.CellLook;
import org.nianbao.workbook.cell.DateSystem;
import org.nianbao.workbook.cell.NumberFormats;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.guard.LimitCounter;
import org.nianbao.workbook.guard.Limits;
import org.nianbao.workbook.guard.RefusedFileException;

/** Makes cells out of what an .xls stores. */
final class XlsCells {

    private final HSSFWorkbook workbook;
    private final CellContents contents;
    private final NumberFormats formats = new NumberFormats();
    private final Map<Short, CellLook> looks = new HashMap<>();

    XlsCells(HSSFWorkbook workbook) {
        this.workbook = workbook;
        var internal = workbook.getInternalWorkbook();
        this.contents =
                new CellContents(internal.isUsing1904DateWindowing() ? DateSystem.SINCE_1904 : DateSystem.SINCE_1900);
        internal.getFormats().forEach(format -> formats.define(format.getIndexCode(), format.getFormatString()));
    }

    /** The cell, or empty if it is blank. */
    Optional<SheetCell> cell(HSSFCell cell) throws RefusedFileException {
        var formula = cell.getCellType() == CellType.FORMULA;
        var look = look(cell);
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case STRING -> text(cell, look, formula);
            case NUMERIC ->
                Optional.of(new SheetCell(
                        cell.getColumnIndex(),
                        contents.number(cell.getNumericCellValue(), look.dated()),
                        look,
                        formula));
            case BOOLEAN ->
                Optional.of(new SheetCell(
                        cell.getColumnIndex(), CellContent.logical(cell.getBooleanCellValue()), look, formula));
            case ERROR -> Optional.of(new SheetCell(cell.getColumnIndex(), error(cell), look, formula));
            default -> Optional.empty();
        };
    }

    /** The cell of a formula that was never calculated. */
    SheetCell uncalculated(HSSFCell cell) {
        return new SheetCell(cell.getColumnIndex(), CellContent.uncalculated(), look(cell), true);
    }

    private Optional<SheetCell> text(HSSFCell cell, CellLook look, boolean formula) throws RefusedFileException {
        var text = cell.getRichStringCellValue();
        LimitCounter.refuseTooLong(text.getString(), Limits.CELL_CHARACTERS);
        var struckOrNot = look.struckIf(hasStruckRun(text));
        return CellContents.text(CellContents.whole(text.getString()))
                .map(content -> new SheetCell(cell.getColumnIndex(), content, struckOrNot, formula));
    }

    private boolean hasStruckRun(HSSFRichTextString text) {
        for (int run = 0; run < text.numFormattingRuns(); run++) {
            if (workbook.getFontAt(text.getFontOfFormattingRun(run)).getStrikeout()) {
                return true;
            }
        }
        return false;
    }

    private static CellContent error(HSSFCell cell) {
        return CellContent.error(FormulaError.forInt(cell.getErrorCellValue()).getString());
    }

    private CellLook look(HSSFCell cell) {
        var style = cell.getCellStyle();
        return looks.computeIfAbsent(
                style.getIndex(),
                index -> new CellLook(
                        formats.at(style.getDataFormat()),
                        workbook.getFontAt(style.getFontIndex()).getStrikeout()));
    }
}
