package org.nianbao.application.townships;

import java.util.List;
import java.util.OptionalInt;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.application.ReportingCounts;
import org.nianbao.application.RunResult;
import org.nianbao.application.json.TownshipsRunJson.TownshipRunJson;
import org.nianbao.ledger.ReleaseTable.Issued;

/**
 * The result for one township in a run over many.
 *
 * @param name the name of its folder
 * @param turnout the counts of its units; none if the run did not come to that
 * @param entered the number of files entered in the run
 * @param release the number of its release
 * @param why what prevented the run; empty if nothing did
 */
public record TownshipOutcome(
        String name, Exit exit, ReportingCounts turnout, int entered, OptionalInt release, List<String> why) {

    static TownshipOutcome done(String name, RunResult answer, Exit exit) {
        return new TownshipOutcome(
                name,
                exit,
                ReportingCounts.of(answer.now()),
                answer.entered(),
                answer.issued().stream().mapToInt(Issued::number).findFirst(),
                List.of());
    }

    static TownshipOutcome notDone(String name, Failure failure) {
        return new TownshipOutcome(name, failure.exit(), ReportingCounts.NONE, 0, OptionalInt.empty(), failure.lines());
    }

    static TownshipOutcome stopped(String name) {
        return new TownshipOutcome(name, Exit.STOPPED, ReportingCounts.NONE, 0, OptionalInt.empty(), List.of("已中止"));
    }

    public boolean isDone() {
        return exit == Exit.DONE || exit == Exit.INCOMPLETE;
    }

    /** Returns the answer for programs. */
    public TownshipRunJson forPrograms() {
        return new TownshipRunJson(
                name,
                exit.code(),
                entered,
                release.isPresent() ? release.getAsInt() : null,
                turnout.unattributed(),
                turnout.forPrograms(),
                why);
    }
}
