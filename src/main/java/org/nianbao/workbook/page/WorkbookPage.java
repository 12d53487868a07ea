package org.nianbao.workbook.page;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Masking;

/**
 * A workbook as a page shows it.
 *
 * @param sheets in the order of their tabs; none if the file could not be read
 * @param anchors where each of the findings leads to, in their order; empty for one about the file as a whole
 * @param refusal why the file could not be read, in sentences for the one who sent it; empty if it could
 */
public record WorkbookPage(List<SheetPage> sheets, List<String> anchors, String refusal) {

    public WorkbookPage {
        sheets = List.copyOf(sheets);
        anchors = List.copyOf(anchors);
    }

    /** Returns the page of a file that could not be read. */
    static WorkbookPage refused(int findings, String why) {
        return new WorkbookPage(List.of(), Collections.nCopies(findings, ""), why);
    }

    /**
     * Returns the anchor of a finding, which is on the page: of its first cell that is shown, such as {@code S3-V9};
     * that of the sheet, {@code S3}, if it concerns the sheet as a whole; none if it concerns the file as a whole or a
     * sheet that the file lacks.
     *
     * @param finding its index among those that the page was made with
     */
    public Optional<String> anchor(int finding) {
        return Optional.of(anchors.get(finding)).filter(anchor -> !anchor.isEmpty());
    }

    /**
     * Returns the anchor of a cell, or that of its sheet if the cell is not on the page; none if there is no such sheet.
     *
     * @param sheet the name of the sheet, in full or as the ledger keeps it
     */
    public Optional<String> anchor(String sheet, CellAddress cell) {
        return sheet(sheet).map(page -> page.cell(cell).map(PageCell::anchor).orElse(page.anchor()));
    }

    /** Returns the sheet of a name, in full or with a part masked; none if the name fits several. */
    public Optional<SheetPage> sheet(String name) {
        return sheets.stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .or(() -> masked(name));
    }

    private Optional<SheetPage> masked(String name) {
        var fitting = sheets.stream()
                .filter(page -> Masking.isShownAs(page.name(), name) || Masking.isShownAs(name, page.name()))
                .limit(2)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
