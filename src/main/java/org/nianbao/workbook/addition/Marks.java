package org.nianbao.workbook.addition;

import java.util.regex.Pattern;
import org.nianbao.workbook.cell.WorkbookSheet;

/**
 * Distinguishes our marks in a returned workbook from the unit's own content.
 *
 * <p>The list of findings is a sheet whose first cell says {@link #LIST_TITLE}. What we write into a note stands
 * between {@link #OPENING} and {@link #CLOSING}; what stands before and after is the unit's. Both survive whatever
 * program the workbook is saved with, as styles, names and properties do not.
 */
public final class Marks {

    /** The author of our notes. */
    public static final String AUTHOR = "年报审核";

    /** The name of the sheet with the list. */
    public static final String LIST = "问题清单";

    /** The text of the list's first cell. */
    public static final String LIST_TITLE = "问题清单（年报审核）";

    /** Begins what we write into a note. */
    public static final String OPENING = "【年报审核】";

    /** Ends what we write into a note. */
    public static final String CLOSING = "【审核意见完】";

    /** Matches our part of a note, with the line break before it; to the end if our last words were deleted. */
    public static final Pattern OURS =
            Pattern.compile("(?:\\r?\\n)?" + OPENING + ".*?(?:" + CLOSING + "|\\z)", Pattern.DOTALL);

    private Marks() {}

    /** Whether all of a note is ours. */
    public static boolean areAllOf(String note) {
        var ours = OURS.matcher(note);
        return ours.find() && ours.replaceAll("").isBlank();
    }

    /** Whether a sheet is our list of findings. */
    public static boolean isList(WorkbookSheet sheet) {
        return sheet.rows().stream()
                .limit(1)
                .filter(row -> row.index() == 0)
                .flatMap(row -> row.cell(0).stream())
                .anyMatch(cell -> cell.text().equals(LIST_TITLE));
    }
}
