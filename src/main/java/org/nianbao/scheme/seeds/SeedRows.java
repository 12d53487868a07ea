package org.nianbao.scheme.seeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.RowView;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Unit;

/** Rows of units, by their forms, as they are put together from the files of a scheme. */
final class SeedRows {

    private final Map<String, Map<String, List<Values>>> units = new HashMap<>();

    /** The values of a row, by columns. */
    record Values(Map<Integer, Object> byColumn) implements RowView {

        @Override
        public @Nullable Object value(int column) {
            return byColumn.get(column);
        }

        /** Puts a value into a column that has none; answers whether it had none. */
        boolean put(int column, Object value) {
            return byColumn.putIfAbsent(column, value) == null;
        }
    }

    /** The rows of a unit's form; none as long as none was added, but the form is there. */
    List<Values> of(Unit unit, Form form) {
        return units.computeIfAbsent(unit.code(), code -> new HashMap<>())
                .computeIfAbsent(form.code(), code -> new ArrayList<>());
    }

    /** A new row of a unit's form, which says nothing yet but whose it is. */
    Values add(Unit unit, Form form) {
        var row = new Values(new HashMap<>());
        row.put(form.column(Form.UNIT_CODE).orElseThrow(), unit.code());
        of(unit, form).add(row);
        return row;
    }

    /** The rows, which must not be added to any more. */
    RowsByUnit byUnit() {
        return unit -> Optional.ofNullable(units.get(unit.code())).map(forms -> table -> forms.get(table.code()));
    }
}
