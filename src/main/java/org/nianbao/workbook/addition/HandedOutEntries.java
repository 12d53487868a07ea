package org.nianbao.workbook.addition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.WorkbookSheet;

/**
 * The entries that the ledgers of a template began with, as its hidden sheet lists them: so that a row that was deleted
 * is noticed, whoever reads the file.
 *
 * <p>In each row of the sheet stand the code of the form and what the entry is known by.
 */
public record HandedOutEntries(Map<String, List<List<String>>> byForm) {

    /** The name of the sheet, and the beginning of its first cell. */
    public static final String NAME = "上年带入";

    public HandedOutEntries {
        byForm = Map.copyOf(byForm);
    }

    /** Returns the entries that the aids of a workbook list. */
    public static HandedOutEntries in(List<WorkbookSheet> aids) {
        var byForm = new HashMap<String, List<List<String>>>();
        aids.stream()
                .filter(HandedOutEntries::isList)
                .flatMap(sheet -> sheet.rows().stream().skip(1))
                .forEach(row -> {
                    var texts = row.cells().stream().map(SheetCell::text).toList();
                    if (texts.size() > 1) {
                        byForm.computeIfAbsent(texts.get(0), form -> new ArrayList<>())
                                .add(texts.subList(1, texts.size()));
                    }
                });
        return new HandedOutEntries(byForm);
    }

    private static boolean isList(WorkbookSheet sheet) {
        return sheet.rows()
                .get(0)
                .cell(0)
                .filter(cell -> cell.text().equals(TemplateAids.title(NAME)))
                .isPresent();
    }
}
