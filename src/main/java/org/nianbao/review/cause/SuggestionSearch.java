package org.nianbao.review.cause;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.formula.KeyedRows;
import org.nianbao.formula.Rows;
import org.nianbao.localization.Correction;
import org.nianbao.localization.Proposition;
import org.nianbao.localization.Variable;

/**
 * Searches what wrong cells should say, as the deductive steps of editing do: the one slip of typing, or the one exchange of
 * two cells, with which all rules hold; or else the number that the other numbers leave. Where several are possible, none is
 * suggested.
 */
final class SuggestionSearch {

    /** Among more cells than these no single slip would be the only one. */
    private static final int MOST_CELLS = 40;

    private final SubmissionEdits edits;
    private final Rows rows;
    private final Map<Integer, List<Proposition>> byCell = new HashMap<>();

    SuggestionSearch(SubmissionEdits edits, Rows rows) {
        this.edits = edits;
        this.rows = rows;
        for (var condition : edits.conditions()) {
            condition.cells().stream()
                    .forEach(cell -> byCell.computeIfAbsent(cell, one -> new ArrayList<>())
                            .add(condition));
        }
    }

    /**
     * Returns what cells should say for all rules to hold that do not now.
     *
     * @param failing the edits that do not hold
     * @param solutions the cells of each way to mend them
     */
    Optional<Suggestion> suggestion(List<PlacedEdit> failing, List<List<Integer>> solutions) {
        var single = solutions.stream()
                .filter(cells -> cells.size() == 1)
                .map(cells -> cells.get(0))
                .filter(this::mayBeTold)
                .toList();
        if (single.size() > MOST_CELLS) {
            return Optional.empty();
        }
        var found = new ArrayList<Suggestion>();
        single.stream().filter(cell -> !isWeak(failing, cell)).forEach(cell -> found.addAll(slips(cell)));
        if (found.isEmpty()) {
            found.addAll(exchanges(failing));
        }
        if (found.isEmpty() && failing.size() > 1 && solutions.size() == 1 && single.size() == 1) {
            forced(single.get(0)).ifPresent(found::add);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What is computed from personal values is not told. */
    private boolean mayBeTold(int cell) {
        var suspect = edits.cells().cell(cell);
        return suspect.isNumber() && suspect.value() instanceof BigDecimal && !suspect.isPersonal();
    }

    /** A small number that differs from what is counted may as well be right, and the ledger lack a row. */
    private boolean isWeak(List<PlacedEdit> failing, int cell) {
        return failing.size() == 1 && failing.get(0).check().isAboutAll() && TypingSlips.areTooEasyIn(said(cell));
    }

    private List<Suggestion> slips(int cell) {
        var touched = touching(List.of(cell));
        return TypingSlips.behind(said(cell), edits.cells().cell(cell).column().decimals()).entrySet().stream()
                .filter(meant -> meant.getKey().signum() >= 0)
                .flatMap(meant -> suggestion(Map.of(cell, meant.getKey()), touched, "像是" + meant.getValue()).stream())
                .toList();
    }

    private BigDecimal said(int cell) {
        return (BigDecimal) requireNonNull(edits.cells().cell(cell).value());
    }

    /** Two cells of a row, or of a column, that got each other's numbers. */
    private List<Suggestion> exchanges(List<PlacedEdit> failing) {
        var cells = failing.stream()
                .flatMap(edit -> edit.condition().cells().stream().boxed())
                .distinct()
                .filter(this::mayBeTold)
                .sorted()
                .limit(MOST_CELLS)
                .toList();
        var found = new ArrayList<Suggestion>();
        for (int one = 0; one < cells.size(); one++) {
            for (var other : cells.subList(one + 1, cells.size())) {
                exchange(cells.get(one), other, failing).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Suggestion> exchange(int one, int other, List<PlacedEdit> failing) {
        if (!edits.cells().cell(one).isBeside(edits.cells().cell(other))
                || said(one).compareTo(said(other)) == 0) {
            return Optional.empty();
        }
        var involved = new ArrayList<>(touching(List.of(one, other)));
        failing.forEach(edit -> involved.add(edit.condition()));
        return suggestion(Map.of(one, said(other), other, said(one)), involved, "像是两格的数互相写错了");
    }

    private Optional<Suggestion> forced(int cell) {
        var touched = touching(List.of(cell));
        return Correction.forced(edits.cells().value(cell), touched)
                .flatMap(value -> suggestion(Map.of(cell, value), touched, "按其余各数推算"));
    }

    private List<Proposition> touching(List<Integer> cells) {
        return cells.stream()
                .flatMap(cell -> byCell.getOrDefault(cell, List.of()).stream())
                .toList();
    }

    /** The suggestion, if the rules hold with it: by the edits, and then as they are judged. */
    private Optional<Suggestion> suggestion(Map<Integer, BigDecimal> values, List<Proposition> touched, String reason) {
        var variables = new HashMap<Variable, BigDecimal>();
        values.forEach((cell, value) -> variables.put(edits.cells().value(cell), value));
        if (!new Correction(variables).satisfies(touched)) {
            return Optional.empty();
        }
        var changes = values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(change -> new Suggestion.NewValue(edits.cells().cell(change.getKey()), change.getValue()))
                .toList();
        return isJudgedToHold(values.keySet(), new CorrectedRows(rows, changes))
                ? Optional.of(new Suggestion(changes, reason))
                : Optional.empty();
    }

    private boolean isJudgedToHold(Set<Integer> cells, CorrectedRows corrected) {
        var keyed = new KeyedRows(corrected);
        return edits.placed().stream()
                .filter(edit -> cells.stream().anyMatch(edit.condition().cells()::get))
                .allMatch(edit -> edit.check()
                        .judge(keyed, edit.row() == null ? null : corrected.row(edit.row()))
                        .fold(() -> true, fails -> false, () -> true));
    }
}
