package org.nianbao.submission;

import org.jspecify.annotations.Nullable;

/**
 * Digits of a text with nothing between them.
 *
 * @param start where they begin in the text
 * @param end behind the last of them
 * @param digits in plain writing; the last may be an {@code X}, and a plus before the code of the country is {@code 00}
 * @param before what stands between the digits before and these; null if both cannot be of one number
 * @param counted whether they count something, as what follows them says: {@code 2023年}, {@code 1200亩}
 */
record DigitRun(int start, int end, String digits, @Nullable Between before, boolean counted) {

    int length() {
        return digits.length();
    }
}
