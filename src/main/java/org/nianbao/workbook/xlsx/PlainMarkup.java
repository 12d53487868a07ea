package org.nianbao.workbook.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.nianbao.submission.CellAddress;

/**
 * Markup without anything but tags, attributes and short texts in ASCII, read byte by byte.
 *
 * <p>Markup with a reference, a comment, or an attribute in single quotes is not plain.
 */
final class PlainMarkup {

    /** What comes instead of an attribute where there is no more of them. */
    static final int NO_MORE = -1;

    /** What comes instead of an attribute that is not plain. */
    static final int NOT_PLAIN = -2;

    private static final int LONGEST_TEXT = 1_000;
    private static final int DIGITS = 7;
    private static final int LETTERS = 2;

    private final byte[] bytes;
    private final int end;
    private int at;

    /** Where the last attribute's value or the last text began and ended. */
    private int from;

    private int to;

    /** Which attributes the tag has had so far, a bit for each. */
    private int had;

    PlainMarkup(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.end = end;
        at = start;
    }

    /** The current position. */
    int at() {
        return at;
    }

    /** Skips white space. */
    void skipSpace() {
        while (at < end && bytes[at] <= ' ' && isSpace(bytes[at])) {
            at++;
        }
    }

    private static boolean isSpace(byte one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t';
    }

    /** Skips these bytes if they come next; returns whether they did. */
    boolean takes(byte[] expected) {
        if (end - at < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[at + i] != expected[i]) {
                return false;
            }
        }
        at += expected.length;
        return true;
    }

    /** Skips the beginning of a tag if it comes next; attributes or the end of the tag follow it. */
    boolean takesTag(byte[] beginning) {
        had = 0;
        return takes(beginning);
    }

    /**
     * Skips the next attribute; returns its index among these, or {@link #NO_MORE}, or {@link #NOT_PLAIN}.
     *
     * @param names the attributes there may be, each as {@code name="}
     */
    int attribute(byte[][] names) {
        var start = at;
        skipSpace();
        if (at == end || bytes[at] == '>' || bytes[at] == '/') {
            return NO_MORE;
        }
        var name = start == at ? NOT_PLAIN : name(names);
        return name >= 0 && isFirst(name) && takesValue() ? name : NOT_PLAIN;
    }

    private int name(byte[][] names) {
        for (int i = 0; i < names.length; i++) {
            if (takes(names[i])) {
                return i;
            }
        }
        return NOT_PLAIN;
    }

    private boolean isFirst(int name) {
        var before = had;
        had |= 1 << name;
        return before != had;
    }

    private boolean takesValue() {
        goToEnd('"');
        return isShort() && at < end && bytes[at++] == '"';
    }

    /** Skips a text up to the tag after it. */
    boolean takesText() {
        goToEnd('>');
        return isShort() && at < end && bytes[at] == '<';
    }

    private void goToEnd(char last) {
        var place = at;
        while (place < end && isPlain(bytes[place]) && bytes[place] != last) {
            place++;
        }
        from = at;
        to = place;
        at = place;
    }

    private static boolean isPlain(byte one) {
        return ' ' <= one && one <= '~' && one != '<' && one != '&';
    }

    private boolean isShort() {
        return to - from <= LONGEST_TEXT;
    }

    /** The number that the value or text at hand is, or -1 if it is not made of a few digits. */
    int number() {
        return number(from);
    }

    private int number(int start) {
        if (start == to || to - start > DIGITS) {
            return -1;
        }
        var number = 0;
        for (int i = start; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = number * 10 + (bytes[i] - '0');
        }
        return number;
    }

    /**
     * Skips an address like {@code B4} and the quote after it; returns its column, counted from 0, or -1 if none comes
     * next.
     */
    int takesAddress() {
        var start = at;
        var column = 0;
        while (at < end && 'A' <= bytes[at] && bytes[at] <= 'Z') {
            column = column * 26 + bytes[at] - 'A' + 1;
            at++;
        }
        from = at;
        while (at < end && '0' <= bytes[at] && bytes[at] <= '9') {
            at++;
        }
        to = at;
        return from - start <= LETTERS && isRow(from) && at < end && bytes[at++] == '"' ? column - 1 : -1;
    }

    private boolean isRow(int start) {
        var row = number(start);
        return 0 < row && row <= CellAddress.ROWS && bytes[start] != '0';
    }

    /** Whether the value or text at hand is one character. */
    boolean is(char expected) {
        return to - from == 1 && bytes[from] == expected;
    }

    /** The value or text at hand. */
    String text() {
        return new String(bytes, from, to - from, ISO_8859_1);
    }
}
