package org.nianbao.workbook;

import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * The column of an address such as {@code B4}, out of the parser's own buffer: every cell has an address, and of most it
 * is all that would be made a text of.
 */
final class ColumnDecoder extends TypedValueDecoder {

    private static final int LETTERS = 3;
    private static final int DIGITS = 7;

    private int value;

    /** The column counted from 0, or -1 if the address is written in another way, or is none. */
    int value() {
        return value;
    }

    @Override
    public void decode(String text) {
        decode(text.toCharArray(), 0, text.length());
    }

    @Override
    public void decode(char[] buffer, int start, int end) {
        var place = start;
        var column = 0;
        while (place < end && 'A' <= buffer[place] && buffer[place] <= 'Z') {
            column = column * 26 + buffer[place] - 'A' + 1;
            place++;
        }
        var letters = place - start;
        value = 0 < letters && letters < LETTERS && isRow(buffer, place, end) ? column - 1 : -1;
    }

    private static boolean isRow(char[] buffer, int start, int end) {
        if (start == end || end - start >= DIGITS || buffer[start] == '0') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (buffer[i] < '0' || buffer[i] > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void handleEmptyValue() {
        value = -1;
    }
}
