package org.nianbao.formula;

/**
 * A stretch of a formula as written, and its place, counted from 1.
 *
 * @param part what the text is called that the place is in: empty for the formula itself
 */
record Source(String part, int position, String written) {

    private static final int LONGEST_QUOTED = 30;

    FormulaException fault(String message, Object... values) {
        return new FormulaException(part, position, message.formatted(values));
    }

    /** What is written, between quotation marks of our own, shortened if need be. */
    String quoted() {
        var bare = written.replaceAll("^[\"“”＂]|[\"“”＂]$", "");
        return bare.length() <= LONGEST_QUOTED ? "“%s”".formatted(bare) : "“%.29s…”".formatted(bare);
    }
}
