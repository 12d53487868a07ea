package org.nianbao.release.print;

/**
 * The heading of a column.
 *
 * @param ordinal what the column is called in statistical forms: 甲, 乙 … for what the rows are, 1, 2 … for figures; empty
 *     where columns have no ordinals
 * @param least how wide the column is at least, in half-width characters
 * @param most how wide it is at most; longer text runs over several lines
 */
public record ColumnHeading(String text, String ordinal, int least, int most) {

    /** A column as wide as what stands in it, up to a limit. */
    public ColumnHeading(String text, int most) {
        this(text, "", 6, most);
    }

    /** The same column with an ordinal. */
    public ColumnHeading as(String itsOrdinal) {
        return new ColumnHeading(text, itsOrdinal, least, most);
    }

    /** The same column, at least so wide. */
    public ColumnHeading atLeast(int width) {
        return new ColumnHeading(text, ordinal, width, Math.max(width, most));
    }
}
