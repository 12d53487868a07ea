package org.nianbao.scheme;

import java.util.Optional;
import org.nianbao.formula.Rows;

/** Rows of units, from elsewhere than the submissions under review. */
@FunctionalInterface
public interface RowsByUnit {

    /** No rows for any unit. */
    RowsByUnit NONE = unit -> Optional.empty();

    /** Returns the unit's rows, by the forms of this year; empty if there are none of any form. */
    Optional<Rows> of(Unit unit);

    /** Returns these rows, with others for the units that have none here. */
    default RowsByUnit orElse(RowsByUnit others) {
        return unit -> of(unit).or(() -> others.of(unit));
    }
}
