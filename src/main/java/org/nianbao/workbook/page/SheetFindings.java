package org.nianbao.workbook.page;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;

/** The findings at the cells of one sheet. */
final class SheetFindings {

    /** A finding may be at each of a million cells, of which a page shows no more than this. */
    private static final int MOST_CELLS = 20_000;

    private static final Comparator<@Nullable Level> GRAVEST_FIRST = nullsLast(Comparator.naturalOrder());

    private final List<Finding> all;
    private final Map<CellAddress, List<Integer>> byCell = new HashMap<>();
    private final Set<Integer> columns = new TreeSet<>();

    /** The gravest level of each row; null where all findings are explained. */
    private final NavigableMap<Integer, @Nullable Level> rows = new TreeMap<>();

    SheetFindings(List<Finding> all) {
        this.all = all;
    }

    /** Notes a finding, by its index. */
    void add(int index) {
        var finding = all.get(index);
        for (var cell :
                finding.cells().subList(0, Math.min(MOST_CELLS, finding.cells().size()))) {
            byCell.computeIfAbsent(cell, first -> new ArrayList<>(1)).add(index);
            columns.add(cell.column());
            rows.put(cell.row(), graver(level(index), rows.get(cell.row())));
        }
    }

    private static @Nullable Level graver(@Nullable Level one, @Nullable Level other) {
        return GRAVEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    private @Nullable Level level(int index) {
        return all.get(index).explanation().isPresent() ? null : all.get(index).level();
    }

    Set<Integer> columns() {
        return Collections.unmodifiableSet(columns);
    }

    Set<Integer> rows() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    /** Some of the rows, those with the gravest findings first. */
    List<Integer> gravestFirst(List<Integer> some) {
        return some.stream()
                .sorted(comparing((Integer row) -> rows.get(row), GRAVEST_FIRST).thenComparing(row -> row))
                .toList();
    }

    Map<CellAddress, List<Integer>> byCell() {
        return Collections.unmodifiableMap(byCell);
    }

    /** The remarks at a cell with these findings, which may be named twice. */
    PageCell.Remarks remarks(List<Integer> findings) {
        var distinct = findings.stream().sorted().distinct().toList();
        var level = distinct.stream().map(this::level).reduce(null, SheetFindings::graver);
        return new PageCell.Remarks(level, distinct);
    }
}
