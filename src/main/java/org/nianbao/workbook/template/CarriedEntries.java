package org.nianbao.workbook.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;

/**
 * The entries that ledgers begin with, as the unit reported them last year: what lasts of them, without the year's amounts.
 *
 * <p>Entries that ended are left out, and with them those that depend on them: the members of a household that needs no
 * more help.
 */
public record CarriedEntries(Map<String, List<FormRow>> byForm) {

    /** None, where nothing is known of last year. */
    public static final CarriedEntries NONE = new CarriedEntries(Map.of());

    public CarriedEntries {
        byForm = Map.copyOf(byForm);
    }

    /** The entries of a unit, from its own workbook of last year read by the forms of this year. */
    public static CarriedEntries of(Scheme scheme, Unit unit, Reading lastYear) {
        var byForm = new HashMap<String, List<FormRow>>();
        var forms = scheme.formsOf(unit).stream().filter(form -> !form.single()).toList();
        for (var form : forms) {
            var entries = lastYear.form(form).map(filled -> filled.rows()).orElse(List.of());
            byForm.put(
                    form.code(),
                    entries.stream()
                            .filter(entry -> !isOver(form, entry))
                            .flatMap(entry -> lasting(form, entry).stream())
                            .toList());
        }
        forms.forEach(form -> byForm.computeIfPresent(
                form.code(), (code, entries) -> stillListed(scheme, form, entries, Map.copyOf(byForm))));
        return new CarriedEntries(byForm);
    }

    /** Those of a form. */
    List<FormRow> of(Form form) {
        return byForm.getOrDefault(form.code(), List.of());
    }

    /** How many there are in all forms. */
    public int count() {
        return byForm.values().stream().mapToInt(List::size).sum();
    }

    private static boolean isOver(Form form, FormRow entry) {
        return form.attributes().ended().entrySet().stream()
                .anyMatch(end -> form.slot(end.getKey())
                        .filter(slot -> end.getValue().equals(entry.value(slot)))
                        .isPresent());
    }

    private static Optional<FormRow> lasting(Form form, FormRow entry) {
        var values = new @Nullable Object[form.columns().size() + 1];
        for (int i = 0; i < form.columns().size(); i++) {
            var column = form.columns().get(i);
            values[i] = form.slot(column.carried())
                    .map(entry::value)
                    .filter(value -> fits(column, value))
                    .orElse(null);
        }
        if (IntStream.range(0, form.columns().size()).noneMatch(i -> values[i] != null)) {
            return Optional.empty();
        }
        form.standing().ifPresent(standing -> values[standing.change()] = standing.pending());
        return Optional.of(new FormRow(entry.number(), values));
    }

    /** Whether the value may be filled in: it could be read, and is still a code of the list. */
    private static boolean fits(Column column, Object value) {
        return EntryValue.isOne(value)
                && column.codeList()
                        .map(list -> value instanceof List<?> several
                                ? list.codes().containsAll(several)
                                : list.codes().contains(value.toString()))
                        .orElse(true);
    }

    private static List<FormRow> stillListed(
            Scheme scheme, Form form, List<FormRow> entries, Map<String, List<FormRow>> byForm) {
        var kept = new ArrayList<>(entries);
        for (int i = 0; i < form.columns().size(); i++) {
            var column = i;
            ListedCodes.of(scheme, form, column)
                    .ifPresent(listed -> kept.removeIf(entry -> !isListed(entry.value(column), listed, byForm)));
        }
        return List.copyOf(kept);
    }

    private static boolean isListed(@Nullable Object code, Reference listed, Map<String, List<FormRow>> byForm) {
        var codes = new HashSet<@Nullable Object>();
        byForm.getOrDefault(listed.table().code(), List.of()).forEach(entry -> codes.add(entry.value(listed.column())));
        return codes.contains(code);
    }
}
