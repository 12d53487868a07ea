package org.nianbao.submission;

import org.jspecify.annotations.Nullable;

/**
 * Digits of a text with nothing between them.
 *
 * @param start where they begin in the text
 * @param end behind the last of them
 * @param digits in plain writing; the last may be an {@code X}, and a plus before the code of the country is {@code 00}
 * @param before what stands between the digits before and these; null if both cannot be of one number
 * @param counter what follows them, if it says what they count: {@code 2023年}, {@code 1200亩}; a blank if nothing
 */
record DigitRun(int start, int end, String digits, @Nullable Separator before, char counter) {

    private static final String TIMES = "年月日时分秒岁";

    boolean counted() {
        return counter != ' ';
    }

    /** Whether they are of a day or a time. */
    boolean timed() {
        return TIMES.indexOf(counter) >= 0;
    }

    int length() {
        return digits.length();
    }
}
