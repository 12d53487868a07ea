package org.nianbao.dirt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Form.Layout;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.cell.Opened.Book;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;
import org.nianbao.workbook.cell.WorkbookSheet;

/**
 * Holds the cells of a file against what was made of them, knowing nothing of how they were read: each is the value of an
 * entry, or is named by a finding, or is a word where words are expected: in titles, headers, labels, totals and notes.
 */
final class Accounts {

    private static final Pattern TOTAL = Pattern.compile(".*([合总小共累]计|汇总|[下次前上]页|均.{0,8}|占比)[:：]?|其中.*");
    private static final Pattern COUNTER = Pattern.compile("\\(?\\d{1,3}\\)?");
    private static final Pattern WHOLE_COLUMN = Pattern.compile(".*栏(不在模板中|出现了).*");
    private static final Pattern WHOLE_ROW = Pattern.compile(".*(一行不在模板中|示例行).*");

    private final Map<String, FilledForm> forms = new HashMap<>();
    private final Map<String, Set<CellAddress>> values = new HashMap<>();
    private final List<Finding> findings;

    Accounts(Reading reading) {
        findings = reading.findings();
        reading.forms().values().forEach(form -> {
            forms.put(form.sheet(), form);
            values.put(form.sheet(), values(form));
        });
    }

    private static Set<CellAddress> values(FilledForm form) {
        var values = new HashSet<CellAddress>();
        for (var row : form.rows()) {
            for (int i = 0; i < form.form().columns().size(); i++) {
                if (row.value(i) != null) {
                    values.add(form.address(row, i));
                }
            }
        }
        return values;
    }

    /** The cells that nobody accounts for. */
    List<String> unaccounted(Book book) {
        return book.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream()
                        .flatMap(row -> row.cells().stream()
                                .filter(cell -> !isAccounted(sheet, row, cell))
                                .map(cell -> "%s!%s %s"
                                        .formatted(
                                                sheet.name(),
                                                new CellAddress(row.index(), cell.column()),
                                                cell.text()))))
                .toList();
    }

    private boolean isAccounted(WorkbookSheet sheet, SheetRow row, SheetCell cell) {
        var address = new CellAddress(row.index(), cell.column());
        return values.getOrDefault(sheet.name(), Set.of()).contains(address)
                || findings.stream()
                        .filter(finding -> finding.sheet().equals(sheet.name()))
                        .anyMatch(finding -> names(finding, address))
                || isExpected(sheet, row, cell);
    }

    /** A finding names its cells; one on a column or a row of the template's names all of it, one on the sheet all of that. */
    private static boolean names(Finding finding, CellAddress address) {
        return finding.cells().isEmpty()
                || finding.cells().contains(address)
                || WHOLE_COLUMN.matcher(finding.message()).matches()
                        && finding.cells().stream()
                                .anyMatch(cell -> cell.column() == address.column() && cell.row() < address.row())
                || WHOLE_ROW.matcher(finding.message()).matches()
                        && finding.cells().stream().anyMatch(cell -> cell.row() == address.row());
    }

    private boolean isExpected(WorkbookSheet sheet, SheetRow row, SheetCell cell) {
        var form = forms.get(sheet.name());
        if (form == null) {
            return false;
        }
        var isEntry = form.rows().stream().anyMatch(entry -> entry.number() == row.index());
        return form.form().layout() == Layout.LEDGER ? !isEntry && isWord(row, cell) : isWord(row, cell);
    }

    private static boolean isWord(SheetRow row, SheetCell cell) {
        return cell.kind() == SheetCell.ValueKind.TEXT
                || cell.isDated()
                || row.cells().stream()
                        .anyMatch(other -> TOTAL.matcher(plain(other)).matches())
                || row.cells().stream().allMatch(other -> other.kind() == SheetCell.ValueKind.TEXT || isCounter(other))
                || isIdle(cell);
    }

    /** A number of the row, or one of a row of them under the header. */
    private static boolean isCounter(SheetCell cell) {
        return COUNTER.matcher(plain(cell)).matches();
    }

    private static boolean isIdle(SheetCell cell) {
        return cell.isFormula()
                && (cell.kind() == SheetCell.ValueKind.UNCALCULATED
                        || cell.kind() == SheetCell.ValueKind.NUMBER
                                && cell.number().signum() == 0);
    }

    private static String plain(SheetCell cell) {
        return Names.normalised(cell.text());
    }
}
