package org.nianbao.formula;

/**
 * A part of a formula as written, and its place, counted from 1.
 *
 * @param text which text the place is in, for messages: empty for the formula itself
 */
record Source(String text, int position, String written) {

    private static final int LONGEST_QUOTED = 30;

    FormulaException fault(String message, Object... values) {
        return new FormulaException(text, position, message.formatted(values));
    }

    /** The part between quotation marks of our own, shortened if need be. */
    String quoted() {
        var bare = written.replaceAll("^[\"“”＂]|[\"“”＂]$", "");
        return bare.length() <= LONGEST_QUOTED ? "“%s”".formatted(bare) : "“%.29s…”".formatted(bare);
    }
}
