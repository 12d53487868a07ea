package org.nianbao.workbook.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Form.Line;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.cell.SheetRow;

/** Finds the rows of a sheet that are the coded lines of a form, and reports missing, repeated and unknown ones. */
final class LineRows {

    private static final Pattern CODE = Pattern.compile("\\d{1,9}");

    private static final Pattern PREFIX = Pattern.compile("^(其中|一、|二、|三、)[:：]?");
    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)$");

    private final Form form;
    private final Grid grid;
    private final LineTable table;
    private final Findings findings;
    private final Leftovers leftovers = new Leftovers();
    private final Map<String, SheetRow> rows = new HashMap<>();

    LineRows(FormSheet place, LineTable table, Findings findings) {
        form = place.form();
        grid = place.grid();
        this.table = table;
        this.findings = findings;
    }

    /** The row of each line that is there, by the code of the line. */
    Map<String, SheetRow> byLine() {
        reportSurplusColumns();
        for (var row : grid.rows()) {
            if (row.index() > table.row()) {
                line(row).ifPresentOrElse(line -> claim(line, row), () -> passOver(row));
            } else if (row.index() < table.row()) {
                leftovers.allBut(row, Leftovers::isProse);
            }
        }
        form.lines().stream().filter(line -> !rows.containsKey(line.code())).forEach(this::reportMissing);
        leftovers.report(sheet(), findings);
        return rows;
    }

    private String sheet() {
        return grid.sheet().name();
    }

    private void reportMissing(Line line) {
        var named = "%s %s".formatted(line.code(), line.name());
        findings.addColumns(
                columns(line), sheet(), List.of(), new Fault(Fault.HEADING, "缺少指标“%s”一行".formatted(named), "", named));
    }

    private List<Reference> columns(Line line) {
        var first = form.lines().indexOf(line) * form.values().size();
        return IntStream.range(first, first + form.values().size())
                .mapToObj(column -> new Reference(form, column))
                .toList();
    }

    private void reportSurplusColumns() {
        var filled = new HashSet<Integer>();
        grid.rows().stream()
                .filter(row -> row.index() > table.row())
                .forEach(row -> row.cells().forEach(cell -> filled.add(cell.column())));
        grid.rows().stream()
                .filter(row -> row.index() == table.row())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !table.holds(cell) && filled.contains(cell.column()))
                .forEach(cell -> findings.add(
                        sheet(),
                        new CellAddress(table.row(), cell.column()),
                        new Fault(
                                Fault.SURPLUS,
                                "“%s”栏不在模板中，未收取".formatted(Masking.quoted(Spelling.plain(cell.text()))))));
    }

    /** Handles a row that is no line: group headings and notes are texts; a row with values is reported. */
    private void passOver(SheetRow row) {
        if (!table.isFilled(row)) {
            leftovers.allBut(row, cell -> table.headed().contains(cell.column()) || Leftovers.isProse(cell));
            return;
        }
        var name = table.nameIn(row).isEmpty() ? table.codeIn(row) : table.nameIn(row);
        var first = new CellAddress(row.index(), row.cells().get(0).column());
        findings.add(sheet(), first, new Fault(Fault.SURPLUS, "“%s”一行不在模板中，未收取".formatted(Masking.quoted(name))));
    }

    private void claim(Line line, SheetRow row) {
        leftovers.allBut(row, cell -> table.headed().contains(cell.column()));
        if (rows.putIfAbsent(line.code(), row) != null) {
            findings.add(
                    sheet(),
                    new CellAddress(row.index(), Math.max(table.code(), table.name())),
                    new Fault(Fault.HEADING, "指标“%s %s”出现了两行".formatted(line.code(), line.name())));
        }
    }

    /** The line that a row is, by its code or, where that says nothing, by its name. */
    private Optional<Line> line(SheetRow row) {
        var code = table.codeIn(row);
        var number = CODE.matcher(code).matches() ? Integer.parseInt(code) : -1;
        var byCode = form.lines().stream()
                .filter(line -> Integer.parseInt(line.code()) == number)
                .findFirst();
        var name = bare(table.nameIn(row));
        if (byCode.isPresent() && !name.isEmpty() && !bare(byCode.get().name()).equals(name)) {
            reportMisnamed(byCode.get(), name, row);
        }
        return byCode.or(() -> form.lines().stream()
                .filter(line -> !name.isEmpty() && bare(line.name()).equals(name))
                .findFirst());
    }

    private void reportMisnamed(Line line, String name, SheetRow row) {
        findings.add(
                sheet(),
                new CellAddress(row.index(), table.name()),
                new Fault(
                        Fault.HEADING,
                        "代码 %s 的指标应是“%s”，表中是“%s”"
                                .formatted(Masking.quoted(table.codeIn(row)), line.name(), Masking.quoted(name)),
                        Masking.quoted(name),
                        line.name()));
    }

    /** A name without 其中： and without the unit of measurement behind it. */
    private static String bare(String name) {
        return BRACKETED
                .matcher(PREFIX.matcher(Spelling.plain(name)).replaceFirst(""))
                .replaceFirst("");
    }
}
