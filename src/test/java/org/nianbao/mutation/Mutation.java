package org.nianbao.mutation;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.nianbao.submission.CellAddress;

/**
 * A change of one sheet of a workbook, and what follows from it.
 *
 * @param change what is done once the rows and columns are where they go
 * @param notices what must be found
 */
record Mutation(
        String name, String sheet, Rearrangement moved, Consumer<Sheet> change, Touch touch, List<Notice> notices) {

    Mutation {
        notices = List.copyOf(notices);
    }

    /** That one of these rules is to name one of these cells or, without any, the sheet as a whole. */
    record Notice(Set<String> rules, Set<CellAddress> cells) {

        boolean admits(Seen.Mention mention) {
            return rules.contains(mention.rule())
                    && (mention.cell() == null ? cells.isEmpty() : cells.contains(mention.cell()));
        }
    }

    /** A change of places alone. */
    static Mutation ofPlaces(String name, String sheet, Rearrangement moved) {
        return new Mutation(name, sheet, moved, unchanged -> {}, Touch.NOTHING, List.of());
    }

    void apply(Sheet target) {
        if (moved != Rearrangement.NONE) {
            moved.apply(target);
        }
        change.accept(target);
    }
}
