package org.nianbao.ledger;

import java.util.List;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;

/**
 * The content of a row of a table in words, and its place in the unit's file.
 *
 * @param what in Chinese, to be followed by what is wrong with it
 * @param sheet empty if it has no particular place
 */
record RowOrigin(String what, String sheet, List<CellAddress> cells) {

    static RowOrigin of(String what) {
        return new RowOrigin(what, "", List.of());
    }

    /** A row of a sheet, counted from 1. */
    static RowOrigin row(String form, String sheet, int row) {
        return new RowOrigin("“%s”第 %d 行的内容".formatted(form, row), sheet, List.of(new CellAddress(row - 1, 0)));
    }

    static RowOrigin of(Finding finding) {
        return new RowOrigin(
                "审核意见 %s 所指的内容".formatted(finding.rule()),
                finding.sheet(),
                finding.cells().stream().limit(1).toList());
    }
}
