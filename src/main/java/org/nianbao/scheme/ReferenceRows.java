package org.nianbao.scheme;

import java.util.Optional;
import org.nianbao.formula.Rows;

/**
 * Rows that submissions are compared with, from elsewhere than the submissions. Where there are none, no comparison is
 * made.
 *
 * @param lastYear what was approved of the units last year
 * @param issued the lists that were issued to the units with the task
 */
public record ReferenceRows(RowsByUnit lastYear, RowsByUnit issued) {

    public static final ReferenceRows NOTHING = new ReferenceRows(RowsByUnit.NONE, RowsByUnit.NONE);

    /** Returns these rows, in which approved rows take precedence for the units that have any. */
    public ReferenceRows preferring(RowsByUnit approved) {
        return new ReferenceRows(approved.orElse(lastYear), issued);
    }

    /** Returns the rows of a unit. */
    public Optional<Rows> of(ReferenceSource origin, Unit unit) {
        return switch (origin) {
            case LAST_YEAR -> lastYear.of(unit);
            case ISSUED -> issued.of(unit);
        };
    }
}
