package org.nianbao.formula;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content of a citizen identity number (GB 11643) of 18 characters, such as {@code 159999197003070017}: six digits
 * for the region, eight for the birthday, three in sequence, odd for a man, and a check digit. Other texts have no
 * content.
 */
final class IdentityNumber {

    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");

    /** The check digits by the remainder of 11 (ISO 7064, MOD 11-2). */
    private static final String CHECK_DIGITS = "10X98765432";

    private IdentityNumber() {}

    /** The check digit that the first 17 digits should have. */
    static @Nullable String checkDigit(String number) {
        if (!FORM.matcher(number).matches()) {
            return null;
        }
        var remainder = 0;
        for (int i = 0; i < 17; i++) {
            remainder = (remainder + number.charAt(i) - '0') * 2 % 11;
        }
        return CHECK_DIGITS.substring(remainder, remainder + 1);
    }

    /** The birthday, unless there is no such day. */
    static @Nullable LocalDate birthday(String number) {
        if (!FORM.matcher(number).matches()) {
            return null;
        }
        try {
            return LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int part(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
    }

    static @Nullable String sex(String number) {
        return FORM.matcher(number).matches() ? (number.charAt(16) - '0') % 2 == 1 ? "男" : "女" : null;
    }
}
