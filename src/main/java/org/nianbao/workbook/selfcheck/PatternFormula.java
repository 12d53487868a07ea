package org.nianbao.workbook.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The patterns of texts that a spreadsheet can test: digits and ranges of digits, in a fixed number. */
final class PatternFormula {

    private static final Pattern PIECE = Pattern.compile("(?:(\\d)|\\\\d|\\[(\\d)-(\\d)])(?:\\{(\\d+)})?");

    /** Any number of digits. */
    private static final String DIGITS = "\\d+";

    /** What a spreadsheet cannot test is left to our own review. */
    private static final String UNTOLD = "TRUE";

    /** The digits that a number keeps. */
    private static final int MOST_DIGITS = 15;

    private PatternFormula() {}

    /** Whether a text matches, as far as a spreadsheet can test it; never an error. */
    static String matches(Pattern pattern, String text) {
        return pattern.pattern().equals(DIGITS) ? digitsAlone(text) : fixedLength(pattern, text);
    }

    /** Nothing is left when all digits are taken away. */
    private static String digitsAlone(String text) {
        var rest = text;
        for (int digit = 0; digit < 10; digit++) {
            rest = "SUBSTITUTE(%s,\"%d\",\"\")".formatted(rest, digit);
        }
        var digits = Term.Excel.and("LEN(%s)>0".formatted(text), rest + "=\"\"");
        return "IFERROR(%s,FALSE)".formatted(digits);
    }

    private static String fixedLength(Pattern pattern, String text) {
        var tests = new ArrayList<String>();
        var pieces = PIECE.matcher(pattern.pattern());
        var read = 0;
        var length = 0;
        while (pieces.find() && pieces.start() == read) {
            var count = pieces.group(4) == null ? 1 : Integer.parseInt(pieces.group(4));
            var digits = allowed(pieces.group(1), pieces.group(2), pieces.group(3));
            tests.addAll(digits.length() == 10 ? anyDigits(text, length, count) : each(text, length, count, digits));
            length += count;
            read = pieces.end();
        }
        if (read < pattern.pattern().length()) {
            return UNTOLD;
        }
        tests.add(0, "LEN(%s)=%d".formatted(text, length));
        return "IFERROR(%s,FALSE)".formatted(Term.Excel.and(tests));
    }

    private static String allowed(@Nullable String digit, @Nullable String from, @Nullable String to) {
        if (digit != null) {
            return digit;
        }
        return from == null || to == null
                ? "0123456789"
                : "0123456789".substring(from.charAt(0) - '0', to.charAt(0) - '0' + 1);
    }

    private static List<String> anyDigits(String text, int from, int count) {
        return IntStream.iterate(0, i -> i < count, i -> i + MOST_DIGITS)
                .mapToObj(i -> IdentityFormulas.digits(text, from + i + 1, Math.min(MOST_DIGITS, count - i)))
                .toList();
    }

    private static List<String> each(String text, int from, int count, String digits) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "ISNUMBER(FIND(MID(%s,%d,1),\"%s\"))".formatted(text, from + i, digits))
                .toList();
    }
}
