package org.nianbao.formula;

/** The values that a part of a formula can have, as far as they are known before any form is filled in. */
interface Extent {

    /** What nothing is known of. */
    Extent ANY = () -> "";

    /** What it says of a part, as the predicate of a sentence: {@code 是不小于 0 的整数}; empty if nothing. */
    String told();
}
