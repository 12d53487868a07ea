package org.nianbao.workbook.template;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.scheme.Column;

/** The styles of one template, each created once. */
final class TemplateStyles {

    /** The purpose of a cell. */
    enum Role {
        TITLE,
        NOTE,
        HEADING,
        /** The heading of what follows it in a table. */
        GROUP,
        /** What was filled in beforehand. */
        GIVEN,
        /** What is to be filled in. */
        INPUT,
        /** The same as far down as there is a sheet: without lines, which would be printed where nothing is filled in. */
        UNUSED,
        /** What is calculated beside the entries: not locked, or rows could not be deleted. */
        VERDICT,
        /** A line of a table to be read. */
        TEXT,
        /** The same in the middle of its cell. */
        MARK
    }

    private static final Set<Role> OPEN = EnumSet.of(Role.INPUT, Role.UNUSED, Role.VERDICT);
    private static final Set<Role> BARE = EnumSet.of(Role.TITLE, Role.NOTE, Role.UNUSED);
    private static final String TEXT_FORMAT = "@";
    private static final int GREY = 0xEDEDED;
    private static final int BLUE = 0xDCE6F1;
    private static final int YELLOW = 0xFFF2CC;
    private static final int LINE = 0x808080;

    private record Look(Role role, String format, HorizontalAlignment alignment) {}

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

    TemplateStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        var body = workbook.getFontAt(0);
        body.setFontName("宋体");
        body.setFontHeightInPoints((short) 10);
    }

    XSSFCellStyle of(Role role) {
        return of(role, HorizontalAlignment.LEFT, "General");
    }

    /** The same at the left of its cell. */
    XSSFCellStyle left(Role role, Column column) {
        return of(role, HorizontalAlignment.LEFT, of(role, column).getDataFormatString());
    }

    XSSFCellStyle centred(Role role) {
        return of(role, HorizontalAlignment.CENTER, "General");
    }

    /** What an entry of a column looks like: as text, wherever digits are not numbers. */
    XSSFCellStyle of(Role role, Column column) {
        return switch (column.kind()) {
            case INTEGER -> of(role, HorizontalAlignment.RIGHT, "0");
            case DECIMAL -> of(role, HorizontalAlignment.RIGHT, decimals(column.decimals()));
            case DATE -> of(role, HorizontalAlignment.CENTER, "yyyy-mm-dd");
            case MONTH -> of(role, HorizontalAlignment.CENTER, "yyyy-mm");
            case CODE -> of(role, HorizontalAlignment.CENTER, TEXT_FORMAT);
            case CODES, IDENTITY, TEXT -> of(role, HorizontalAlignment.LEFT, TEXT_FORMAT);
        };
    }

    private static String decimals(int places) {
        return places == 0 ? "0" : "0." + "0".repeat(places);
    }

    private XSSFCellStyle of(Role role, HorizontalAlignment alignment, String format) {
        return styles.computeIfAbsent(new Look(role, format, alignment), this::made);
    }

    private XSSFCellStyle made(Look look) {
        var style = workbook.createCellStyle();
        style.setAlignment(look.alignment());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        style.setLocked(!OPEN.contains(look.role()));
        style.setWrapText(look.role() == Role.HEADING || look.role() == Role.TEXT);
        style.setShrinkToFit(look.role() == Role.VERDICT);
        style.setFont(font(look.role()));
        if (!BARE.contains(look.role())) {
            box(style);
        }
        switch (look.role()) {
            case HEADING -> lay(style, BLUE);
            case GROUP, GIVEN, VERDICT -> lay(style, GREY);
            default -> {}
        }
        return style;
    }

    private XSSFFont font(Role role) {
        if (role != Role.TITLE && role != Role.HEADING) {
            return workbook.getFontAt(0);
        }
        var font = workbook.createFont();
        font.setFontName("黑体");
        font.setFontHeightInPoints((short) (role == Role.TITLE ? 15 : 10));
        return font;
    }

    private static void lay(XSSFCellStyle style, int rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void box(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line());
        style.setBottomBorderColor(line());
        style.setLeftBorderColor(line());
        style.setRightBorderColor(line());
    }

    /** The colour behind what was carried over from last year. */
    static XSSFColor carried() {
        return colour(YELLOW);
    }

    /** The colour of the lines around cells. */
    static XSSFColor line() {
        return colour(LINE);
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(
                new byte[] {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb},
                new DefaultIndexedColorMap());
    }
}
