package org.nianbao.formula;

/** A column that a formula reads. */
public record Reference(FormView table, int column) {

    public Reference {
        if (column < 0 || column >= table.columnNames().size()) {
            throw new IllegalArgumentException("%s has no column %d".formatted(table.code(), column));
        }
    }

    /** The code of the form and the heading, as in {@code B03.全年实交}. */
    @Override
    public String toString() {
        return table.code() + "." + table.columnNames().get(column);
    }
}
