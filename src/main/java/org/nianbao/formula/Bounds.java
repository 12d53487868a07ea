package org.nianbao.formula;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a column can hold at most, besides what its type and its codes say.
 *
 * @param digits the most digits before the point of a number; 0 if any
 * @param decimals the most places after the point of a number; -1 if any
 * @param shortest the fewest characters of a text
 * @param longest the most characters of a text
 * @param pattern what a text must match; null if it need match nothing
 */
public record Bounds(
        int digits,
        int decimals,
        int shortest,
        int longest,
        @Nullable Pattern pattern) {

    /** The most characters that a cell of a spreadsheet holds. */
    public static final int LONGEST_CELL = 32_767;

    /** Nothing is known. */
    public static final Bounds NONE = new Bounds(0, -1, 0, LONGEST_CELL, null);

    /** Bounds of numbers. */
    public static Bounds ofNumbers(int digits, int decimals) {
        return new Bounds(digits, decimals, 0, LONGEST_CELL, null);
    }

    /** Bounds of texts of a fixed length. */
    public static Bounds ofLength(int length) {
        return new Bounds(0, -1, length, length, null);
    }

    /** Bounds of texts that match a pattern, or of any text if there is none. */
    public static Bounds ofTexts(@Nullable Pattern pattern) {
        return new Bounds(0, -1, 0, LONGEST_CELL, pattern);
    }
}
