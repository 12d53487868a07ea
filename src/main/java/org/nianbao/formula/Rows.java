package org.nianbao.formula;

import org.jspecify.annotations.Nullable;

/** The rows that a formula is evaluated over: those of one submission, of one unit or of the township. */
@FunctionalInterface
public interface Rows {

    /** The rows of the form, one per unit for a {@linkplain Table#single() single} one; null if they are not to be had. */
    @Nullable
    Iterable<? extends Row> of(Table table);
}
