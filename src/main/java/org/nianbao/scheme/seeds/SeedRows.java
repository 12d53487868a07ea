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

/** Collects rows of units, by their forms, from the files of a scheme. */
final class SeedRows {

    private final Map<String, Map<String, List<Values>>> units = new HashMap<>();

    /** The values of a row, by columns. */
    record Values(Map<Integer, Object> byColumn) implements RowView {

        @Override
        public @Nullable Object value(int column) {
            return byColumn.get(column);
        }

        /** Sets the value of a column that has none; returns whether it had none. */
        boolean put(int column, Object value) {
            return byColumn.putIfAbsent(column, value) == null;
        }
    }

    /** Returns the rows of a unit's form; registers the form even if no row is added. */
    List<Values> of(Unit unit, Form form) {
        return units.computeIfAbsent(unit.code(), code -> new HashMap<>())
                .computeIfAbsent(form.code(), code -> new ArrayList<>());
    }

    /** Adds a row to a unit's form, which has only the unit's code so far. */
    Values add(Unit unit, Form form) {
        var row = new Values(new HashMap<>());
        row.put(form.column(Form.UNIT_CODE).orElseThrow(), unit.code());
        of(unit, form).add(row);
        return row;
    }

    /** Returns the rows; none may be added afterwards. */
    RowsByUnit byUnit() {
        return unit -> Optional.ofNullable(units.get(unit.code())).map(forms -> table -> forms.get(table.code()));
    }
}
