package org.nianbao.workbook.cell;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Determines from a number format (ECMA-376 part 1, 18.8.31) whether it shows a number as a date or a time of day.
 *
 * <p>The letters that count are y, m, d, h, s (year to second), e (the year of an era) and aaa (the day of the week),
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

    /** The day of the month has one d or two, that of the week more. */
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(?<!d)d{1,2}(?!d)");

    private static final Pattern CLOCK = Pattern.compile("[mhs]");

    /** The m of a time of day is one of minutes: it stands behind hours or in front of seconds. */
    private static final Pattern MINUTES = Pattern.compile("h[^a-z]*m++|(?<!m)m++[^a-z]*+s");

    private DateFormat() {}

    /** Whether a format of the workbook's own shows a date or a time of day. */
    static boolean isDate(String code) {
        var letters = letters(code);
        return DAY.matcher(letters).find()
                || CLOCK.matcher(letters).find()
                        && !ELAPSED.matcher(code.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a format shows an amount of time, where days are stored: {@code [h]:mm}. */
    static boolean isElapsed(String code) {
        return !isDate(code) && ELAPSED.matcher(code.toLowerCase(Locale.ROOT)).find();
    }

    /** What a format that {@linkplain #isDate is one of dates} shows of them. */
    static ShownDate shown(String code) {
        var letters = letters(code);
        var calendar =
                MINUTES.matcher(letters).replaceAll(found -> found.group().replace('m', ' '));
        var hasYear = calendar.indexOf('y') >= 0 || calendar.indexOf('e') >= 0;
        var hasMonth = calendar.indexOf('m') >= 0;
        var hasDay = DAY_OF_MONTH.matcher(calendar).find();
        if (hasYear && hasMonth && hasDay) {
            return calendar.indexOf('h') >= 0 ? ShownDate.MOMENT : ShownDate.DAY;
        }
        if (hasMonth && hasDay) {
            return ShownDate.YEARLESS;
        }
        return hasYear && hasMonth ? ShownDate.MONTH : ShownDate.LESS;
    }

    private static String letters(String code) {
        var lower = code.toLowerCase(Locale.ROOT);
        return NUMERAL.matcher(SILENT.matcher(lower).replaceAll(" ")).replaceAll(" ");
    }

    /**
     * What a built-in format, which a workbook names by its number alone, shows of a date. From 27 to 36 and from 50 to 58
     * are those of Chinese Excel (ECMA-376 part 1, 18.8.30, zh-cn).
     */
    static ShownDate builtIn(int id) {
        return switch (id) {
            case 14, 15, 30, 31 -> ShownDate.DAY;
            case 22 -> ShownDate.MOMENT;
            case 17, 27, 36, 50, 52, 57 -> ShownDate.MONTH;
            case 16, 28, 29, 51, 53, 54, 58 -> ShownDate.YEARLESS;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 -> ShownDate.LESS;
            default -> ShownDate.NONE;
        };
    }
}
