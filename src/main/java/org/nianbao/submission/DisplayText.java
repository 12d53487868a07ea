package org.nianbao.submission;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.nianbao.formula.Names;

/**
 * Text of a unit made safe to show, on a terminal, in a table or in a chat: {@code ↵} replaces the end of a line, and
 * {@code □} each character that would move the cursor, reverse the text after it, or be no character at all.
 */
public final class DisplayText {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern CARRIAGE_RETURN = Pattern.compile("\\r\\n?");

    /** The last two code points of each plane of Unicode are no characters. */
    private static final int NO_CHARACTER = 0xFFFE;

    /** Ends a shortened text. */
    static final String CUT = "…";

    /** The most characters of a text that are quoted. */
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

    /** Returns the first part of a text. */
    static String cut(String text) {
        return text.length() <= MOST || text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)) + CUT;
    }

    /**
     * Returns text of several lines as any file can contain it: lines end in one way, and {@code □} replaces characters
     * that XML does not allow. Writing and reading it again changes nothing.
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

    /** Returns the name of a file without its folders. */
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
