package org.nianbao.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.formula.FormView;
import org.nianbao.formula.Keys;
import org.nianbao.formula.Rows;
import org.nianbao.scheme.Form;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;

/**
 * The rows of many units together. What counts of a key is in how many units it occurs: that a unit has it twice is for
 * the rules of its own submission.
 *
 * @param units the forms of each, by division code and then by the code of the form
 */
record UnitsRows(Map<String, Map<String, FilledForm>> units) implements Rows {

    UnitsRows {
        units = new TreeMap<>(units);
    }

    @Override
    public List<FormRow> of(FormView table) {
        return units.values().stream()
                .map(forms -> forms.get(table.code()))
                .filter(form -> form != null)
                .flatMap(form -> form.rows().stream())
                .toList();
    }

    @Override
    public Keys keys(FormView table, List<Integer> columns) {
        return Keys.ofGroups(of(table), columns, table.column(Form.UNIT_CODE).orElseThrow());
    }
}
