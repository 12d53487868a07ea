package org.nianbao.workbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.nianbao.workbook.Cell.Kind;
import org.nianbao.workbook.Cell.Mark;

/**
 * What the style of a cell says that matters: whether a number is shown as a date, and as no more of it than the month,
 * whether the font is struck out.
 */
record Look(boolean dated, boolean monthly, boolean struck) {

    static final Look PLAIN = new Look(false, false, false);

    /** Every set of marks there can be, so that a million cells share sixteen. */
    private static final List<Set<Mark>> MARKS =
            IntStream.range(0, 16).mapToObj(Look::marks).toList();

    /** The same, with the number shown as a date. */
    Look asDated() {
        return new Look(true, false, struck);
    }

    /** The same, struck out if some of the text is. */
    Look struckIf(boolean textStruck) {
        return textStruck ? new Look(dated, monthly, true) : this;
    }

    /** The cell that looks like this. Only a number is marked as dated or monthly. */
    Cell cell(int column, Content content, boolean formula) {
        var shownAsDate = dated && content.kind() == Kind.NUMBER;
        var bits = (formula ? 1 : 0) | (shownAsDate ? 2 : 0) | (shownAsDate && monthly ? 4 : 0) | (struck ? 8 : 0);
        return new Cell(column, content, MARKS.get(bits));
    }

    private static Set<Mark> marks(int bits) {
        var marks = EnumSet.noneOf(Mark.class);
        for (var mark : Mark.values()) {
            if ((bits >> mark.ordinal() & 1) == 1) {
                marks.add(mark);
            }
        }
        return Set.copyOf(marks);
    }
}
