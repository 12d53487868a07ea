package org.nianbao.localization;

import java.util.BitSet;
import java.util.List;

/** What must be so, or a part of it. Immutable. */
public sealed interface Proposition permits LinearCondition, Junction, OpenCondition {

    /** Holds whatever is said. */
    Proposition TRUE = Junction.all(List.of());

    /** Holds never. */
    Proposition FALSE = Junction.any(List.of());

    /** Returns whether it holds of the present values. */
    boolean holds();

    /** Returns the opposite. */
    Proposition negated();

    /** Returns the cells that it depends on; not to be changed. */
    BitSet cells();

    /** Returns the condition that always holds or never does. */
    static Proposition of(boolean holds) {
        return holds ? TRUE : FALSE;
    }
}
