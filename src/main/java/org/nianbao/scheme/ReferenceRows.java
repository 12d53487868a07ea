package org.nianbao.scheme;

import java.util.Optional;
import org.nianbao.formula.Rows;

/**
 * What submissions are held against that is not in them. Where there is nothing, a comparison with it is not judged.
 *
 * @param lastYear what was approved of the units last year
 * @param issued the lists that were issued to them with the task
 */
public record ReferenceRows(RowsByUnit lastYear, RowsByUnit issued) {

    public static final ReferenceRows NOTHING = new ReferenceRows(RowsByUnit.NONE, RowsByUnit.NONE);

    /** The same, but of the units that these rows are of, it is they that were approved last year. */
    public ReferenceRows preferring(RowsByUnit approved) {
        return new ReferenceRows(approved.orElse(lastYear), issued);
    }

    /** What there is of a unit. */
    public Optional<Rows> of(ReferenceSource origin, Unit unit) {
        return switch (origin) {
            case LAST_YEAR -> lastYear.of(unit);
            case ISSUED -> issued.of(unit);
        };
    }
}
