package org.nianbao.job;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nianbao.ledger.ExplanationTable;
import org.nianbao.ledger.FigureTable;
import org.nianbao.ledger.History;
import org.nianbao.ledger.JournalTable;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.ReleaseTable;
import org.nianbao.ledger.SetAsideTable;
import org.nianbao.ledger.Tokens;
import org.nianbao.ledger.TownshipFindingTable;
import org.nianbao.ledger.TownshipLock;
import org.nianbao.ledger.TownshipTransactions;
import org.nianbao.ledger.TurnTable;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Turn;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * All that works on the statistics of one township: its tables in the ledger, how it stands, what it issues.
 *
 * <p>Cheap to make and to let go, so that a run over many townships has at any time only those at hand.
 */
public final class Desk {

    private final Scheme scheme;
    private final Workplace workplace;
    private final Progress progress;
    private final Facilities facilities;
    private final TownshipLock lock;
    private final TownshipTransactions transactions;
    private final Ledger ledger;
    private final ExplanationTable explanations;
    private final SetAsideTable setAside;
    private final TurnTable turns;
    private final FigureTable figures;
    private final TownshipFindingTable findings;
    private final ReleaseTable releases;
    private final Snapshot snapshot;
    private final Situation situation;
    private final Issuing issuing;
    private final Inbox inbox;
    private final Journal journal;
    private final Acts acts;

    Desk(Scheme scheme, Workplace workplace, Progress progress, Facilities facilities, Tokens tokens) {
        this.scheme = scheme;
        this.workplace = workplace;
        this.progress = progress;
        this.facilities = facilities;
        var township = scheme.township().code();
        var dataSource = facilities.dataSource();
        lock = new TownshipLock(township, dataSource);
        transactions = new TownshipTransactions(lock, dataSource);
        ledger = new Ledger(scheme, dataSource, tokens);
        explanations = new ExplanationTable(township, scheme.year(), dataSource);
        setAside = new SetAsideTable(township, scheme.year(), dataSource);
        turns = new TurnTable(township, scheme.year(), dataSource);
        figures = new FigureTable(township, dataSource);
        findings = new TownshipFindingTable(township, dataSource);
        releases = new ReleaseTable(township, dataSource);
        snapshot = new Snapshot(transactions);
        inbox = new Inbox(workplace.inbox());
        situation = situation(() -> inbox.list()::has);
        journal = new Journal(
                new JournalTable(township, scheme.year(), dataSource),
                JournalFile.of(workplace, scheme.year(), township),
                new Beginning(this),
                lock);
        issuing = new Issuing(this);
        acts = new Acts(this);
    }

    /** How things stand, given which files lie in the inbox. */
    final Situation situation(Supplier<Predicate<FileId>> lying) {
        return new Situation(scheme, ledger, explanations, figures, findings, lying, snapshot);
    }

    /**
     * Requires that the release that lies in its place was issued from this ledger, and that it has what the journals tell of
     * the years before.
     *
     * @throws MisplacedDataException if the release was not
     * @throws DatabaseBehindException if it lacks something
     */
    public void requireBelonging() {
        issuing.requireOwn();
        requireJournals(scheme.year() - 1);
    }

    /**
     * Requires that the ledger has all that the journals tell: what is handed out of it is to be whole.
     *
     * @throws DatabaseBehindException if it lacks something
     * @throws DamagedJournalException if a journal is not any more what was written
     */
    public void requireJournals() {
        requireJournals(scheme.year());
    }

    private void requireJournals(int until) {
        Journals.of(workplace).require(scheme.township().code(), until, facilities.dataSource());
    }

    public Scheme scheme() {
        return scheme;
    }

    public Workplace workplace() {
        return workplace;
    }

    public Ledger ledger() {
        return ledger;
    }

    public ExplanationTable explanations() {
        return explanations;
    }

    public SetAsideTable setAside() {
        return setAside;
    }

    /** The accepted submissions that would turn by the scheme as it is now, but keep their verdicts. */
    public List<Turn> turns() {
        return releases.anyHandedIn(scheme.year())
                ? turns.all(Basis.now(scheme, ledger, explanations, setAside)::of)
                : List.of();
    }

    /**
     * Agrees that those turn that are known to, of one unit or of all: the next run does it.
     *
     * @throws DatabaseBehindException if the database is not the one that the township's journal was kept of
     */
    public void agreeToTurns(Optional<Unit> unit) {
        acts.agree(unit.map(Unit::code));
    }

    TurnTable turnTable() {
        return turns;
    }

    public ReleaseTable releases() {
        return releases;
    }

    public Situation situation() {
        return situation;
    }

    public Issuing issuing() {
        return issuing;
    }

    /** What is read of the database at one moment, so that it fits together whatever a run does meanwhile. */
    public <T> T atOneMoment(Supplier<T> reads) {
        return snapshot.of(reads);
    }

    /** How things came to stand, and what becomes of them. */
    public Outlook outlook() {
        var history = new History(scheme.township().code(), scheme.year(), facilities.dataSource());
        return new Outlook(scheme, ledger, history, situation, releases, issuing, inbox, workplace);
    }

    Inbox inbox() {
        return inbox;
    }

    /** What staff enter. */
    public Acts acts() {
        return acts;
    }

    /** Adds to the journal beside the archive what it lacks. */
    public void keepJournal() {
        journal.keep();
    }

    Journal journal() {
        return journal;
    }

    /** The lock under which runs of the township write. */
    TownshipLock lock() {
        return lock;
    }

    /** By which all is written that is the township's. */
    PlatformTransactionManager transactions() {
        return transactions;
    }

    FigureTable figures() {
        return figures;
    }

    TownshipFindingTable findings() {
        return findings;
    }

    Facilities facilities() {
        return facilities;
    }

    Progress progress() {
        return progress;
    }
}
