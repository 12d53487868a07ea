package org.nianbao.workbook.reading;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.scheme.Form;
import org.nianbao.workbook.cell.Opened.Book;
import org.nianbao.workbook.cell.WorkbookSheet;

/**
 * Matches the sheets of a workbook with the forms.
 *
 * <p>A sheet is a form if its name begins with the form's code; if not, if the name holds the form's title or a name
 * that it may go by; if not, if one of the first texts on the sheet is the title.
 */
final class Sheets {

    private static final int TITLE_ROWS = 4;

    private final Map<String, WorkbookSheet> byForm = new HashMap<>();
    private final List<WorkbookSheet> sheets;
    private final List<Form> forms;

    Sheets(Book book, Collection<Form> forms) {
        sheets = book.sheets().stream().sorted(comparing(WorkbookSheet::hidden)).toList();
        var free = Collections.<WorkbookSheet>newSetFromMap(new IdentityHashMap<>());
        free.addAll(sheets);
        this.forms = forms.stream()
                .sorted(comparingInt((Form form) -> form.code().length()).reversed())
                .toList();
        for (var way : Way.values()) {
            for (var form : this.forms) {
                claim(form, way, free);
            }
        }
    }

    private void claim(Form form, Way way, Set<WorkbookSheet> free) {
        if (!byForm.containsKey(form.code())) {
            sheets.stream()
                    .filter(free::contains)
                    .filter(sheet -> way.isIt(sheet, form))
                    .findFirst()
                    .ifPresent(sheet -> {
                        byForm.put(form.code(), sheet);
                        free.remove(sheet);
                    });
        }
    }

    /** The sheet of a form, or none; one that can be seen rather than a hidden one. */
    Stream<WorkbookSheet> of(Form form) {
        return Stream.ofNullable(byForm.get(form.code()));
    }

    /** The sheets that hold something but are none of these forms. */
    List<WorkbookSheet> others(Collection<Form> due) {
        var taken = Collections.<WorkbookSheet>newSetFromMap(new IdentityHashMap<>());
        due.forEach(form -> of(form).forEach(taken::add));
        return sheets.stream()
                .filter(sheet -> !taken.contains(sheet) && !sheet.rows().isEmpty())
                .toList();
    }

    /** Which of these forms a sheet is as well, though another sheet was taken for it; a hidden one is an old copy. */
    Optional<Form> rival(WorkbookSheet sheet, Collection<Form> due) {
        return sheet.hidden()
                ? Optional.empty()
                : due.stream()
                        .filter(form -> Way.CODE.isIt(sheet, form) || Way.NAME.isIt(sheet, form))
                        .filter(form -> hasHeader(sheet, form))
                        .findFirst();
    }

    private static boolean hasHeader(WorkbookSheet sheet, Form form) {
        var grid = new Grid(sheet);
        return switch (form.layout()) {
            case LEDGER ->
                new HeaderSearch(FormHeadings.of(form), grid).header().isPresent();
            case LINES -> LineTable.find(grid, form).isPresent();
            case LABELS -> false;
        };
    }

    /** The ways to recognise a form, the surest first. */
    private enum Way {
        CODE {
            @Override
            boolean isIt(WorkbookSheet sheet, Form form) {
                return Spelling.plain(sheet.name()).startsWith(form.code());
            }
        },
        WHOLE_NAME {
            @Override
            boolean isIt(WorkbookSheet sheet, Form form) {
                var name = Spelling.plain(sheet.name());
                return form.sheetNames().map(Spelling::plain).anyMatch(name::equals);
            }
        },
        NAME {
            @Override
            boolean isIt(WorkbookSheet sheet, Form form) {
                var name = Spelling.plain(sheet.name());
                return form.sheetNames().map(Spelling::plain).anyMatch(name::contains);
            }
        },
        TITLE {
            @Override
            boolean isIt(WorkbookSheet sheet, Form form) {
                var title = Spelling.plain(form.title());
                return sheet.rows().stream()
                        .limit(TITLE_ROWS)
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> Spelling.plain(cell.text()).endsWith(title));
            }
        };

        abstract boolean isIt(WorkbookSheet sheet, Form form);
    }
}
