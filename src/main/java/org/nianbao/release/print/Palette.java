package org.nianbao.release.print;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook: one for each look, and none twice. */
final class Palette {

    private static final XSSFColor LINE = colour(0x80, 0x80, 0x80);
    private static final XSSFColor LINK = colour(0x05, 0x63, 0xC1);

    private final XSSFWorkbook workbook;
    private final Map<PrintStyle, XSSFCellStyle> styles = new HashMap<>();
    private final Map<PrintStyle.Font, XSSFFont> fonts = new EnumMap<>(PrintStyle.Font.class);

    /** A palette that also sets the font that the workbook measures its columns by. */
    Palette(XSSFWorkbook workbook) {
        this.workbook = workbook;
        dress(workbook.getFontAt(0), PrintStyle.Font.BODY);
    }

    private static XSSFColor colour(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) 0xFF, (byte) red, (byte) green, (byte) blue}, null);
    }

    XSSFCellStyle style(PrintStyle look) {
        return styles.computeIfAbsent(look, this::made);
    }

    private XSSFCellStyle made(PrintStyle look) {
        var style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.font(), this::made));
        style.setAlignment(look.alignment());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look.format().isEmpty());
        style.setQuotePrefixed(look.quoted());
        if (!look.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        }
        if (look.shade() != PrintStyle.Shade.NONE) {
            style.setFillForegroundColor(new XSSFColor(look.shade().argb(), null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.boxed()) {
            box(style, look.opening() ? BorderStyle.MEDIUM : BorderStyle.THIN);
        }
        return style;
    }

    private static void box(XSSFCellStyle style, BorderStyle top) {
        style.setBorderTop(top);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(LINE);
        style.setBottomBorderColor(LINE);
        style.setLeftBorderColor(LINE);
        style.setRightBorderColor(LINE);
    }

    private XSSFFont made(PrintStyle.Font face) {
        var font = workbook.createFont();
        dress(font, face);
        font.setBold(face == PrintStyle.Font.STRONG || face == PrintStyle.Font.TITLE);
        font.setItalic(face == PrintStyle.Font.ITALIC);
        if (face == PrintStyle.Font.LINK) {
            font.setUnderline(FontUnderline.SINGLE);
            font.setColor(LINK);
        }
        return font;
    }

    private static void dress(XSSFFont font, PrintStyle.Font face) {
        font.setFontName(face.family());
        font.setFontHeightInPoints((short) face.points());
    }
}
