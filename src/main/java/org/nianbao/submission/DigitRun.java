package org.nianbao.submission;

import org.jspecify.annotations.Nullable;

/**
 * Digits of a text with nothing between them.
 *
 * @param start their begin in the text
 * @param end the index after the last of them
 * @param digits in plain writing; the last may be an {@code X}, and a plus before the country code is {@code 00}
 * @param before the separator from the digits before these; null if both cannot belong to one number
 * @param counter the character after them, if it shows what they count: {@code 2023年}, {@code 1200亩}; a blank otherwise
 */
record DigitRun(int start, int end, String digits, @Nullable Separator before, char counter) {

    private static final String TIMES = "年月日时分秒岁";

    boolean counted() {
        return counter != ' ';
    }

    /** Returns whether they belong to a day or a time. */
    boolean timed() {
        return TIMES.indexOf(counter) >= 0;
    }

    int length() {
        return digits.length();
    }
}
