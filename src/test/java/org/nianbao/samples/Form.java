package org.nianbao.samples;

import java.util.List;
import java.util.Set;

/**
 * A form as a sheet of a workbook.
 *
 * @param sheets short names of the sheet
 * @param totals the columns that clerks add up
 */
record Form(String code, String title, List<String> sheets, List<Column> columns, Set<String> totals) {

    Form {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        totals = Set.copyOf(totals);
    }

    Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " has no column " + name));
    }

    Form without(String column) {
        return new Form(
                code,
                title,
                sheets,
                columns.stream().filter(c -> !c.name().equals(column)).toList(),
                totals);
    }

    /** Whether the form is a list of lines (本年、上年) instead of a ledger. */
    boolean isLines() {
        return code.equals("B01") || code.equals("Z08");
    }
}
