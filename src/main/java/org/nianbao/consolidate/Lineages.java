package org.nianbao.consolidate;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.formula.Formula;
import org.nianbao.formula.Reference;
import org.nianbao.formula.Trace;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;

/** Returns the lineage of any figure. */
public final class Lineages {

    private final Scheme scheme;
    private final Map<String, Map<String, FilledForm>> forms;
    private final Map<String, RowsByForm> units;

    /**
     * The lineages over the submissions that count.
     *
     * @param forms by division code, then by the code of the form
     */
    public Lineages(Scheme scheme, Map<String, Map<String, FilledForm>> forms) {
        this.scheme = scheme;
        this.forms = Map.copyOf(forms);
        units = forms.entrySet().stream().collect(toMap(Map.Entry::getKey, unit -> RowsByForm.of(unit.getValue())));
    }

    /** Returns the lineage of the township's figure. */
    public Lineage township(Indicator indicator) {
        return lineage(indicator, indicator.formula(), scheme.register().units());
    }

    /**
     * Returns the lineage of a unit's figure; empty if it has none, because its submission does not count or the forms
     * are not due from it.
     */
    public Optional<Lineage> unit(Indicator indicator, Unit unit) {
        return units.containsKey(unit.code()) && Figures.isDrawnFrom(indicator, scheme, unit)
                ? Optional.of(lineage(indicator, indicator.formula(), List.of(unit)))
                : Optional.empty();
    }

    /** Returns the lineage of the township's figure of last year, if the forms of this year contain it. */
    public Optional<Lineage> lastYear(Indicator indicator) {
        return indicator
                .lastYearFormula()
                .map(formula -> lineage(indicator, formula, scheme.register().units()));
    }

    private Lineage lineage(Indicator indicator, Formula formula, List<Unit> some) {
        var traces = new LinkedHashMap<Unit, Trace>();
        for (var unit : some) {
            var rows = units.get(unit.code());
            if (rows != null) {
                traces.put(unit, formula.trace(rows));
            }
        }
        var trace = indicator.merged(formula, List.copyOf(traces.values()));
        return new Lineage(
                trace.value(),
                IntStream.range(0, trace.parts().size())
                        .mapToObj(i -> new Lineage.Branch(trace.parts().get(i), shares(traces, i)))
                        .toList());
    }

    private List<Lineage.Share> shares(Map<Unit, Trace> traces, int aggregate) {
        return traces.entrySet().stream()
                .filter(unit ->
                        !unit.getValue().parts().get(aggregate).counted().isEmpty())
                .map(unit -> share(unit.getKey(), unit.getValue().parts().get(aggregate)))
                .toList();
    }

    private Lineage.Share share(Unit unit, Trace.Part part) {
        var form = Objects.requireNonNull(
                forms.getOrDefault(unit.code(), Map.of()).get(part.table().code()));
        return new Lineage.Share(
                unit,
                form,
                part.counted().stream().map(one -> leaf(part, form, one)).toList());
    }

    private static Lineage.Leaf leaf(Trace.Part part, FilledForm form, Trace.Counted counted) {
        var values = cells(part.values(), form, counted);
        var conditions = cells(part.conditions(), form, counted);
        var all = Stream.concat(values.stream(), conditions.stream()).distinct().toList();
        var counts = values.isEmpty() ? conditions : values;
        var place = counts.isEmpty() ? List.of(form.address((FormRow) counted.row(), 0)) : counts;
        return new Lineage.Leaf(place, all.isEmpty() ? place : all, counted.value());
    }

    /** The cells of columns that the unit filled in; its code is in none. */
    private static List<CellAddress> cells(List<Reference> columns, FilledForm form, Trace.Counted counted) {
        return columns.stream()
                .filter(column -> column.column() < form.form().columns().size())
                .map(column -> form.address((FormRow) counted.row(), column.column()))
                .toList();
    }
}
