package org.nianbao.formula;

/** What a part of a formula can come to, as far as that is known whatever is filled in. */
interface Extent {

    /** What nothing is known of. */
    Extent ANY = () -> "";

    /** What it says of a part, as the predicate of a sentence: {@code 是不小于 0 的整数}; empty if nothing. */
    String told();
}
