package org.nianbao.samples;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of one workbook, each made once. */
final class Look {

    private final Workbook workbook;
    private final Habit habit;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final Map<String, Font> fonts = new HashMap<>();

    Look(Workbook workbook, Habit habit) {
        this.workbook = workbook;
        this.habit = habit;
    }

    CellStyle title() {
        return styles.computeIfAbsent(
                "title", key -> plain(font(habit.titleFont, 16, true), HorizontalAlignment.CENTER));
    }

    /** What stands above and below a table, without a frame. */
    CellStyle note() {
        return styles.computeIfAbsent("note", key -> plain(font(habit.bodyFont, 10, false), HorizontalAlignment.LEFT));
    }

    CellStyle head() {
        return styles.computeIfAbsent("head", key -> {
            var style = framed(font(habit.bodyFont, 10, true), HorizontalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        });
    }

    CellStyle cell(HorizontalAlignment alignment, String format, boolean bold) {
        return styles.computeIfAbsent(alignment + format + bold, key -> {
            var style = framed(font(habit.bodyFont, 10, bold), alignment);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    private CellStyle framed(Font font, HorizontalAlignment alignment) {
        var style = plain(font, alignment);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private CellStyle plain(Font font, HorizontalAlignment alignment) {
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private Font font(String name, int points, boolean bold) {
        return fonts.computeIfAbsent(name + points + bold, key -> {
            var font = workbook.createFont();
            font.setFontName(name);
            font.setFontHeightInPoints((short) points);
            font.setBold(bold);
            return font;
        });
    }
}
