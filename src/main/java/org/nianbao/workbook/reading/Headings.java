package org.nianbao.workbook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.scheme.Form;

/**
 * The header of a ledger: the headings over its columns, out of one to four rows.
 *
 * @param lastRow the row of the sheet, counted from 0, after which the data begin
 */
record Headings(int firstRow, int lastRow, List<HeaderCell> headings) {

    Headings {
        headings = List.copyOf(headings);
    }

    /** Returns the headings that name each column of the form; several if the sheet repeats it. */
    List<List<HeaderCell>> naming(Form form) {
        var naming = Stream.<List<HeaderCell>>generate(ArrayList::new)
                .limit(form.columns().size())
                .toList();
        for (var heading : headings) {
            heading.names().stream()
                    .flatMap(name -> form.headedBy(name).stream())
                    .distinct()
                    .forEach(column -> naming.get(column).add(heading));
        }
        return naming;
    }
}
