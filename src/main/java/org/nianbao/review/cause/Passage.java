package org.nianbao.review.cause;

import org.nianbao.formula.RowView;

/** A part of a rule that waits for the rows that it is about. */
@FunctionalInterface
interface Passage {

    /**
     * Returns what it is about some rows.
     *
     * @param home the row that is judged
     * @param each the row that an aggregate visits
     */
    Expression of(RowView home, RowView each);
}
