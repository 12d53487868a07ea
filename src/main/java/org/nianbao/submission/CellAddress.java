package org.nianbao.submission;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Names;

/**
 * The place of a cell on its sheet, counted from 0 and written as in Excel: row 3, column 1 is {@code B4}.
 *
 * <p>Addresses are sorted in reading order: row by row, each from left to right.
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {

    /** As many rows as an .xlsx sheet can have. */
    public static final int ROWS = 1_048_576;

    /** As many columns as an .xlsx sheet can have; the last is XFD. */
    public static final int COLUMNS = 16_384;

    private static final int ROW_DIGITS = 7;

    private static final int LETTERS = 26;

    private static final Pattern MENTIONED = Pattern.compile(
            "(?<![A-Z0-9$])(\\$?[A-Z]{1,2}\\$?[1-9][0-9]{0,5})(?:[:：~～至-](\\$?[A-Z]{1,2}\\$?[1-9][0-9]{0,5}))?(?![A-Z0-9])");

    private static final int LARGEST_BLOCK = 1_000;

    /** The most addresses read from a text, which can name millions; one of them is enough to identify a finding. */
    private static final int MOST_MENTIONED = 10_000;

    public CellAddress {
        if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
            throw new IllegalArgumentException("no cell has row %d and column %d".formatted(row, column));
        }
    }

    /** Returns the address in a text such as {@code B4}, {@code b4} or {@code $B$4}. */
    public static CellAddress of(String text) {
        var letters = end(text, text.startsWith("$") ? 1 : 0, CellAddress::isLetter);
        var digits = letters < text.length() && text.charAt(letters) == '$' ? letters + 1 : letters;
        if (end(text, digits, CellAddress::isDigit) < text.length() || text.length() - digits > ROW_DIGITS) {
            throw notAnAddress(text);
        }
        return new CellAddress(number(text, digits) - 1, column(text, letters));
    }

    /** Returns the end of a run of characters, which must have one at least. */
    private static int end(String text, int start, IntPredicate kind) {
        var end = start;
        while (end < text.length() && kind.test(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            throw notAnAddress(text);
        }
        return end;
    }

    private static boolean isLetter(int character) {
        return 'a' <= (character | 0x20) && (character | 0x20) <= 'z';
    }

    private static boolean isDigit(int character) {
        return '0' <= character && character <= '9';
    }

    private static int number(String text, int start) {
        if (text.charAt(start) == '0') {
            throw notAnAddress(text);
        }
        return Integer.parseInt(text, start, text.length(), 10);
    }

    private static IllegalArgumentException notAnAddress(String text) {
        return new IllegalArgumentException("not the address of a cell: " + text);
    }

    /** Returns the addresses in a text such as {@code V9、V12 等37处} or {@code V9:W10}, which names four. */
    public static List<CellAddress> mentionedIn(String text) {
        return MENTIONED
                .matcher(Names.normalised(text).toUpperCase(Locale.ROOT))
                .results()
                .flatMap(found -> block(found.group(1), found.group(2)))
                .limit(MOST_MENTIONED)
                .toList();
    }

    private static Stream<CellAddress> block(String one, @Nullable String other) {
        var first = of(one);
        var last = other == null ? first : of(other);
        return IntStream.rangeClosed(first.row, Math.min(last.row, first.row + LARGEST_BLOCK))
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(first.column, Math.min(last.column, first.column + LARGEST_BLOCK))
                        .mapToObj(column -> new CellAddress(row, column)));
    }

    /** Returns the letters of a column: A for 0, AA for 26. */
    public static String letters(int column) {
        if (column < LETTERS) {
            return String.valueOf((char) ('A' + column));
        }
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.append((char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.reverse().toString();
    }

    /** Returns the column of the letters before a place in a text. */
    private static int column(String text, int end) {
        var column = 0;
        for (int i = text.charAt(0) == '$' ? 1 : 0; i < end; i++) {
            column = Math.min(COLUMNS + 1, column * LETTERS + (text.charAt(i) | 0x20) - 'a' + 1);
        }
        return column - 1;
    }

    @Override
    public int compareTo(CellAddress other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return letters(column) + (row + 1);
    }
}
