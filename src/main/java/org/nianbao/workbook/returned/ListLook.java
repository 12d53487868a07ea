package org.nianbao.workbook.returned;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** The styles of our list. One that the workbook has already is used again, so that no round adds to them. */
abstract class ListLook {

    /**
     * How a cell of the list looks.
     *
     * @param points the size of its characters
     * @param colour behind it; null for none
     * @param quoted whether the text must be kept from being taken for a formula when somebody edits it
     */
    record Style(
            int points,
            boolean bold,
            boolean link,
            HorizontalAlignment alignment,
            boolean boxed,
            boolean quoted,
            @Nullable Colour colour) {

        static final Style TITLE = new Style(15, true, false, HorizontalAlignment.LEFT, false, false, null);
        static final Style LINE = new Style(10, false, false, HorizontalAlignment.LEFT, false, false, null);
        static final Style HEADING = new Style(10, true, false, HorizontalAlignment.CENTER, true, false, null);
        static final Style TEXT = new Style(10, false, false, HorizontalAlignment.LEFT, true, false, null);
        static final Style MARK = new Style(10, false, false, HorizontalAlignment.CENTER, true, false, null);
        static final Style LINK = new Style(10, false, true, HorizontalAlignment.LEFT, true, false, null);

        Style asQuoted() {
            return new Style(points, bold, link, alignment, boxed, true, colour);
        }

        Style on(Colour other) {
            return new Style(points, bold, link, alignment, boxed, quoted, other);
        }
    }

    private static final String FAMILY = "宋体";

    private final Workbook workbook;

    ListLook(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Lays a colour on a style. */
    abstract void lay(Colour colour, CellStyle style);

    /** Puts text into a cell, which remains text whatever it begins with. */
    abstract void write(Cell cell, String text);

    abstract boolean isLaid(Colour colour, CellStyle style);

    CellStyle style(Style style) {
        var font = font(style);
        for (int i = 0; i < workbook.getNumCellStyles(); i++) {
            if (isSame(style, font, workbook.getCellStyleAt(i))) {
                return workbook.getCellStyleAt(i);
            }
        }
        return made(style, font);
    }

    private Font font(Style style) {
        var colour = style.link() ? IndexedColors.BLUE.getIndex() : IndexedColors.BLACK.getIndex();
        var underline = style.link() ? Font.U_SINGLE : Font.U_NONE;
        var height = (short) (style.points() * 20);
        var known = workbook.findFont(style.bold(), colour, height, FAMILY, false, false, Font.SS_NONE, underline);
        if (known != null) {
            return known;
        }
        var font = workbook.createFont();
        font.setBold(style.bold());
        font.setColor(colour);
        font.setFontHeight(height);
        font.setFontName(FAMILY);
        font.setUnderline(underline);
        return font;
    }

    private CellStyle made(Style plan, Font font) {
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(plan.alignment());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(plan.boxed());
        style.setQuotePrefixed(plan.quoted());
        style.setBorderTop(border(plan));
        style.setBorderBottom(border(plan));
        style.setBorderLeft(border(plan));
        style.setBorderRight(border(plan));
        if (plan.colour() != null) {
            lay(plan.colour(), style);
        }
        return style;
    }

    private boolean isSame(Style plan, Font font, CellStyle style) {
        return style.getFontIndex() == font.getIndex()
                && style.getAlignment() == plan.alignment()
                && style.getVerticalAlignment() == VerticalAlignment.CENTER
                && style.getWrapText() == plan.boxed()
                && style.getQuotePrefixed() == plan.quoted()
                && style.getDataFormat() == 0
                && style.getLocked()
                && style.getBorderTop() == border(plan)
                && style.getBorderBottom() == border(plan)
                && style.getBorderLeft() == border(plan)
                && style.getBorderRight() == border(plan)
                && (plan.colour() == null
                        ? style.getFillPattern() == FillPatternType.NO_FILL
                        : isLaid(plan.colour(), style));
    }

    private static BorderStyle border(Style plan) {
        return plan.boxed() ? BorderStyle.THIN : BorderStyle.NONE;
    }
}
