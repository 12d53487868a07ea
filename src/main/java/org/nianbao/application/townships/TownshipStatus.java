package org.nianbao.application.townships;

import java.util.List;
import java.util.Optional;
import org.nianbao.application.ReportingCounts;
import org.nianbao.application.RunResult;
import org.nianbao.application.json.OutgoingJson;
import org.nianbao.application.json.TownshipsStatusJson.TownshipStatusJson;
import org.nianbao.application.json.TurnJson;
import org.nianbao.job.OutgoingRelease;
import org.nianbao.job.OutgoingRelease.State;
import org.nianbao.job.TownshipContext;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.submission.VerdictChange;

/**
 * The status of one of many townships, and what the county would get of it now.
 *
 * @param name the name of its folder
 * @param issued its newest release, if there ever was one
 * @param turns the accepted submissions that would change their verdicts by the present scheme
 * @param turnsShown these submissions, each in a line
 */
public record TownshipStatus(
        String name,
        ReportingCounts turnout,
        Optional<Issued> issued,
        List<VerdictChange> turns,
        List<String> turnsShown,
        OutgoingRelease outgoing) {

    /** Reads the status of a township at one moment. */
    public static TownshipStatus of(String name, TownshipContext context) {
        return context.atOneMoment(() -> read(name, context));
    }

    private static TownshipStatus read(String name, TownshipContext context) {
        var answer = RunResult.of(context, 0);
        return new TownshipStatus(
                name,
                ReportingCounts.of(answer.now()),
                answer.issued(),
                answer.turns(),
                answer.turnsShown().toList(),
                context.statusQueries().outgoing(answer.now()));
    }

    /** Returns the answer for programs. */
    public TownshipStatusJson forPrograms() {
        return new TownshipStatusJson(
                name,
                turnout.unattributed(),
                turnout.forPrograms(),
                issued.map(Issued::number).orElse(null),
                outgoing.handedIn().map(Issued::number).orElse(null),
                OutgoingJson.stateOf(outgoing),
                outgoing.waiting(),
                TurnJson.all(turns));
    }

    /** Returns whether a run has something to do, and would overwrite nothing. */
    public boolean needsRun() {
        return !isTampered() && !isForeign() && (!isCurrent() || outgoing.waiting() > 0);
    }

    /** Returns whether the county would get what a run would write. */
    public boolean isCurrent() {
        return outgoing.state() == State.CURRENT;
    }

    /** Returns whether somebody changed the file that a run would replace. */
    public boolean isTampered() {
        return outgoing.state() == State.TAMPERED;
    }

    /** Returns whether another database issued the file that a run would replace. */
    public boolean isForeign() {
        return outgoing.state() == State.FOREIGN;
    }
}
