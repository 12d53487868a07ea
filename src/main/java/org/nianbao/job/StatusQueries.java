package org.nianbao.job;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.ledger.History;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.ReleaseTable;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.release.Release;
import org.nianbao.scheme.Scheme;

/** Queries on what has changed since a time, and on the release to come. */
public final class StatusQueries {

    private final Scheme scheme;
    private final Ledger ledger;
    private final History history;
    private final CurrentState currentState;
    private final ReleaseTable releases;
    private final ReleaseIssuer releaseIssuer;
    private final Inbox inbox;
    private final Places places;

    StatusQueries(
            Scheme scheme,
            Ledger ledger,
            History history,
            CurrentState currentState,
            ReleaseTable releases,
            ReleaseIssuer releaseIssuer,
            Inbox inbox,
            Places places) {
        this.scheme = scheme;
        this.ledger = ledger;
        this.history = history;
        this.currentState = currentState;
        this.releases = releases;
        this.releaseIssuer = releaseIssuer;
        this.places = places;
        this.inbox = inbox;
    }

    /** Returns when each submission was received, by its number in the ledger. */
    public Map<Long, Instant> received() {
        return history.received();
    }

    /** Returns what has changed between a time and now. */
    public ChangesSince since(Instant time, Release now) {
        var township = now.figures().township();
        return new ChangesSince(
                time,
                ChangesSince.ofUnits(ledger.standings(history.verdicts(time)), ledger.standings()),
                ChangesSince.ofFigures(scheme.indicators(), history.values(time, township), township));
    }

    /** Returns what the county would get now, compared with what was released. */
    public OutgoingRelease outgoing(Release now) {
        var afresh = currentState.afresh();
        var issued = releases.newest(scheme.year());
        var listing = inbox.list();
        return new OutgoingRelease(
                releaseIssuer.isForeign()
                        ? OutgoingRelease.State.FOREIGN
                        : issued.map(last -> state(last, afresh)).orElse(OutgoingRelease.State.NONE),
                issued.map(last -> figures(last, now, afresh)).orElse(List.of()),
                releases.all(scheme.year()).stream()
                        .filter(release -> release.sending() != null)
                        .findFirst(),
                listing.besides(known()),
                listing.passedOver());
    }

    private OutgoingRelease.State state(Issued issued, Release afresh) {
        var file = places.release(scheme);
        if (!Files.isRegularFile(file)) {
            return OutgoingRelease.State.GONE;
        }
        if (!Archive.hash(file).equals(issued.sha256())) {
            return OutgoingRelease.State.TAMPERED;
        }
        return releaseIssuer.issue(afresh).sha256().equals(issued.sha256())
                ? OutgoingRelease.State.CURRENT
                : OutgoingRelease.State.OUTDATED;
    }

    private List<ChangesSince.ChangedFigure> figures(Issued issued, Release now, Release afresh) {
        return ChangesSince.ofFigures(
                scheme.indicators(),
                history.values(issued.at(), now.figures().township()),
                afresh.figures().township());
    }

    private Set<String> known() {
        return ledger.reviewed().stream()
                .map(reviewed -> reviewed.file().sha256())
                .collect(toSet());
    }
}
