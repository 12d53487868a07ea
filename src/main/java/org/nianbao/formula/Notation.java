package org.nianbao.formula;

import java.util.List;

/**
 * Another language that conditions can be rendered in, such as that of a spreadsheet: it says for each part of a condition
 * what becomes of it, given what became of the parts that it is made of.
 *
 * @param <T> what a part is rendered as
 */
public interface Notation<T> {

    /** A literal or the value of a parameter, in the Java type of its {@link Type}. */
    T constant(Object value);

    /** A column of the row that is judged. */
    T ofJudgedRow(Reference column);

    /** A column of the row that an aggregate visits. */
    T ofEachRow(Reference column);

    /** A column of a form that has one row only. */
    T ofOnlyRow(Reference column);

    /**
     * An operator or a function with what it is given.
     *
     * @param name of an operator the sign that the language prefers, {@code ≤} or {@code 且}; of a function its name
     * @param parts of {@code 属于} the choices follow what is looked for; of a comparison that is allowed a tolerance it
     *     comes third
     */
    T applied(String name, List<T> parts);

    /** An aggregate ({@code SUM}) of a value over those rows of a form that meet a condition; COUNT is given 1. */
    T aggregate(String name, FormView over, T value, T condition);

    /** Whether no other row has the same values in these columns of the row that is judged. */
    T unique(FormView of, List<T> key);

    /** Whether every row with the same values in all of these columns but the last has the same in the last. */
    T consistent(FormView of, List<T> key);
}
