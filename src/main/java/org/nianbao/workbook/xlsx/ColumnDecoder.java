package org.nianbao.workbook.xlsx;

/** The column, counted from 0, of an address that is written as {@code B4}: in capitals and digits. */
final class ColumnDecoder extends NumberDecoder {

    private static final int LETTERS = 3;
    private static final int DIGITS = 7;

    @Override
    int number(char[] buffer, int start, int end) {
        var place = start;
        var column = 0;
        while (place < end && 'A' <= buffer[place] && buffer[place] <= 'Z') {
            column = column * 26 + buffer[place] - 'A' + 1;
            place++;
        }
        var letters = place - start;
        return 0 < letters && letters < LETTERS && isRow(buffer, place, end) ? column - 1 : NONE;
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
}
