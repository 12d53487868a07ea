package org.nianbao.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A form made up for a test. */
final class SmallTable implements FormView {

    private final String code;
    private final boolean single;
    private final List<String> names = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();

    private SmallTable(String code, boolean single) {
        this.code = code;
        this.single = single;
    }

    static SmallTable of(String code) {
        return new SmallTable(code, false);
    }

    static SmallTable single(String code) {
        return new SmallTable(code, true);
    }

    SmallTable with(Type type, String... columns) {
        for (var column : columns) {
            names.add(column);
            types.add(type);
        }
        return this;
    }

    /** A row with the given cells, as pairs of heading and value; the others are blank. */
    RowView row(@Nullable Object... cells) {
        var values = new @Nullable Object[names.size()];
        for (int i = 0; i < cells.length; i += 2) {
            values[names.indexOf(cells[i])] = SmallRows.value(cells[i + 1]);
        }
        return column -> values[column];
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean single() {
        return single;
    }

    @Override
    public List<String> columnNames() {
        return names;
    }

    @Override
    public OptionalInt column(String name) {
        var normalised = names.stream().map(Names::normalised).toList();
        return normalised.contains(name) ? OptionalInt.of(normalised.indexOf(name)) : OptionalInt.empty();
    }

    @Override
    public Type type(int column) {
        return types.get(column);
    }
}
