package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.release.Release;
import org.nianbao.submission.Standing.State;

/**
 * What became of one township in a run over many.
 *
 * @param name that of its folder
 * @param units how many units are in each state; empty if it did not come to that
 * @param unattributed how many files are of no unit
 * @param entered how many files were entered in the run
 * @param release the number of its release
 * @param why what kept it from being done; empty if nothing did
 */
record TownshipOutcome(
        String name,
        Exit exit,
        Map<State, Long> units,
        int unattributed,
        int entered,
        OptionalInt release,
        List<String> why) {

    private static final String NONE = "—";

    static TownshipOutcome done(String name, Answer answer, TownshipProgress progress) {
        var now = answer.now();
        return new TownshipOutcome(
                name,
                progress.readAll() && Run.isComplete(now) ? Exit.DONE : Exit.INCOMPLETE,
                states(now),
                now.unattributed().size(),
                progress.entered(),
                answer.issued().stream().mapToInt(Issued::number).findFirst(),
                List.of());
    }

    static TownshipOutcome notDone(String name, Exit exit, List<String> why) {
        return new TownshipOutcome(name, exit, Map.of(), 0, 0, OptionalInt.empty(), why);
    }

    private static Map<State, Long> states(Release now) {
        var units = new EnumMap<State, Long>(State.class);
        now.standings().forEach(standing -> units.merge(standing.state(), 1L, Long::sum));
        return units;
    }

    boolean isDone() {
        return exit == Exit.DONE || exit == Exit.INCOMPLETE;
    }

    long unitsIn(State state) {
        return units.getOrDefault(state, 0L);
    }

    long allUnits() {
        return units.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A number of units that stand so, or a dash if nobody knows. */
    String shown(State state) {
        return shown(unitsIn(state));
    }

    /** A number of this outcome, or a dash if it did not come to that. */
    String shown(long number) {
        return isDone() ? Long.toString(number) : NONE;
    }

    /** Which release it has: {@code 第2版}. */
    String releaseShown() {
        return release.isPresent() ? "第%d版".formatted(release.getAsInt()) : NONE;
    }

    /** In one line, or in several if something went wrong. */
    @Override
    public String toString() {
        if (!isDone()) {
            return name + "  未完成：" + String.join("\n", why);
        }
        var states = Arrays.stream(State.values())
                .filter(state -> unitsIn(state) > 0)
                .map(state -> "%s %d".formatted(state.chinese(), unitsIn(state)))
                .collect(joining("，"));
        return "%s  %d 个单位：%s%s；新收 %d 个文件；%s"
                .formatted(
                        name,
                        allUnits(),
                        states,
                        unattributed == 0 ? "" : "，认不出单位 " + unattributed,
                        entered,
                        releaseShown());
    }
}
