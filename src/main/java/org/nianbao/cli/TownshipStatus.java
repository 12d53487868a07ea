package org.nianbao.cli;

import java.util.Optional;
import org.nianbao.application.json.OutgoingJson;
import org.nianbao.application.json.TownshipsStatusJson.TownshipStatusJson;
import org.nianbao.job.Desk;
import org.nianbao.job.Outgoing;
import org.nianbao.job.Outgoing.State;
import org.nianbao.ledger.ReleaseTable.Issued;

/**
 * How one of many townships stands, and what the county would get of it now.
 *
 * @param name that of its folder
 * @param issued its newest release, if there ever was one
 */
record TownshipStatus(String name, Turnout turnout, Optional<Issued> issued, Outgoing outgoing) {

    static TownshipStatus of(String name, Desk desk) {
        return desk.atOneMoment(() -> read(name, desk));
    }

    private static TownshipStatus read(String name, Desk desk) {
        var now = desk.situation().now();
        return new TownshipStatus(
                name,
                Turnout.of(now),
                desk.releases().newest(desk.scheme().year()),
                desk.outlook().outgoing(now));
    }

    /** The answer for programs. */
    TownshipStatusJson forPrograms() {
        return new TownshipStatusJson(
                name,
                turnout.unattributed(),
                turnout.forPrograms(),
                issued.map(Issued::number).orElse(null),
                outgoing.handedIn().map(Issued::number).orElse(null),
                OutgoingJson.stateOf(outgoing),
                outgoing.waiting());
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
