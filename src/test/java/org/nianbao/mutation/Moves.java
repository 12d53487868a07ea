package org.nianbao.mutation;

import static java.util.stream.Collectors.toSet;
import static org.nianbao.mutation.Rearrangement.deleted;
import static org.nianbao.mutation.Rearrangement.inserted;
import static org.nianbao.mutation.Rearrangement.moved;
import static org.nianbao.mutation.Rearrangement.ofColumns;
import static org.nianbao.mutation.Rearrangement.ofRows;
import static org.nianbao.mutation.Rearrangement.swapped;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellUtil;
import org.nianbao.mutation.Mutation.Notice;
import org.nianbao.scheme.Form.Layout;
import org.nianbao.submission.CellAddress;

/** Mutations of rows and columns: inserted, deleted, moved, hidden. */
record Moves(Page page, Random random) {

    private static final String HEADING = "F011";
    private static final String HIDDEN = "F015";
    private static final String SURPLUS = "F021";

    /** A mutation of a row, or nothing if the random choice fell on one that allows none. */
    Optional<Mutation> ofRow() {
        var rows = page.rows();
        var row = rows.get(random.nextInt(rows.size()));
        return switch (random.nextInt(6)) {
            case 0 -> Optional.of(blanks("blank rows on top", 0));
            case 1 -> Optional.of(blanks("blank rows above row " + (row + 1), row));
            case 2 -> swap(rows, row);
            case 3 -> page.isFree(row) ? Optional.of(without(row)) : Optional.empty();
            case 4 -> page.isFree(row) ? Optional.of(twice(row)) : Optional.empty();
            default -> page.form().layout() == Layout.LABELS ? Optional.empty() : Optional.of(hidden(row));
        };
    }

    private Mutation blanks(String name, int at) {
        return Mutation.ofPlaces(name, page.name(), ofRows(inserted(at, 1 + random.nextInt(3))));
    }

    /** Two rows with nothing but entries from one to the other change places. */
    private Optional<Mutation> swap(List<Integer> rows, int one) {
        var other = rows.get(random.nextInt(rows.size()));
        var between = IntStream.rangeClosed(Math.min(one, other), Math.max(one, other));
        return between.allMatch(row -> rows.contains(row) && page.isFree(row))
                ? Optional.of(Mutation.ofPlaces(
                        "rows %d and %d swapped".formatted(one + 1, other + 1),
                        page.name(),
                        ofRows(swapped(one, other))))
                : Optional.empty();
    }

    private Mutation without(int row) {
        var form = page.form();
        var touch = form.single()
                ? new Touch(form, page.slotsIn(row), null, List.of(), false)
                : Touch.row(form, page.row(row), Set.of());
        return new Mutation(
                "row %d deleted".formatted(row + 1),
                page.name(),
                ofRows(deleted(row)),
                sheet -> {},
                touch,
                form.single() ? List.of(new Notice(Set.of(HEADING), Set.of())) : List.of());
    }

    private Mutation twice(int row) {
        var form = page.form();
        return new Mutation(
                "row %d twice".formatted(row + 1),
                page.name(),
                ofRows(inserted(row + 1, 1)),
                sheet -> copy(sheet.getRow(row), sheet.createRow(row + 1)),
                form.single() ? Touch.NOTHING : Touch.row(form, page.row(row), Set.of(row + 1)),
                form.single() ? List.of(new Notice(Set.of(doubled(form.layout())), across(row + 1))) : List.of());
    }

    /** A code of a line is known twice; of two equal labels the second is no part of the form. */
    private static String doubled(Layout layout) {
        return layout == Layout.LINES ? HEADING : SURPLUS;
    }

    private static void copy(Row from, Row to) {
        from.forEach(cell -> CellUtil.copyCell(cell, to.createCell(cell.getColumnIndex()), new CellCopyPolicy(), null));
    }

    private static Set<CellAddress> across(int row) {
        return IntStream.range(0, 60)
                .mapToObj(column -> new CellAddress(row, column))
                .collect(toSet());
    }

    private Mutation hidden(int row) {
        var first = Page.cells(page.sheet().getRow(row))
                .findFirst()
                .map(Page::address)
                .orElseThrow();
        return new Mutation(
                "row %d hidden".formatted(row + 1),
                page.name(),
                Rearrangement.NONE,
                sheet -> sheet.getRow(row).setZeroHeight(true),
                Touch.NOTHING,
                List.of(new Notice(Set.of(HIDDEN), Set.of(first))));
    }

    /** The same of a column of a ledger that has entries. */
    Optional<Mutation> ofColumn() {
        if (page.form().single()
                || page.filled().rows().isEmpty()
                || page.header().isEmpty()) {
            return Optional.empty();
        }
        var slots = page.slots().toArray();
        var slot = slots[random.nextInt(slots.length)];
        var place = page.place(slot);
        var header = page.header().orElseThrow();
        if (page.cell(header, place).isEmpty() || !page.isUngrouped(place)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (random.nextInt(4)) {
                    case 0 -> hiddenColumn(place);
                    case 1 -> movedColumn(place);
                    case 2 -> withoutColumn(slot, place, header);
                    default -> surplusColumn(place, header);
                });
    }

    private Mutation hiddenColumn(int place) {
        return new Mutation(
                "column %s hidden".formatted(CellAddress.letters(place)),
                page.name(),
                Rearrangement.NONE,
                sheet -> sheet.setColumnHidden(place, true),
                Touch.NOTHING,
                page.cells()
                        .filter(cell -> cell.getColumnIndex() == place)
                        .map(cell -> new Notice(Set.of(HIDDEN), Set.of(Page.address(cell))))
                        .toList());
    }

    private Mutation movedColumn(int place) {
        var last = page.cells().mapToInt(Cell::getColumnIndex).max().orElseThrow();
        var to = random.nextBoolean()
                ? last + 1
                : page.slots().map(page::place).min().orElseThrow();
        return Mutation.ofPlaces(
                "column %s moved to %s".formatted(CellAddress.letters(place), CellAddress.letters(to)),
                page.name(),
                ofColumns(moved(place, to)));
    }

    private Mutation withoutColumn(int slot, int place, int header) {
        var optional = page.form().columns().get(slot).optional();
        return new Mutation(
                "column %s deleted".formatted(CellAddress.letters(place)),
                page.name(),
                ofColumns(deleted(place)),
                sheet -> {},
                new Touch(page.form(), Set.of(slot), null, page.filled().rows(), false),
                optional ? List.of() : List.of(new Notice(Set.of(HEADING), across(header))));
    }

    private Mutation surplusColumn(int place, int header) {
        return new Mutation(
                "a column before " + CellAddress.letters(place),
                page.name(),
                ofColumns(inserted(place, 1)),
                sheet -> fill(sheet, place, header),
                Touch.NOTHING,
                List.of(new Notice(Set.of(SURPLUS), Set.of(new CellAddress(header, place)))));
    }

    private void fill(Sheet sheet, int place, int header) {
        Rearrangement.cell(sheet, new CellAddress(header, place)).setCellValue("自编栏");
        page.rows()
                .forEach(row ->
                        Rearrangement.cell(sheet, new CellAddress(row, place)).setCellValue("自填"));
    }
}
