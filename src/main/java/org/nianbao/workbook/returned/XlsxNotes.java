package org.nianbao.workbook.returned;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.nianbao.workbook.addition.Marks;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** The notes of a sheet of an .xlsx. */
final class XlsxNotes {

    private final XSSFSheet sheet;
    private final XSSFFont font = new XSSFFont();

    XlsxNotes(XSSFSheet sheet) {
        this.sheet = sheet;
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) 9);
    }

    /** Writes a note, below what the unit itself has written there. */
    void write(org.nianbao.submission.CellAddress cell, String text) {
        var address = new CellAddress(cell.row(), cell.column());
        var comment = sheet.getCellComment(address);
        if (comment == null) {
            create(cell, text);
        } else if (comment.getString() == null) {
            comment.setString(text(text));
        } else {
            // The text is the note's own, so that what is appended is in the note.
            comment.getString().append("\n" + text, font);
        }
    }

    private void create(org.nianbao.submission.CellAddress cell, String text) {
        var anchor = NoteBox.span(sheet.getWorkbook().getCreationHelper().createClientAnchor(), sheet, cell, text);
        anchor.setDx1(NoteBox.offset(sheet, cell));
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAuthor(Marks.AUTHOR);
        comment.setString(text(text));
    }

    private XSSFRichTextString text(String text) {
        var rich = new XSSFRichTextString();
        rich.append(text, font);
        return rich;
    }

    /** Removes what we wrote before, and notes that contain nothing else. */
    void removeOurs() {
        for (var comment : List.copyOf(sheet.getCellComments().values())) {
            var text = comment.getString() == null ? "" : comment.getString().getString();
            if (Marks.areAllOf(text)) {
                remove(comment);
            } else if (Marks.OURS.matcher(text).find()) {
                cut(comment.getCTComment().getText());
            }
        }
    }

    private void remove(XSSFComment comment) {
        var row = sheet.getRow(comment.getRow());
        var cell = row == null ? null : row.getCell(comment.getColumn());
        if (cell != null) {
            cell.removeCellComment();
        }
    }

    /** Removes what is ours from a text of several runs, whose looks stay. */
    private static void cut(CTRst text) {
        if (text.isSetT()) {
            text.setT(Marks.OURS.matcher(text.getT()).replaceAll(""));
            return;
        }
        var whole = new StringBuilder();
        text.getRList().forEach(run -> whole.append(run.getT()));
        var ours = new ArrayList<int[]>();
        Marks.OURS.matcher(whole).results().forEach(match -> ours.add(new int[] {match.start(), match.end()}));
        var end = whole.length();
        for (int i = text.sizeOfRArray() - 1; i >= 0; i--) {
            var start = end - text.getRArray(i).getT().length();
            cut(text.getRArray(i), start, ours);
            if (text.getRArray(i).getT().isEmpty()) {
                text.removeR(i);
            }
            end = start;
        }
    }

    private static void cut(CTRElt run, int start, List<int[]> ours) {
        var kept = new StringBuilder();
        var text = run.getT();
        for (int i = 0; i < text.length(); i++) {
            var place = start + i;
            if (ours.stream().noneMatch(part -> part[0] <= place && place < part[1])) {
                kept.append(text.charAt(i));
            }
        }
        run.setT(kept.toString());
    }
}
