package org.nianbao.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part whose value is computed from those of its parts.
 *
 * @param name of the function, or the sign of the operator
 */
record Computed(Source source, String name, Type type, Additivity additivity, List<Node> parts, Evaluation evaluation)
        implements Node {

    Computed {
        parts = List.copyOf(parts);
    }

    @Override
    public <T> T in(Notation<T> notation) {
        return notation.applied(name, partsIn(notation));
    }

    @Override
    public @Nullable Object value(Rows rows, RowView home, RowView row) {
        return evaluation.value(rows, home, row);
    }
}
