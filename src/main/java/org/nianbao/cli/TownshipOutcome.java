package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.nianbao.application.Exit;
import org.nianbao.application.RunResult;
import org.nianbao.application.json.TownshipsRunJson.TownshipRunJson;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.submission.ReportingStatus.State;

/**
 * What became of one township in a run over many.
 *
 * @param name that of its folder
 * @param turnout of its units; none if it did not come to that
 * @param entered how many files were entered in the run
 * @param release the number of its release
 * @param why what kept it from being done; empty if nothing did
 */
record TownshipOutcome(String name, Exit exit, Turnout turnout, int entered, OptionalInt release, List<String> why) {

    private static final String NONE = "—";

    static TownshipOutcome done(String name, RunResult answer, TownshipProgress progress) {
        var now = answer.now();
        return new TownshipOutcome(
                name,
                progress.readAll() && Run.isComplete(answer) ? Exit.DONE : Exit.INCOMPLETE,
                Turnout.of(now),
                progress.entered(),
                answer.issued().stream().mapToInt(Issued::number).findFirst(),
                List.of());
    }

    static TownshipOutcome notDone(String name, Exit exit, List<String> why) {
        return new TownshipOutcome(name, exit, Turnout.NONE, 0, OptionalInt.empty(), why);
    }

    boolean isDone() {
        return exit == Exit.DONE || exit == Exit.INCOMPLETE;
    }

    /** A number of units that stand so, or a dash if nobody knows. */
    String shown(State state) {
        return shown(turnout.in(state));
    }

    /** A number of this outcome, or a dash if it did not come to that. */
    String shown(long number) {
        return isDone() ? Long.toString(number) : NONE;
    }

    /** Which release it has: {@code 第2版}. */
    String releaseShown() {
        return release.isPresent() ? "第%d版".formatted(release.getAsInt()) : NONE;
    }

    /** The answer for programs. */
    TownshipRunJson forPrograms() {
        return new TownshipRunJson(
                name,
                exit.code(),
                entered,
                release.isPresent() ? release.getAsInt() : null,
                turnout.unattributed(),
                turnout.forPrograms(),
                why);
    }

    /** In one line, or in several if something went wrong. */
    @Override
    public String toString() {
        if (!isDone()) {
            return name + "  未完成：" + String.join("\n", why);
        }
        var states = Arrays.stream(State.values())
                .filter(state -> turnout.in(state) > 0)
                .map(state -> "%s %d".formatted(state.chinese(), turnout.in(state)))
                .collect(joining("，"));
        return "%s  %d 个单位：%s%s；新收 %d 个文件；%s"
                .formatted(
                        name,
                        turnout.all(),
                        states,
                        turnout.unattributed() == 0 ? "" : "，认不出单位 " + turnout.unattributed(),
                        entered,
                        releaseShown());
    }
}
