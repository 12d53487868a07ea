package org.nianbao.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether no other row of the home form has the same values in some of its columns. */
record Unique(Source source, List<Cell> columns) implements Node {

    static final String NAME = "UNIQUE";

    Unique {
        columns = List.copyOf(columns);
    }

    /** The call with what it is given, which must be columns of the row that is judged. */
    static Unique of(Source source, List<Node> arguments) {
        return new Unique(source, arguments.stream().map(Unique::column).toList());
    }

    private static Cell column(Node argument) {
        if (argument instanceof Cell cell && cell.isOfHomeRow()) {
            return cell;
        }
        throw argument.source().fault("UNIQUE 里只能写本表的栏，而%s不是", argument.source().quoted());
    }

    @Override
    public Type type() {
        return Type.LOGICAL;
    }

    @Override
    public Additivity additivity() {
        return Additivity.OTHER;
    }

    @Override
    public List<Node> parts() {
        return List.copyOf(columns);
    }

    @Override
    public <T> T in(Notation<T> notation) {
        return notation.unique(columns.get(0).reference().table(), partsIn(notation));
    }

    @Override
    public @Nullable Object value(Rows rows, Row home, Row row) {
        var key = columns.stream().map(cell -> cell.reference().column()).toList();
        var keys = rows.keys(columns.get(0).reference().table(), key);
        return keys == null ? Faulty.FAULTY : keys.isUnique(home);
    }
}
