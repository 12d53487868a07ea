package org.nianbao.scheme;

import java.util.Optional;
import org.nianbao.formula.Rows;

/**
 * What submissions are held against that is not in them. Where there is nothing, a comparison with it is not judged.
 *
 * @param lastYear what was approved of the units last year
 * @param issued the lists that were issued to them with the task
 */
public record Given(RowsByUnit lastYear, RowsByUnit issued) {

    public static final Given NOTHING = new Given(RowsByUnit.NONE, RowsByUnit.NONE);

    /** The same, but of the units that these rows are of, it is they that were approved last year. */
    public Given preferring(RowsByUnit approved) {
        return new Given(approved.orElse(lastYear), issued);
    }

    /** What there is of a unit. */
    public Optional<Rows> of(Origin origin, Unit unit) {
        return switch (origin) {
            case LAST_YEAR -> lastYear.of(unit);
            case ISSUED -> issued.of(unit);
        };
    }
}
