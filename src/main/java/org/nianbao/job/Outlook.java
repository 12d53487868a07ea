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

/** How things have come to stand, and what would become of them: back to a time, and on to the next release. */
public final class Outlook {

    private final Scheme scheme;
    private final Ledger ledger;
    private final History history;
    private final Situation situation;
    private final ReleaseTable releases;
    private final Issuing issuing;
    private final Inbox inbox;
    private final Workplace workplace;

    Outlook(
            Scheme scheme,
            Ledger ledger,
            History history,
            Situation situation,
            ReleaseTable releases,
            Issuing issuing,
            Inbox inbox,
            Workplace workplace) {
        this.scheme = scheme;
        this.ledger = ledger;
        this.history = history;
        this.situation = situation;
        this.releases = releases;
        this.issuing = issuing;
        this.workplace = workplace;
        this.inbox = inbox;
    }

    /** When each submission was received, by its number in the ledger. */
    public Map<Long, Instant> received() {
        return history.received();
    }

    /** What changed since a time, until things came to stand as they do now. */
    public Changes since(Instant time, Release now) {
        var township = now.figures().township();
        return new Changes(
                time,
                Changes.ofUnits(ledger.standings(history.verdicts(time)), ledger.standings()),
                Changes.ofFigures(scheme.indicators(), history.values(time, township), township));
    }

    /** What the county would get now, and how that stands to what was released. */
    public Outgoing outgoing(Release now) {
        var afresh = situation.afresh();
        var issued = releases.newest(scheme.year());
        var listing = inbox.list();
        return new Outgoing(
                issued.map(last -> state(last, afresh)).orElse(Outgoing.State.NONE),
                issued.map(last -> figures(last, now, afresh)).orElse(List.of()),
                releases.all(scheme.year()).stream()
                        .filter(release -> release.sending() != null)
                        .findFirst(),
                listing.besides(known()),
                listing.passedOver());
    }

    private Outgoing.State state(Issued issued, Release afresh) {
        var file = workplace.release(scheme);
        if (!Files.isRegularFile(file)) {
            return Outgoing.State.GONE;
        }
        if (!Archive.hash(file).equals(issued.sha256())) {
            return Outgoing.State.TAMPERED;
        }
        return issuing.issue(afresh).sha256().equals(issued.sha256())
                ? Outgoing.State.CURRENT
                : Outgoing.State.OUTDATED;
    }

    private List<Changes.OfFigure> figures(Issued issued, Release now, Release afresh) {
        return Changes.ofFigures(
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
