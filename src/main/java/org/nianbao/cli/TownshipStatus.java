package org.nianbao.cli;

import java.util.List;
import java.util.Optional;
import org.nianbao.job.Desk;
import org.nianbao.job.Outgoing;
import org.nianbao.job.Outgoing.State;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.submission.Turn;

/**
 * How one of many townships stands, and what the county would get of it now.
 *
 * @param name that of its folder
 * @param issued its newest release, if there ever was one
 * @param turns the accepted submissions that would turn by the scheme as it is now
 * @param turnsShown the same, each in a line
 */
record TownshipStatus(
        String name,
        Turnout turnout,
        Optional<Issued> issued,
        List<Turn> turns,
        List<String> turnsShown,
        Outgoing outgoing) {

    static TownshipStatus of(String name, Desk desk) {
        return desk.atOneMoment(() -> read(name, desk));
    }

    private static TownshipStatus read(String name, Desk desk) {
        var answer = Answer.of(desk, 0);
        return new TownshipStatus(
                name,
                Turnout.of(answer.now()),
                answer.issued(),
                answer.turns(),
                answer.turnsShown().toList(),
                desk.outlook().outgoing(answer.now()));
    }

    /** Whether there is something for a run to do that loses nothing. */
    boolean needsRun() {
        return !isTampered() && (!isCurrent() || outgoing.waiting() > 0);
    }

    /** Whether the county would get what a run would write. */
    boolean isCurrent() {
        return outgoing.state() == State.CURRENT;
    }

    /** Whether somebody has worked in the file that a run would write anew. */
    boolean isTampered() {
        return outgoing.state() == State.TAMPERED;
    }

    /** What the county would get, in a few words. */
    String outgoingShown() {
        return switch (outgoing.state()) {
            case NONE -> "还没有发出过";
            case GONE -> "文件不在了";
            case TAMPERED -> "文件被人改过";
            case CURRENT -> "与现在的数一致";
            case OUTDATED -> "与现在的不同";
        };
    }
}
