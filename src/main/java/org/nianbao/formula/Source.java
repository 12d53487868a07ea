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

    /** A fault where a name is unknown, which may be due to the formula or to the form. */
    FormulaException unknown(String message, Object... values) {
        var fault = message.formatted(values);
        return new FormulaException(part, position, fault, fault, null);
    }

    /** A fault of whoever names a column that a form lacks. */
    FormulaException missing(FormView table, String column) {
        var fault =
                "%s 没有%s这一栏%s".formatted(table.code(), quoted(column), Names.suggestion(column, table.columnNames()));
        return new FormulaException(part, position, fault, fault, new FormulaException.Missing(table, column));
    }

    /** What is written, between quotation marks of our own, shortened if need be. */
    String quoted() {
        return quoted(written.replaceAll("^[\"“”＂]([^\"“”＂]*)[\"“”＂]$", "$1"));
    }

    /** The text between quotation marks, shortened if need be. */
    static String quoted(String text) {
        return text.length() <= LONGEST_QUOTED ? "“%s”".formatted(text) : "“%.29s…”".formatted(text);
    }
}
