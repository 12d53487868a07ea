package org.nianbao.workbook.returned;

import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.addition.Marks;

/** The notes of a sheet of an .xls. */
final class XlsNotes {

    /** The box begins at the right end of its cell, whose width has 1024 parts (MS-XLS, OfficeArtClientAnchorSheet). */
    private static final int END_OF_CELL = 1000;

    private final HSSFSheet sheet;

    XlsNotes(HSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Writes a note, below what the unit itself has written there. */
    void write(HSSFCell cell, String text) {
        var comment = cell.getCellComment();
        if (comment == null) {
            create(cell, text);
        } else {
            var own = comment.getString();
            comment.setString(edited(own, own.getString() + "\n" + text));
        }
    }

    private void create(HSSFCell cell, String text) {
        var address = new CellAddress(cell.getRowIndex(), cell.getColumnIndex());
        var anchor = (HSSFClientAnchor) NoteBox.span(new HSSFClientAnchor(), sheet, address, text);
        anchor.setDx1(END_OF_CELL);
        var comment = drawing().createCellComment(anchor);
        comment.setAuthor(Marks.AUTHOR);
        comment.setString(new HSSFRichTextString(text));
        cell.setCellComment(comment);
    }

    private HSSFPatriarch drawing() {
        var there = sheet.getDrawingPatriarch();
        return there == null ? sheet.createDrawingPatriarch() : there;
    }

    /** Removes what we wrote before, and notes that contain nothing else. */
    void removeOurs() {
        Map.copyOf(sheet.getCellComments()).forEach((address, comment) -> {
            var text = comment.getString();
            var row = sheet.getRow(address.getRow());
            var cell = row == null ? null : row.getCell(address.getColumn());
            if (cell != null && Marks.areAllOf(text.getString())) {
                cell.removeCellComment();
            } else if (Marks.OURS.matcher(text.getString()).find()) {
                comment.setString(
                        edited(text, Marks.OURS.matcher(text.getString()).replaceAll("")));
            }
        });
    }

    /** Another text that begins as the old one did, and looks as it did there. */
    private static HSSFRichTextString edited(HSSFRichTextString old, String text) {
        var edited = new HSSFRichTextString(text);
        for (int run = 0; run < old.numFormattingRuns(); run++) {
            var start = old.getIndexOfFormattingRun(run);
            var end = run + 1 < old.numFormattingRuns() ? old.getIndexOfFormattingRun(run + 1) : old.length();
            if (start < Math.min(end, text.length())) {
                edited.applyFont(start, Math.min(end, text.length()), old.getFontOfFormattingRun(run));
            }
        }
        return edited;
    }
}
