package org.nianbao.workbook;

import org.codehaus.stax2.typed.TypedValueDecoder;

/** A short whole number, out of the parser's own buffer: every cell has the number of its style. */
final class DigitsDecoder extends TypedValueDecoder {

    private static final int DIGITS = 9;

    private int value;

    /** The number, or -1 if it is written in another way than with a few digits, or is none. */
    int value() {
        return value;
    }

    @Override
    public void decode(String text) {
        decode(text.toCharArray(), 0, text.length());
    }

    @Override
    public void decode(char[] buffer, int start, int end) {
        value = end - start > DIGITS ? -1 : number(buffer, start, end);
    }

    private static int number(char[] buffer, int start, int end) {
        var number = 0;
        for (int i = start; i < end; i++) {
            if (buffer[i] < '0' || buffer[i] > '9') {
                return -1;
            }
            number = number * 10 + (buffer[i] - '0');
        }
        return number;
    }

    @Override
    public void handleEmptyValue() {
        value = -1;
    }
}
