package org.nianbao.formula;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fault in the text of a formula, told to its author in Chinese, beginning with the place. */
public final class FormulaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String unknown;
    private final transient @Nullable Missing missing;

    /** A column that a formula reads and a form lacks. */
    public record Missing(FormView table, String column) {}

    FormulaException(String part, int position, String fault) {
        this(part, position, fault, "", null);
    }

    FormulaException(String part, int position, String fault, String unknown, @Nullable Missing missing) {
        super("%s第%d个字：%s".formatted(part, position, fault));
        this.position = position;
        this.unknown = unknown;
        this.missing = missing;
    }

    /** The column that is not there, if that is the fault. */
    public Optional<Missing> missing() {
        return Optional.ofNullable(missing);
    }

    /** What the formula names that is not there, the same for every formula that does; empty if the fault is another. */
    public String unknown() {
        return unknown;
    }

    /** The character at which the fault was found, counted from 1 in the text as written. */
    public int position() {
        return position;
    }
}
