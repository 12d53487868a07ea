package org.nianbao.formula;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parameter of the scheme, {@code 参数.报告年度}. */
record Parameter(Source source, String name, Constant content) implements Node {

    @Override
    public Type type() {
        return content.type();
    }

    @Override
    public Additivity additivity() {
        return content.additivity();
    }

    @Override
    public List<Node> parts() {
        return List.of(content);
    }

    @Override
    public Stream<Parameter> parameters() {
        return Stream.of(this);
    }

    @Override
    public boolean hasParameter() {
        return true;
    }

    @Override
    public <T> T in(Notation<T> notation) {
        return content.in(notation);
    }

    @Override
    public @Nullable Object value(Rows rows, RowView home, RowView row) {
        return content.value(rows, home, row);
    }
}
