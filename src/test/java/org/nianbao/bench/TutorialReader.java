package org.nianbao.bench;

import static java.util.Comparator.comparingInt;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;

/**
 * Reads a workbook as a tutorial on POI does: the whole workbook as objects, sheet by sheet and row by row, columns by
 * their headings, and a switch over the types of cells.
 *
 * <p>It finds the values of a workbook that was filled in as the blank form asks for, and tells of nothing that it does not
 * understand.
 */
final class TutorialReader {

    private static final int HEADING_ROWS = 12;
    private static final String TOTAL = "合计";

    private final Scheme scheme;
    private final DataFormatter formatter = new DataFormatter();
    private final TutorialValues values = new TutorialValues(formatter);

    TutorialReader(Scheme scheme) {
        this.scheme = scheme;
    }

    Reading read(Path path, FileId file) {
        try (var stream = new FileInputStream(path.toFile());
                var workbook = WorkbookFactory.create(stream)) {
            var sheets = new HashMap<Form, Sheet>();
            workbook.forEach(sheet -> form(sheet).ifPresent(form -> sheets.putIfAbsent(form, sheet)));
            var cover = labels(scheme.form(Scheme.COVER), sheets);
            var unit = unit(cover);
            var forms = new HashMap<String, FilledForm>();
            forms.put(Scheme.COVER, cover);
            var code = unit.map(Unit::code).orElse("");
            sheets.forEach((form, sheet) -> filled(form, sheet, code).ifPresent(it -> forms.put(form.code(), it)));
            return new Reading(file, true, unit.orElse(null), forms, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Form> form(Sheet sheet) {
        var name = Names.normalised(sheet.getSheetName());
        return scheme.forms().stream()
                .filter(form -> name.startsWith(form.code())
                        || form.sheetNames().map(Names::normalised).anyMatch(name::equals))
                .max(comparingInt(form -> form.code().length()));
    }

    private Optional<Unit> unit(FilledForm cover) {
        var code = cover.rows().get(0).value(cover.form().column("区划代码").orElseThrow());
        return code == null ? Optional.empty() : scheme.register().unit(code.toString());
    }

    private Optional<FilledForm> filled(Form form, Sheet sheet, String unit) {
        return switch (form.layout()) {
            case LEDGER -> Optional.of(ledger(form, sheet, unit));
            case LINES -> Optional.of(lines(form, sheet, unit));
            case LABELS -> Optional.empty();
        };
    }

    /** Each label of the cover, and the cell after it. */
    private FilledForm labels(Form form, Map<Form, Sheet> sheets) {
        var sheet = sheets.get(form);
        var found = new @Nullable Object[form.columns().size() + 1];
        if (sheet != null) {
            for (var row : sheet) {
                for (var cell : row) {
                    for (var slot : form.headedBy(heading(cell))) {
                        found[slot] = next(row, cell)
                                .map(value -> values.of(form.columns().get(slot), value))
                                .orElse(null);
                    }
                }
            }
        }
        found[form.columns().size()] = "";
        return new FilledForm(form, form.title(), List.of(new FormRow(0, found)), CellAddress::new);
    }

    private static Optional<Cell> next(Row row, Cell label) {
        return cells(row)
                .filter(cell -> cell.getColumnIndex() > label.getColumnIndex())
                .filter(cell -> !cell.toString().isBlank())
                .findFirst();
    }

    /** The rows below the headings, up to the total. */
    private FilledForm ledger(Form form, Sheet sheet, String unit) {
        var columns = new HashMap<Integer, Integer>();
        var first = 0;
        for (var row : sheet) {
            if (row.getRowNum() < HEADING_ROWS && addHeadings(form, row, columns)) {
                first = row.getRowNum() + 1;
            }
        }
        var rows = new ArrayList<FormRow>();
        for (var row : sheet) {
            if (row.getRowNum() >= first && !isTotal(row)) {
                entry(form, row, columns, unit).ifPresent(rows::add);
            }
        }
        return new FilledForm(
                form,
                sheet.getSheetName(),
                rows,
                (row, column) -> new CellAddress(row, columns.getOrDefault(column, 0)));
    }

    /** Adds to the columns, by their slots, those whose headings stand in a row, and says whether there were most of one. */
    private boolean addHeadings(Form form, Row row, Map<Integer, Integer> columns) {
        var before = columns.size();
        for (var cell : row) {
            var heading = heading(cell);
            if (!heading.isEmpty()) {
                for (int slot = 0; slot < form.columns().size(); slot++) {
                    if (isHeadedBy(form, slot, heading)) {
                        columns.putIfAbsent(slot, cell.getColumnIndex());
                    }
                }
            }
        }
        return columns.size() > before;
    }

    private static boolean isHeadedBy(Form form, int slot, String heading) {
        return form.columns().get(slot).headings().stream()
                .anyMatch(known -> known.equals(heading)
                        || known.endsWith("/" + heading)
                        || known.equals(heading.replaceFirst("\\(.*", "")));
    }

    private String heading(Cell cell) {
        return Names.normalised(formatter.formatCellValue(cell)).replaceFirst(":$", "");
    }

    private static boolean isTotal(Row row) {
        return cells(row).limit(3).anyMatch(cell -> cell.toString().contains(TOTAL));
    }

    private Optional<FormRow> entry(Form form, Row row, Map<Integer, Integer> columns, String unit) {
        var entry = new @Nullable Object[form.columns().size() + 1];
        var found = 0;
        for (int slot = 0; slot < form.columns().size(); slot++) {
            var column = columns.get(slot);
            var cell = column == null ? null : row.getCell(column);
            entry[slot] = cell == null ? null : values.of(form.columns().get(slot), cell);
            found += entry[slot] == null ? 0 : 1;
        }
        entry[form.columns().size()] = unit;
        return found > 1 ? Optional.of(new FormRow(row.getRowNum(), entry)) : Optional.empty();
    }

    /** The values after the code of each line. */
    private FilledForm lines(Form form, Sheet sheet, String unit) {
        var found = new @Nullable Object[form.columns().size() + 1];
        var codes = form.lines().stream().map(Form.Line::code).toList();
        var each = form.values().size();
        for (var row : sheet) {
            cells(row)
                    .filter(cell ->
                            codes.contains(formatter.formatCellValue(cell).strip()))
                    .findFirst()
                    .ifPresent(code -> {
                        var line = codes.indexOf(formatter.formatCellValue(code).strip());
                        for (int i = 0; i < each; i++) {
                            var cell = row.getCell(code.getColumnIndex() + 1 + i);
                            var slot = line * each + i;
                            found[slot] = cell == null
                                    ? null
                                    : values.of(form.columns().get(slot), cell);
                        }
                    });
        }
        found[form.columns().size()] = unit;
        return new FilledForm(form, sheet.getSheetName(), List.of(new FormRow(0, found)), CellAddress::new);
    }

    private static Stream<Cell> cells(Row row) {
        return StreamSupport.stream(row.spliterator(), false);
    }
}
