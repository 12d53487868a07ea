package org.nianbao.workbook.xlsx;

import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * Decodes the number in an attribute from the parser's own buffer: every cell has two such attributes, and their texts
 * are not needed.
 */
abstract class NumberDecoder extends TypedValueDecoder {

    static final int NONE = -1;

    private int value = NONE;

    /** The number, or {@link #NONE} if it is written in another way than usual, or is none. */
    final int value() {
        return value;
    }

    /** The number that some characters stand for, or {@link #NONE}. */
    abstract int number(char[] buffer, int start, int end);

    @Override
    public final void decode(String text) {
        value = number(text.toCharArray(), 0, text.length());
    }

    @Override
    public final void decode(char[] buffer, int start, int end) {
        value = number(buffer, start, end);
    }

    @Override
    public final void handleEmptyValue() {
        value = NONE;
    }
}
