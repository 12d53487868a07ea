package org.nianbao.workbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.nianbao.workbook.Cell.Kind;
import org.nianbao.workbook.Cell.Mark;

/** What the style of a cell says that matters: whether a number is shown as a date, whether the font is struck out. */
record Look(boolean dated, boolean struck) {

    static final Look PLAIN = new Look(false, false);

    /** Every set of marks there can be, so that a million cells share eight. */
    private static final List<Set<Mark>> MARKS =
            IntStream.range(0, 8).mapToObj(Look::marks).toList();

    /** The same, with the number shown as a date. */
    Look asDated() {
        return new Look(true, struck);
    }

    /** The same, struck out if some of the text is. */
    Look struckIf(boolean textStruck) {
        return textStruck ? new Look(dated, true) : this;
    }

    /** The cell that looks like this. Only a number is marked as dated. */
    Cell cell(int column, Content content, boolean formula) {
        var shownAsDate = dated && content.kind() == Kind.NUMBER;
        return new Cell(column, content, MARKS.get((formula ? 1 : 0) | (shownAsDate ? 2 : 0) | (struck ? 4 : 0)));
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
