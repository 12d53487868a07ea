package org.nianbao.localization;

import java.util.BitSet;
import java.util.List;

/** What must be so, or a part of it. Immutable. */
public sealed interface Condition permits LinearCondition, Junction, OpenCondition {

    /** Holds whatever is said. */
    Condition TRUE = Junction.all(List.of());

    /** Holds never. */
    Condition FALSE = Junction.any(List.of());

    /** Returns whether it holds of the present values. */
    boolean holds();

    /** Returns the opposite. */
    Condition negated();

    /** Returns the cells that it depends on; not to be changed. */
    BitSet cells();

    /** Returns the condition that always holds or never does. */
    static Condition of(boolean holds) {
        return holds ? TRUE : FALSE;
    }
}
