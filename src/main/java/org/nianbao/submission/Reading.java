package org.nianbao.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.FormView;
import org.nianbao.formula.RowView;
import org.nianbao.formula.Rows;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Unit;

/**
 * The result of reading a file: its forms with their typed values, and what prevented the reading of others.
 *
 * @param opened whether it could be opened at all; if not, a single finding gives the reason
 * @param unit its unit, by the code on its cover; null if that names no unit
 * @param forms by code; missing forms are not among them
 */
public record Reading(
        FileId file, boolean opened, @Nullable Unit unit, Map<String, FilledForm> forms, List<Finding> findings)
        implements Rows {

    public Reading {
        forms = Map.copyOf(forms);
        findings = List.copyOf(findings);
    }

    /** Returns the reading of a file that could not be opened. */
    public static Reading unreadable(FileId file, Finding why) {
        return new Reading(file, false, null, Map.of(), List.of(why));
    }

    public Optional<Unit> sender() {
        return Optional.ofNullable(unit);
    }

    public Optional<FilledForm> form(Form form) {
        return Optional.ofNullable(forms.get(form.code()));
    }

    @Override
    public @Nullable Iterable<? extends RowView> of(FormView table) {
        var form = forms.get(table.code());
        return form == null ? null : form.rows();
    }
}
