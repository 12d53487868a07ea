package org.nianbao.consolidate;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.formula.FormView;
import org.nianbao.formula.RowView;
import org.nianbao.formula.Rows;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;

/** The rows of one or several submissions, by the code of their form. A form that was not filled in has no rows. */
public record RowsByForm(Map<String, List<FormRow>> rows) implements Rows {

    public RowsByForm {
        rows = Map.copyOf(rows);
    }

    /** The rows of the forms that a unit filled in, which are given by their codes. */
    public static RowsByForm of(Map<String, FilledForm> forms) {
        return new RowsByForm(forms.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, form -> form.getValue().rows())));
    }

    /** The rows of several units together, in the order of the units. */
    public static RowsByForm of(Stream<RowsByForm> units) {
        var all = new HashMap<String, List<FormRow>>();
        units.forEach(unit -> unit.rows()
                .forEach((form, rows) ->
                        all.computeIfAbsent(form, none -> new ArrayList<>()).addAll(rows)));
        return new RowsByForm(all);
    }

    @Override
    public Iterable<? extends RowView> of(FormView table) {
        return rows.getOrDefault(table.code(), List.of());
    }
}
