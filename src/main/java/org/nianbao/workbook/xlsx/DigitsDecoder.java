package org.nianbao.workbook.xlsx;

/** A short whole number, written in digits alone. */
final class DigitsDecoder extends NumberDecoder {

    private static final int DIGITS = 9;

    @Override
    int number(char[] buffer, int start, int end) {
        if (start == end || end - start > DIGITS) {
            return NONE;
        }
        var number = 0;
        for (int i = start; i < end; i++) {
            if (buffer[i] < '0' || buffer[i] > '9') {
                return NONE;
            }
            number = number * 10 + (buffer[i] - '0');
        }
        return number;
    }
}
