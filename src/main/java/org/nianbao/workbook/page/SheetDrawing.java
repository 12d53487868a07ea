package org.nianbao.workbook.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Column;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.SheetRow;
import org.nianbao.workbook.cell.WorkbookSheet;
import org.nianbao.workbook.page.PageCell.CellTexts;
import org.nianbao.workbook.page.PageCell.Trait;

/** Draws one sheet: puts what it holds, what was read of it and what was found at the cells of the page. */
final class SheetDrawing {

    /** A head that takes up more of the screen would leave no room for what is below it. */
    private static final int MOST_HEAD_ROWS = 6;

    private final WorkbookSheet sheet;
    private final String anchor;
    private final @Nullable FoundForm form;
    private final SheetFindings findings;
    private final CellDrawing cells;
    private final PageFrame frame;
    private final MergedAreas areas;

    SheetDrawing(
            WorkbookSheet sheet,
            String anchor,
            @Nullable FoundForm form,
            CellDrawing cells,
            SheetFindings findings,
            PageRoom room) {
        this.sheet = sheet;
        this.anchor = anchor;
        this.form = form;
        this.cells = cells;
        this.findings = findings;
        frame = new PageFrame(sheet, findings, room);
        areas = new MergedAreas(frame, sheet.merges());
    }

    /** Returns the anchor of the first of some cells that is on the page, or of the sheet if none is. */
    String anchor(List<CellAddress> some) {
        return some.stream()
                .map(frame::place)
                .filter(place -> place >= 0)
                .findFirst()
                .map(place -> anchor(frame.address(areas.showing(place))))
                .orElse(anchor);
    }

    private String anchor(CellAddress cell) {
        return anchor + "-" + cell;
    }

    /** Returns the sheet under a name. */
    SheetPage page(String name) {
        return new SheetPage(
                name,
                anchor,
                sheet.hidden(),
                form != null,
                Arrays.stream(frame.columns())
                        .mapToObj(column -> new PageColumn(column, sheet.isColumnHidden(column)))
                        .toList(),
                headRows(),
                rows(),
                frame.isCut(),
                form == null ? List.of() : form.meanings());
    }

    private int headRows() {
        var last = form == null ? -1 : form.lastRowOfHead();
        var rows = (int) Arrays.stream(frame.rows()).filter(row -> row <= last).count();
        return rows > MOST_HEAD_ROWS || areas.cross(rows) ? 0 : rows;
    }

    private List<PageRow> rows() {
        var held = held();
        var found = found();
        return IntStream.range(0, frame.rows().length)
                .mapToObj(row -> row(row, held, found))
                .toList();
    }

    private PageRow row(int row, Map<Integer, List<Held>> held, Map<Integer, List<Integer>> found) {
        var number = frame.rows()[row];
        var width = frame.columns().length;
        var drawn = IntStream.range(row * width, (row + 1) * width)
                .filter(place -> areas.showing(place) == place)
                .mapToObj(place -> cell(place, held.getOrDefault(place, List.of()), found.get(place)))
                .toList();
        return new PageRow(
                number + 1, sheet.row(number).filter(SheetRow::hidden).isPresent(), drawn);
    }

    private PageCell cell(int place, List<Held> held, @Nullable List<Integer> found) {
        var address = frame.address(place);
        var texts = held.isEmpty() ? CellTexts.BLANK : cells.texts(held);
        var traits = held.isEmpty()
                ? EnumSet.noneOf(Trait.class)
                : cells.traits(held.get(0).cell(), texts);
        if (form != null && form.isHead(address.row())) {
            traits.add(Trait.HEADING);
        }
        return new PageCell(
                address,
                anchor(address),
                texts,
                areas.span(place),
                found == null ? PageCell.Remarks.NONE : findings.remarks(found),
                traits,
                form == null ? "" : form.headed(address).map(Column::meaning).orElse(""));
    }

    /** What there is to be shown at each cell of the page, what it shows first. */
    private Map<Integer, List<Held>> held() {
        var held = new HashMap<Integer, List<Held>>();
        for (var row : sheet.rows()) {
            if (frame.rowPlace(row.index()) >= 0) {
                hold(row, held);
            }
        }
        return held;
    }

    private void hold(SheetRow row, Map<Integer, List<Held>> held) {
        for (var cell : row.cells()) {
            var place = frame.place(row, cell);
            if (place >= 0) {
                held.computeIfAbsent(areas.showing(place), first -> new ArrayList<>(1))
                        .add(new Held(
                                new CellAddress(row.index(), cell.column()),
                                cell,
                                row.cells().size()));
            }
        }
    }

    private Map<Integer, List<Integer>> found() {
        var found = new HashMap<Integer, List<Integer>>();
        findings.byCell()
                .forEach((cell, indices) -> Optional.of(frame.place(cell))
                        .filter(place -> place >= 0)
                        .ifPresent(place -> found.computeIfAbsent(areas.showing(place), first -> new ArrayList<>())
                                .addAll(indices)));
        return found;
    }
}
