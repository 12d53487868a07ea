package org.nianbao.workbook.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.nianbao.scheme.Column;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.cell.NumberFormat;
import org.nianbao.workbook.cell.SheetCell;

/** Numbers whose format shows another content than is stored: {@code 60:00} for 2.5, {@code 50%} for 0.5, {@code 5} for -5. */
final class ShownNumber {

    /** The words for powers of ten that a format may add to the digits, the longer ones first, and the powers. */
    private static final List<Map.Entry<String, Integer>> SCALES =
            List.of(Map.entry("千万", 7), Map.entry("百万", 6), Map.entry("亿", 8), Map.entry("万", 4), Map.entry("千", 3));

    private ShownNumber() {}

    /** The number as it is stored; doubtful if the cell shows another one. */
    static Interpretation read(Column column, SheetCell cell) {
        var format = cell.format();
        if (cell.number().signum() == 0) {
            return Interpretation.of(cell.number());
        }
        if (format.elapsed()) {
            return Interpretation.fault(
                    Fault.NUMBER,
                    "%s的单元格显示的是时长，存的却是天数 %s".formatted(column.title(), stored(cell)),
                    stored(cell),
                    column.unit().isEmpty() ? "阿拉伯数字" : "阿拉伯数字，单位是" + column.unit());
        }
        return power(column, format) == 0 && !cell.isShownUnsigned()
                ? Interpretation.of(cell.number())
                : doubtful(column, cell);
    }

    /**
     * Returns by how many powers of ten the shown number, with the words beside it, is less than the stored one in the
     * column's unit.
     */
    private static int power(Column column, NumberFormat format) {
        var ofWords = scale(format.words());
        return ofWords == 0 ? format.shift() : format.shift() - ofWords + scale(column.unit());
    }

    private static int scale(String words) {
        return SCALES.stream()
                .filter(scale -> words.startsWith(scale.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(0);
    }

    private static Interpretation doubtful(Column column, SheetCell cell) {
        var number = cell.isShownUnsigned() ? cell.number().abs() : cell.number();
        var shown = Finding.number(number.scaleByPowerOfTen(-cell.format().shift()))
                + (cell.format().shift() < 0
                        ? "%"
                        : Masking.quoted(cell.format().words()));
        return Interpretation.doubtful(
                cell.number(),
                "%s显示为 %s，存的却是 %s%s，读取的是后者".formatted(column.title(), shown, stored(cell), column.unit()),
                shown,
                stored(cell));
    }

    private static String stored(SheetCell cell) {
        return Finding.number(cell.number());
    }

    /** Whether the format of a number adds words or zeros to the digits that are stored. */
    static boolean isCompleted(SheetCell cell) {
        var format = cell.format();
        return !format.words().isEmpty() || format.zeros() > digits(cell.number());
    }

    private static int digits(BigDecimal number) {
        return Math.max(1, number.precision() - number.scale());
    }
}
