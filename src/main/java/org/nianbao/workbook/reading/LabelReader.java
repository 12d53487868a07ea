package org.nianbao.workbook.reading;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Faulty;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;

/** Reads a form of labelled values, such as the cover: a label, and to its right what it stands for. */
final class LabelReader {

    private static final Pattern COLON = Pattern.compile("[:：]$");

    private final Form form;
    private final Grid grid;
    private final Findings findings;

    /** The texts of the sheet as labels. */
    private final Map<String, HeaderCell> headings = new HashMap<>();

    private LabelReader(FormSheet place, Findings findings) {
        form = place.form();
        grid = place.grid();
        this.findings = findings;
    }

    /** The form on its sheet, as a single row. A blank is left to the rules of the cover. */
    static FilledForm read(FormSheet place, Findings findings) {
        return new LabelReader(place, findings).read();
    }

    private FilledForm read() {
        var values = new @Nullable Object[form.columns().size() + 1];
        var places = new ArrayList<CellAddress>();
        var missing = new BitSet();
        var known = new HashSet<CellAddress>();
        for (int i = 0; i < form.columns().size(); i++) {
            var column = form.columns().get(i);
            var label = label(column);
            missing.set(i, label.isEmpty());
            places.add(label.map(Label::valueAt).orElse(new CellAddress(0, 0)));
            values[i] = label.isPresent() ? value(column, label.get()) : missing(column);
            label.ifPresent(found -> known.addAll(List.of(found.at(), found.valueAt())));
        }
        reportOthers(known);
        values[form.columns().size()] = "";
        return new FilledForm(
                form,
                grid.sheet().name(),
                List.of(new FormRow(0, values)),
                TablePlacement.withoutHead(missing, (row, column) -> places.get(column)));
    }

    /**
     * Reports cells that are neither label nor value: between the first label and the last, and where a label is
     * repeated. What is in other rows may be prose.
     */
    private void reportOthers(Set<CellAddress> known) {
        var leftovers = new Leftovers();
        var rows = known.stream().mapToInt(CellAddress::row).summaryStatistics();
        for (var row : grid.rows()) {
            var isAmong = rows.getMin() <= row.index() && row.index() <= rows.getMax()
                    || row.cells().stream().anyMatch(this::isAnyLabel);
            leftovers.allBut(
                    row,
                    cell -> known.contains(new CellAddress(row.index(), cell.column()))
                            || !isAmong && Leftovers.isProse(cell));
        }
        leftovers.report(grid.sheet().name(), findings);
    }

    /** A label that was found, and where its value stands or would stand. */
    private record Label(CellAddress at, CellAddress valueAt, Optional<SheetCell> value) {}

    private Optional<Label> label(Column column) {
        return grid.rows().stream().flatMap(row -> label(column, row)).findFirst();
    }

    private Stream<Label> label(Column column, SheetRow row) {
        return row.cells().stream().filter(cell -> isLabel(cell, column)).map(cell -> {
            var value = row.cells().stream()
                    .filter(next -> next.column() > cell.column())
                    .findFirst()
                    .filter(not(this::isAnyLabel));
            var place = value.map(SheetCell::column).orElse(cell.column() + 1);
            return new Label(new CellAddress(row.index(), cell.column()), new CellAddress(row.index(), place), value);
        });
    }

    private boolean isAnyLabel(SheetCell cell) {
        return form.columns().stream().anyMatch(column -> isLabel(cell, column));
    }

    private boolean isLabel(SheetCell cell, Column column) {
        return cell.kind() == SheetCell.ValueKind.TEXT
                && headings.computeIfAbsent(cell.text(), LabelReader::heading).names(column);
    }

    private static HeaderCell heading(String written) {
        var text = COLON.matcher(Spelling.plain(written)).replaceFirst("");
        return new HeaderCell(0, List.of(text.isEmpty() ? "?" : text));
    }

    private @Nullable Object value(Column column, Label label) {
        return label.value()
                .<@Nullable Object>map(
                        cell -> new ColumnValues(column, grid.sheet().name(), findings)
                                .value(cell, label.at().row()))
                .orElse(null);
    }

    private @Nullable Object missing(Column column) {
        if (column.optional()) {
            return null;
        }
        findings.add(
                grid.sheet().name(),
                List.of(),
                new Fault(Fault.HEADING, "缺少“%s”一项".formatted(column.name()), "", column.name()));
        return Faulty.FAULTY;
    }
}
