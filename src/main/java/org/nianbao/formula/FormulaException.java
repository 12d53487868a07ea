package org.nianbao.formula;

/** A fault in the text of a formula; the message to its author is Chinese and begins with the place. */
public final class FormulaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String unknown;

    FormulaException(String part, int position, String fault) {
        this(part, position, fault, "");
    }

    FormulaException(String part, int position, String fault, String unknown) {
        super("%s第%d个字：%s".formatted(part, position, fault));
        this.position = position;
        this.unknown = unknown;
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
