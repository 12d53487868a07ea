package org.nianbao.consolidate;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.nianbao.formula.FormView;
import org.nianbao.formula.RowView;
import org.nianbao.formula.Rows;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;

/** The rows of a submission, by the code of their form. A form that was not filled in has no rows. */
public record RowsByForm(Map<String, List<FormRow>> rows) implements Rows {

    public RowsByForm {
        rows = Map.copyOf(rows);
    }

    /** The rows of the forms that a unit filled in, which are given by their codes. */
    public static RowsByForm of(Map<String, FilledForm> forms) {
        return new RowsByForm(forms.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, form -> form.getValue().rows())));
    }

    @Override
    public Iterable<? extends RowView> of(FormView table) {
        return rows.getOrDefault(table.code(), List.of());
    }
}
