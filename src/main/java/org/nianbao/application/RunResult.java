package org.nianbao.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.application.json.RunJson;
import org.nianbao.job.TownshipContext;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.release.Release;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.DisplayText;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.VerdictChange;

/**
 * The result of a run, or of a query of the current state.
 *
 * @param entered the number of files that the run entered; 0 if there was no run
 * @param path the path of the release
 * @param issued the newest release, if there ever was one
 * @param turns the accepted submissions that would change their verdicts by the present scheme
 * @param returns the folder of the files that go back to their units, if there are any
 */
public record RunResult(
        Release now,
        int entered,
        List<VerdictChange> turns,
        Path path,
        Optional<Issued> issued,
        Optional<Path> returns) {

    /** Returns the result for a township after a run that entered so many files, or none. */
    public static RunResult of(TownshipContext context, int entered) {
        return context.atOneMoment(() -> read(context, entered));
    }

    private static RunResult read(TownshipContext context, int entered) {
        var scheme = context.scheme();
        return new RunResult(
                context.currentState().now(),
                entered,
                context.turns(),
                context.places().release(scheme),
                context.releases().newest(scheme.year()),
                context.places().returned());
    }

    /** Returns whether nothing is left to do for a unit or, without one, for the township. */
    public boolean isComplete(Optional<Unit> unit) {
        return now.standings().stream()
                        .filter(standing -> unit.isEmpty() || unit.get().equals(standing.unit()))
                        .allMatch(standing -> standing.state() == ReportingStatus.State.ACCEPTED)
                && (unit.isPresent() || now.unattributed().isEmpty() && isSettled())
                && turns.stream()
                        .noneMatch(turn -> unit.isEmpty() || unit.get().code().equals(turn.unitCode()));
    }

    private boolean isSettled() {
        return now.betweenUnits().all().noneMatch(Finding::isOpen);
    }

    /** Returns the answer for programs. */
    public RunJson forPrograms() {
        return RunJson.of(now, entered, turns, path, issued, returns);
    }

    /**
     * Returns the submissions that would change their verdicts, each in a line, with the unit, the file and the rules.
     */
    public Stream<String> turnsShown() {
        return turns.stream()
                .map(turn -> "%s %s %s  按现在的制度会改为%s，已上报过，保持通过"
                        .formatted(
                                unitName(turn),
                                turn.batchShown(),
                                DisplayText.text(turn.file().name()),
                                turn.shown()));
    }

    private String unitName(VerdictChange turn) {
        return now.scheme().register().units().stream()
                .filter(unit -> unit.code().equals(turn.unitCode()))
                .map(Unit::name)
                .findFirst()
                .orElse(turn.unitCode());
    }
}
