package org.nianbao.submission;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.nianbao.formula.Names;

/**
 * Text of a unit's made fit to be shown, on a terminal, in a table or in a chat: {@code ↵} stands for the end of a line,
 * {@code □} for each character that would move the cursor, turn round what follows, or be no character at all.
 */
public final class DisplayText {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern CARRIAGE_RETURN = Pattern.compile("\\r\\n?");

    /** The last two of each plane of Unicode are none. */
    private static final int NO_CHARACTER = 0xFFFE;

    /** Ends what was shortened. */
    static final String CUT = "…";

    /** So many characters of a text are quoted. */
    static final int MOST = 30;

    private DisplayText() {}

    public static String text(String text) {
        if (Names.isPlain(text)) {
            return text;
        }
        var shown = new StringBuilder();
        LINE_END.matcher(text)
                .replaceAll("↵")
                .codePoints()
                .map(character -> isPlain(character) ? character : '□')
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** The first part of a text. */
    static String cut(String text) {
        return text.length() <= MOST || text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)) + CUT;
    }

    /**
     * Text of several lines as any file can hold it: lines end in one way, and {@code □} stands for what XML has no place
     * for. What was written and is read again is the same.
     */
    public static String lines(String text) {
        if (Names.isPlain(text)) {
            return text;
        }
        var shown = new StringBuilder();
        CARRIAGE_RETURN
                .matcher(text)
                .replaceAll("\n")
                .codePoints()
                .map(character -> isWritable(character) ? character : '□')
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isWritable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE -> false;
            default -> (character & NO_CHARACTER) != NO_CHARACTER;
        };
    }

    /** The name of a file, without its folders. */
    public static String name(Path file) {
        return text(String.valueOf(file.getFileName()));
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> false;
            default -> true;
        };
    }
}
