package org.nianbao.scheme;

import java.util.Optional;
import org.nianbao.formula.Rows;

/** Rows that belong to units, from elsewhere than the submissions under review. */
@FunctionalInterface
public interface RowsByUnit {

    /** Nothing of anybody. */
    RowsByUnit NONE = unit -> Optional.empty();

    /** The unit's rows, by the forms of this year; empty if there is nothing of it, of any form. */
    Optional<Rows> of(Unit unit);

    /** The same, with others for the units of which there is nothing. */
    default RowsByUnit orElse(RowsByUnit others) {
        return unit -> of(unit).or(() -> others.of(unit));
    }
}
