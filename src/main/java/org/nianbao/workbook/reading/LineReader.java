package org.nianbao.workbook.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Faulty;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Form.Line;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;
import org.nianbao.workbook.Cell;
import org.nianbao.workbook.SheetRow;

/** Reads a form of coded lines: 指标名称, 计量单位, 代码 and a column for each of its values. */
final class LineReader {

    private static final String NAME = "指标名称";
    private static final String CODE = "代码";
    private static final int LOOKED_AT = 20;

    private final Form form;
    private final Grid grid;
    private final Findings findings;

    private LineReader(FormSheet place, Findings findings) {
        form = place.form();
        grid = place.grid();
        this.findings = findings;
    }

    /** The form on its sheet, as a single row, or empty if no header of it can be made out. */
    static Optional<FilledForm> read(FormSheet place, Findings findings) {
        var reader = new LineReader(place, findings);
        return reader.header()
                .map(header -> reader.read(header, place.unitCode()))
                .or(() -> {
                    findings.addWhole(
                            reader.form,
                            reader.sheet(),
                            new Fault(
                                    Fault.HEADING,
                                    "找不到“%s”的表头".formatted(reader.form.title()),
                                    "",
                                    "指标名称、计量单位、代码、" + String.join("、", reader.form.values())));
                    return Optional.empty();
                });
    }

    private String sheet() {
        return grid.sheet().name();
    }

    /** Where the columns of the table stand: by name, and the values in their order. */
    private record Header(int row, int name, int code, List<Integer> values) {}

    private Optional<Header> header() {
        return grid.rows().stream()
                .limit(LOOKED_AT)
                .map(this::header)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Header> header(SheetRow row) {
        var places = new HashMap<String, Integer>();
        row.cells().forEach(cell -> places.putIfAbsent(Spelling.plain(cell.text()), cell.column()));
        var values = form.values().stream()
                .map(value -> place(places, value))
                .flatMap(Optional::stream)
                .toList();
        var name = place(places, NAME);
        var code = place(places, CODE);
        return values.size() == form.values().size() && (name.isPresent() || code.isPresent())
                ? Optional.of(new Header(row.index(), name.orElse(-1), code.orElse(-1), values))
                : Optional.empty();
    }

    private static Optional<Integer> place(Map<String, Integer> places, String heading) {
        return places.entrySet().stream()
                .filter(entry -> new Heading(0, List.of(entry.getKey())).leaf().startsWith(heading))
                .map(Map.Entry::getValue)
                .min(Integer::compare);
    }

    private FilledForm read(Header header, @Nullable String unitCode) {
        var rows = rowsByLine(header);
        var values = new @Nullable Object[form.columns().size() + 1];
        var places = new ArrayList<CellAddress>();
        for (int i = 0; i < form.columns().size(); i++) {
            var line = form.lines().get(i / form.values().size());
            var place = header.values().get(i % form.values().size());
            var row = rows.get(line.code());
            places.add(new CellAddress(row == null ? header.row() : row.index(), place));
            values[i] = row == null ? Faulty.FAULTY : value(i, row, places.get(i));
        }
        values[form.columns().size()] = unitCode;
        return new FilledForm(
                form, sheet(), List.of(new FormRow(header.row(), values)), (row, column) -> places.get(column));
    }

    private @Nullable Object value(int index, SheetRow row, CellAddress address) {
        var column = form.columns().get(index);
        return row.cell(address.column())
                .<@Nullable Object>map(
                        cell -> CellValues.value(column, cell, BigDecimal.ONE, sheet(), address, findings))
                .orElseGet(() -> CellValues.ofBlank(column, sheet(), address, findings));
    }

    private Map<String, SheetRow> rowsByLine(Header header) {
        var rows = new HashMap<String, SheetRow>();
        for (var row : grid.rows()) {
            if (row.index() > header.row()) {
                line(header, row)
                        .ifPresentOrElse(line -> claim(rows, line, row, header), () -> reportSurplus(header, row));
            }
        }
        form.lines().stream().filter(line -> !rows.containsKey(line.code())).forEach(line -> {
            var named = "%s %s".formatted(line.code(), line.name());
            findings.addColumns(
                    columns(line),
                    sheet(),
                    List.of(),
                    new Fault(Fault.HEADING, "缺少指标“%s”一行".formatted(named), "", named));
        });
        return rows;
    }

    private List<Reference> columns(Line line) {
        var first = form.lines().indexOf(line) * form.values().size();
        return IntStream.range(first, first + form.values().size())
                .mapToObj(column -> new Reference(form, column))
                .toList();
    }

    private void reportSurplus(Header header, SheetRow row) {
        var filled = header.values().stream().anyMatch(place -> row.cell(place).isPresent());
        if (filled && RowKind.of(row, false) == RowKind.ENTRY) {
            var name = text(row, header.name()).isEmpty() ? text(row, header.code()) : text(row, header.name());
            findings.add(
                    sheet(),
                    new CellAddress(row.index(), row.cells().get(0).column()),
                    new Fault(Fault.SURPLUS, "“%s”一行不在模板中，未收取".formatted(name)));
        }
    }

    private void claim(Map<String, SheetRow> rows, Line line, SheetRow row, Header header) {
        if (rows.putIfAbsent(line.code(), row) != null) {
            findings.add(
                    sheet(),
                    new CellAddress(row.index(), Math.max(header.code(), header.name())),
                    new Fault(Fault.HEADING, "指标“%s %s”出现了两行".formatted(line.code(), line.name())));
        }
    }

    /** The line that a row is, by its code or, where that says nothing, by its name. */
    private Optional<Line> line(Header header, SheetRow row) {
        var code = text(row, header.code());
        var byCode = form.lines().stream()
                .filter(line -> code.matches("\\d+") && Integer.parseInt(line.code()) == Integer.parseInt(code))
                .findFirst();
        var name = bare(text(row, header.name()));
        if (byCode.isPresent() && !name.isEmpty() && !bare(byCode.get().name()).equals(name)) {
            findings.add(
                    sheet(),
                    new CellAddress(row.index(), header.name()),
                    new Fault(
                            Fault.HEADING,
                            "代码 %s 的指标应是“%s”，表中是“%s”"
                                    .formatted(code, byCode.get().name(), name),
                            name,
                            byCode.get().name()));
        }
        return byCode.or(() -> form.lines().stream()
                .filter(line -> !name.isEmpty() && bare(line.name()).equals(name))
                .findFirst());
    }

    private static String text(SheetRow row, int column) {
        return row.cell(column).map(Cell::text).map(Spelling::plain).orElse("");
    }

    /** A name without 其中： and without the unit of measurement behind it. */
    private static String bare(String name) {
        return Spelling.plain(name).replaceFirst("^(其中|一、|二、|三、)[:：]?", "").replaceFirst("\\([^()]*\\)$", "");
    }
}
