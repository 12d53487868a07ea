package org.nianbao.workbook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from a number format whether it shows a number as a date or a time of day.
 *
 * <p>What counts are the letters y, m, d, h, s (year to second), e (the year of an era) and aaa (the day of the week),
 * unless they are quoted ({@code "…"}), escaped ({@code \m !m}), padding ({@code _m *m}), a colour, language, or digit
 * form ({@code [Red] [$-804] [DBNum1]}), or part of {@code General} or of an exponent. They count in any section:
 * {@code [=0]"";yyyy-m-d} shows dates. The words 年 月 日 by themselves do not: {@code 0年} counts years. Elapsed time
 * ({@code [h]:mm}) is an amount, not a time of day.
 *
 * <pre>
 * yyyy"年"m"月"d"日"          a date
 * [DBNum1][$-804]m"月"d"日"   a date
 * h:mm                        a time of day
 * [h]:mm:ss, 0!.0000,"万元"   neither
 * </pre>
 */
final class DateFormat {

    private static final Pattern SILENT = Pattern.compile("\"[^\"]*\"?|[\\\\_*!].|\\[[^\\]]*\\]?");

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");

    private static final Pattern NUMERAL = Pattern.compile("general|e[+-]");

    private static final Pattern DAY = Pattern.compile("[yde]|aaa");

    private static final Pattern CLOCK = Pattern.compile("[mhs]");

    private static final Set<Integer> BUILT_IN_MONTHS = Set.of(17, 27, 36, 50, 52, 57);

    private static final Pattern MONTH = Pattern.compile("[^dhs]*y[^dhs]*m[^dhs]*|[^dhs]*m[^dhs]*y[^dhs]*");

    private DateFormat() {}

    /** Whether a format of the workbook's own shows a date or a time of day. */
    static boolean isDate(String code) {
        var letters = letters(code);
        return DAY.matcher(letters).find()
                || CLOCK.matcher(letters).find()
                        && !ELAPSED.matcher(code.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a format of the workbook's own shows year and month, and neither day nor time: {@code yyyy"年"m"月"}. */
    static boolean isMonth(String code) {
        return MONTH.matcher(letters(code)).matches();
    }

    private static String letters(String code) {
        var lower = code.toLowerCase(Locale.ROOT);
        return NUMERAL.matcher(SILENT.matcher(lower).replaceAll(" ")).replaceAll(" ");
    }

    /**
     * Whether a built-in format, which a workbook names by its number alone, shows a date or a time of day. From 27 to
     * 36 and from 50 to 58 are those of Chinese, Japanese and Korean Excel; 46 is elapsed time.
     */
    static boolean isBuiltInDate(int id) {
        return 14 <= id && id <= 22 || 27 <= id && id <= 36 || id == 45 || id == 47 || 50 <= id && id <= 58;
    }

    /** Whether a built-in format shows year and month alone, in Chinese Excel. */
    static boolean isBuiltInMonth(int id) {
        return BUILT_IN_MONTHS.contains(id);
    }
}
