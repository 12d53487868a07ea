package org.nianbao.workbook.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Column;
import org.nianbao.submission.Masking;

/** Numbers that a clerk typed as text: {@code １，２３４．５}, {@code 12 亩}. */
final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    /** Groups of thousands; what begins with zero is none: {@code 0,365} is a slip of 0.365. */
    private static final Pattern GROUPED = Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");

    private static final Pattern ROUGH = Pattern.compile(".*[约余多近].*|.*左右");
    /** White space within a number, which may part groups of thousands, but not one number from another. */
    private static final Pattern PARTED = Pattern.compile(".*\\d[\\s\\p{Z}]+[\\d.].*", Pattern.DOTALL);

    private static final Pattern GROUPS =
            Pattern.compile("[-+]?[1-9]\\d{0,2}([\\s\\p{Z}]\\d{3})+(\\.\\d+)?\\D*", Pattern.DOTALL);
    private static final int LONGEST = 30;

    private NumberText() {}

    static Interpretation read(Column column, String written) {
        var text = Spelling.plain(written);
        if (Spelling.isNothing(written) || Spelling.isDitto(written)) {
            return Interpretation.fault(
                    Fault.BLANK,
                    "%s不能以“%s”代替数值".formatted(column.title(), Masking.quoted(text)),
                    Masking.quoted(text),
                    "数值，没有的填 0");
        }
        if (Spelling.hasOtherNumerals(written) || isParted(written)) {
            return fault(column, written, text);
        }
        var digits = withoutUnit(column, text);
        if (digits.indexOf(',') >= 0
                && digits.length() <= LONGEST
                && GROUPED.matcher(digits).matches()) {
            return Interpretation.of(new BigDecimal(digits.replace(",", "")), "去掉千位分隔符");
        }
        if (digits.length() <= LONGEST && PLAIN.matcher(digits).matches()) {
            return Interpretation.of(new BigDecimal(digits), reason(text, digits));
        }
        return fault(column, written, text);
    }

    private static Interpretation fault(Column column, String written, String text) {
        var shown = Masking.shown(column, Spelling.trimmed(written));
        return Interpretation.fault(Fault.NUMBER, complaint(column, shown, text), shown, expected(column));
    }

    private static boolean isParted(String written) {
        if (Names.isPlain(written)) {
            return false;
        }
        var half = Normalizer.normalize(Spelling.trimmed(written), Normalizer.Form.NFKC);
        return PARTED.matcher(half).matches() && !GROUPS.matcher(half).matches();
    }

    private static String withoutUnit(Column column, String text) {
        var unit = Spelling.plain(column.unit());
        return !unit.isEmpty() && text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
    }

    private static String reason(String text, String digits) {
        return text.equals(digits) ? "文本格式的数字转为数值" : "去掉计量单位";
    }

    private static String complaint(Column column, String shown, String text) {
        return ROUGH.matcher(text).matches()
                ? "%s填的是约数“%s”，明细要填准数".formatted(column.title(), shown)
                : Fault.entered(column, shown) + "，不是数";
    }

    private static String expected(Column column) {
        return column.unit().isEmpty() ? "阿拉伯数字" : "阿拉伯数字，单位是" + column.unit();
    }
}
