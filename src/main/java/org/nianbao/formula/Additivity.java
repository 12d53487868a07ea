package org.nianbao.formula;

import java.util.List;

/** How a part's value for the township relates to its values for the units. */
enum Additivity {
    /** The same everywhere. */
    CONSTANT,
    /** The sum over the units. */
    ADDITIVE,
    /** Neither. */
    OTHER;

    Additivity plus(Additivity other) {
        return this == other ? this : OTHER;
    }

    Additivity times(Additivity other) {
        return other == CONSTANT ? this : this == CONSTANT ? other : OTHER;
    }

    Additivity over(Additivity other) {
        return other == CONSTANT ? this : OTHER;
    }

    /** The additivity of a function of which only the arguments are known. */
    static Additivity ofAny(List<Node> parts) {
        return parts.stream().allMatch(part -> part.additivity() == CONSTANT) ? CONSTANT : OTHER;
    }
}
