package org.nianbao.dirt;

import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;

/** What may be done to a cell besides giving it a value. */
final class Looks {

    private Looks() {}

    static Consumer<Cell> font(Consumer<Font> change) {
        return cell -> {
            var font = cell.getSheet().getWorkbook().createFont();
            change.accept(font);
            style(cell).setFont(font);
        };
    }

    static Consumer<Cell> format(String format) {
        return cell -> style(cell)
                .setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
    }

    static Consumer<Cell> number(double number, String format) {
        return format(format).andThen(cell -> cell.setCellValue(number));
    }

    private static CellStyle style(Cell cell) {
        var style = cell.getSheet().getWorkbook().createCellStyle();
        cell.setCellStyle(style);
        return style;
    }

    static void quote(Cell cell) {
        style(cell).setQuotePrefixed(true);
        cell.setCellValue("12");
    }

    static void strikePart(Cell cell) {
        var font = cell.getSheet().getWorkbook().createFont();
        font.setStrikeout(true);
        var text = cell.getSheet().getWorkbook().getCreationHelper().createRichTextString("一组");
        text.applyFont(0, 1, font);
        cell.setCellValue(text);
    }

    static void mixFonts(Cell cell) {
        var font = cell.getSheet().getWorkbook().createFont();
        font.setBold(true);
        var text = cell.getSheet().getWorkbook().getCreationHelper().createRichTextString("一组");
        text.applyFont(1, 2, font);
        cell.setCellValue(text);
    }

    static void annotate(Cell cell) {
        var helper = cell.getSheet().getWorkbook().getCreationHelper();
        var anchor = helper.createClientAnchor();
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol1(cell.getColumnIndex());
        var comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString("待核"));
        cell.setCellComment(comment);
    }

    static void link(Cell cell) {
        var link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("http://example.org/");
        cell.setHyperlink(link);
    }
}
