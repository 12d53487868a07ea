package org.nianbao.outbox;

import java.util.regex.Pattern;

/**
 * How much room text takes, in half-width characters: a Latin letter takes one, a Chinese one two.
 *
 * <p>Neither Excel nor LibreOffice can be asked when a workbook is made, so this errs on the side of too much room.
 */
public final class TextMeasure {

    /** What stays together at the end of a line: a run of letters and digits, or a single Chinese character. */
    private static final Pattern PIECE = Pattern.compile("[\\x21-\\x7e]+|[^\\x21-\\x7e]");

    private TextMeasure() {}

    /** The width of the longest line. */
    public static int width(String text) {
        var widest = 0;
        var line = 0;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            line = character == '\n' || character == '\r' ? 0 : line + width(character);
            widest = Math.max(widest, line);
        }
        return widest;
    }

    /** A character of two halves is as wide as its first. */
    private static int width(char character) {
        if (character < 0x80) {
            return 1;
        }
        return Character.isLowSurrogate(character) ? 0 : 2;
    }

    /** How many lines a text runs over in a column. */
    public static int lines(String text, int columnWidth) {
        return Math.max(
                1,
                text.lines()
                        .mapToInt(line -> wrapped(line, Math.max(2, columnWidth)))
                        .sum());
    }

    private static int wrapped(String line, int room) {
        if (width(line) <= room) {
            return 1;
        }
        var lines = 1;
        var used = 0;
        var pieces = PIECE.matcher(line);
        while (pieces.find()) {
            var width = width(pieces.group());
            if (used > 0 && used + width > room) {
                lines++;
                used = 0;
            }
            lines += (used + width - 1) / room;
            used = (used + width - 1) % room + 1;
        }
        return lines;
    }
}
