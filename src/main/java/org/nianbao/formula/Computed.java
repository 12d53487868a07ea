package org.nianbao.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part whose value is computed from those of its parts. */
record Computed(Source source, Type type, Additivity additivity, List<Node> parts, Evaluation evaluation)
        implements Node {

    Computed {
        parts = List.copyOf(parts);
    }

    @Override
    public @Nullable Object value(Rows rows, Row home, Row row) {
        return evaluation.value(rows, home, row);
    }
}
