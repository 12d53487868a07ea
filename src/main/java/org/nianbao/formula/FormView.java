package org.nianbao.formula;

import java.util.List;
import java.util.OptionalInt;

/** A form as formulas see it. */
public interface FormView {

    /**
     * The code by which formulas name the form: a letter and two digits, of a part also {@code -1}, as in {@code B11-1}.
     * What is known of a form from elsewhere has {@code 上年.} or {@code 底册.} before it.
     */
    String code();

    /** Whether a unit fills in one row only, as in a list of labelled values, so that its cells can be named directly. */
    boolean single();

    /** The headings as printed, in the order of the columns. */
    List<String> columnNames();

    /** The column whose heading, {@linkplain Names#normalised normalised}, is {@code name}, itself normalised. */
    OptionalInt column(String name);

    /** What the cells of the column hold. */
    Type type(int column);

    /** The only texts that the cells of the column can hold; none if it may be any. */
    default List<String> codes(int column) {
        return List.of();
    }

    /** What the cells of the column can hold at most. */
    default Bounds bounds(int column) {
        return Bounds.NONE;
    }
}
