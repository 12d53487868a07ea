package org.nianbao.workbook.reading;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.formula.Names;

/** Days and months as clerks write them: {@code 2023.5.1}, {@code 2023年5月1日}, {@code 20230501}, {@code 2023-05}. */
final class DateText {

    private static final String YEAR = "((?:19|20)\\d\\d)";

    private static final Pattern DAY = Pattern.compile(YEAR + "(?:[-/.年])(\\d{1,2})(?:[-/.月])(\\d{1,2})[日号]?");
    private static final Pattern DAY_PARTED = Pattern.compile(YEAR + "␠(\\d{1,2})␠(\\d{1,2})");
    private static final Pattern DAY_DIGITS = Pattern.compile(YEAR + "(\\d\\d)(\\d\\d)");
    private static final Pattern MONTH = Pattern.compile(YEAR + "(?:[-/.年])(\\d{1,2})月?");
    private static final Pattern MONTH_PARTED = Pattern.compile(YEAR + "␠(\\d{1,2})");

    /** What stands for blanks between digits, and in no date that a clerk writes. */
    private static final String PARTING = "␠";

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s\\p{Z}]+(?=\\d)");
    private static final Pattern MONTH_DIGITS = Pattern.compile(YEAR + "(\\d\\d)");

    private DateText() {}

    /** The day that a text writes in full, or empty. */
    static Optional<LocalDate> day(String written) {
        return dayOf(joined(written));
    }

    private static Optional<LocalDate> dayOf(String text) {
        return match(text, DAY, DAY_PARTED, DAY_DIGITS).flatMap(DateText::day);
    }

    /** The month that a text writes in full, alone or with a day, or empty. */
    static Optional<YearMonth> month(String written) {
        var text = joined(written);
        return match(text, MONTH, MONTH_PARTED, MONTH_DIGITS)
                .flatMap(DateText::month)
                .or(() -> dayOf(text).map(YearMonth::from));
    }

    /** Without blanks but those that part numbers: {@code 2020 1 1} is not {@code 202011}. */
    private static String joined(String written) {
        var half = Names.isPlain(written) ? written : Normalizer.normalize(written.strip(), Normalizer.Form.NFKC);
        return Spelling.plain(BETWEEN_DIGITS.matcher(half).replaceAll(PARTING));
    }

    private static Optional<Matcher> match(String text, Pattern... patterns) {
        for (var pattern : patterns) {
            var matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher parts) {
        try {
            return Optional.of(LocalDate.of(part(parts, 1), part(parts, 2), part(parts, 3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(Matcher parts) {
        try {
            return Optional.of(YearMonth.of(part(parts, 1), part(parts, 2)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
