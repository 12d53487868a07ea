package org.nianbao.workbook.reading;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.scheme.Form;
import org.nianbao.workbook.Opened.Book;
import org.nianbao.workbook.Sheet;

/**
 * Which sheet of a workbook is which form.
 *
 * <p>A sheet is a form if its name begins with the form's code; if not, if the name holds the form's title or a name
 * that it may go by; if not, if one of the first texts on the sheet is the title.
 */
final class Sheets {

    private static final int TITLE_ROWS = 4;

    private final Map<String, Sheet> byForm = new HashMap<>();
    private final List<Sheet> sheets;
    private final List<Sheet> unclaimed;

    Sheets(Book book, Collection<Form> forms) {
        sheets = book.sheets();
        var free = Collections.<Sheet>newSetFromMap(new IdentityHashMap<>());
        free.addAll(sheets);
        var byCodeLength = forms.stream()
                .sorted(comparingInt((Form form) -> form.code().length()).reversed())
                .toList();
        for (var way : Way.values()) {
            for (var form : byCodeLength) {
                claim(form, way, free);
            }
        }
        unclaimed = sheets.stream().filter(free::contains).toList();
    }

    private void claim(Form form, Way way, Set<Sheet> free) {
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

    /** The sheet of a form, or none. */
    Stream<Sheet> of(Form form) {
        return Stream.ofNullable(byForm.get(form.code()));
    }

    /** The sheets that hold something but are no form of the scheme. */
    List<Sheet> others() {
        return unclaimed.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
    }

    /** The ways to recognise a form, the surest first. */
    private enum Way {
        CODE {
            @Override
            boolean isIt(Sheet sheet, Form form) {
                return Spelling.plain(sheet.name()).startsWith(form.code());
            }
        },
        WHOLE_NAME {
            @Override
            boolean isIt(Sheet sheet, Form form) {
                var name = Spelling.plain(sheet.name());
                return form.sheetNames().map(Spelling::plain).anyMatch(name::equals);
            }
        },
        NAME {
            @Override
            boolean isIt(Sheet sheet, Form form) {
                var name = Spelling.plain(sheet.name());
                return form.sheetNames().map(Spelling::plain).anyMatch(name::contains);
            }
        },
        TITLE {
            @Override
            boolean isIt(Sheet sheet, Form form) {
                var title = Spelling.plain(form.title());
                return sheet.rows().stream()
                        .limit(TITLE_ROWS)
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> Spelling.plain(cell.text()).endsWith(title));
            }
        };

        abstract boolean isIt(Sheet sheet, Form form);
    }
}
