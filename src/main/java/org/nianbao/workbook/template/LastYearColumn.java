package org.nianbao.workbook.template;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.nianbao.formula.RowView;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;

/** What last year's column of the forms of coded lines is filled in with: last year's approved values of this year's. */
final class LastYearColumn {

    private LastYearColumn() {}

    /** The values by the names of their columns: {@code 01上年}. */
    static Map<String, BigDecimal> of(Scheme scheme, Unit unit, RowsByUnit lastYear) {
        var values = new HashMap<String, BigDecimal>();
        lastYear.of(unit)
                .ifPresent(rows -> scheme.formsOf(unit).stream()
                        .filter(form -> form.values().size() > 1)
                        .forEach(form -> {
                            var approved = rows.of(form);
                            if (approved != null) {
                                approved.forEach(row -> put(values, form, row));
                            }
                        }));
        return values;
    }

    private static void put(Map<String, BigDecimal> values, Form form, RowView row) {
        var perLine = form.values().size();
        for (int i = 0; i < form.columns().size(); i += perLine) {
            if (row.value(i) instanceof BigDecimal value) {
                values.put(form.columns().get(i + 1).name(), value);
            }
        }
    }
}
