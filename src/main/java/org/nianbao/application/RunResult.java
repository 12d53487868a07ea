package org.nianbao.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.application.json.RunJson;
import org.nianbao.job.Desk;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.release.Release;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.Shown;
import org.nianbao.submission.Turn;

/**
 * What a run or a look at the situation has to tell.
 *
 * @param entered how many files the run entered; 0 if there was no run
 * @param path where the release is
 * @param issued the newest release, if there ever was one
 * @param turns the accepted submissions that would turn by the scheme as it is now
 * @param returns where the files are that go back to their units, if there are any
 */
public record RunResult(
        Release now, int entered, List<Turn> turns, Path path, Optional<Issued> issued, Optional<Path> returns) {

    /** What there is to tell of a township after a run that has entered so many files, or none. */
    public static RunResult of(Desk desk, int entered) {
        return desk.atOneMoment(() -> read(desk, entered));
    }

    private static RunResult read(Desk desk, int entered) {
        var scheme = desk.scheme();
        return new RunResult(
                desk.situation().now(),
                entered,
                desk.turns(),
                desk.workplace().release(scheme),
                desk.releases().newest(scheme.year()),
                desk.workplace().returned());
    }

    /** Whether nothing is left to be done of a unit or, if none is given, of the township. */
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

    /** The answer for programs. */
    public RunJson forPrograms() {
        return RunJson.of(now, entered, turns, path, issued, returns);
    }

    /** The submissions that would turn, each in a line, with the unit, the file, and for which rules. */
    public Stream<String> turnsShown() {
        return turns.stream()
                .map(turn -> "%s %s %s  按现在的制度会改为%s，已上报过，保持通过"
                        .formatted(
                                unitName(turn),
                                turn.batchShown(),
                                Shown.text(turn.file().name()),
                                turn.shown()));
    }

    private String unitName(Turn turn) {
        return now.scheme().register().units().stream()
                .filter(unit -> unit.code().equals(turn.unitCode()))
                .map(Unit::name)
                .findFirst()
                .orElse(turn.unitCode());
    }
}
