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
import org.nianbao.submission.VerdictChange;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * All that works on the statistics of one township: its tables in the ledger, how it stands, what it issues.
 *
 * <p>Cheap to make and to let go, so that a run over many townships has at any time only those at hand.
 */
public final class TownshipContext {

    private final Scheme scheme;
    private final Places places;
    private final Progress progress;
    private final SharedServices services;
    private final TownshipLock lock;
    private final TownshipTransactions transactions;
    private final Ledger ledger;
    private final ExplanationTable explanations;
    private final SetAsideTable setAside;
    private final TurnTable turns;
    private final FigureTable figures;
    private final TownshipFindingTable findings;
    private final ReleaseTable releases;
    private final ConsistentRead snapshot;
    private final CurrentState currentState;
    private final ReleaseIssuer issuing;
    private final Inbox inbox;
    private final Journal journal;
    private final Acts acts;

    TownshipContext(Scheme scheme, Places places, Progress progress, SharedServices services, Tokens tokens) {
        this.scheme = scheme;
        this.places = places;
        this.progress = progress;
        this.services = services;
        var township = scheme.township().code();
        var dataSource = services.dataSource();
        lock = new TownshipLock(township, dataSource);
        transactions = new TownshipTransactions(lock, dataSource);
        ledger = new Ledger(scheme, dataSource, tokens);
        explanations = new ExplanationTable(township, scheme.year(), dataSource);
        setAside = new SetAsideTable(township, scheme.year(), dataSource);
        turns = new TurnTable(township, scheme.year(), dataSource);
        figures = new FigureTable(township, dataSource);
        findings = new TownshipFindingTable(township, dataSource);
        releases = new ReleaseTable(township, dataSource);
        snapshot = new ConsistentRead(transactions);
        inbox = new Inbox(places.inbox());
        currentState = currentState(() -> inbox.list()::has);
        journal = new Journal(
                new JournalTable(township, scheme.year(), dataSource),
                JournalFile.of(places, scheme.year(), township),
                new InitialEntries(this),
                lock);
        issuing = new ReleaseIssuer(this);
        acts = new Acts(this);
    }

    /** How things stand, given which files lie in the inbox. */
    final CurrentState currentState(Supplier<Predicate<FileId>> lying) {
        return new CurrentState(scheme, ledger, explanations, figures, findings, lying, snapshot);
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
        JournalFolder.of(places).require(scheme.township().code(), until, services.dataSource());
    }

    public Scheme scheme() {
        return scheme;
    }

    public Places places() {
        return places;
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
    public List<VerdictChange> turns() {
        return releases.anyHandedIn(scheme.year())
                ? turns.all(ReviewBasis.now(scheme, ledger, explanations, setAside)::of)
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

    public CurrentState currentState() {
        return currentState;
    }

    public ReleaseIssuer issuing() {
        return issuing;
    }

    /** What is read of the database at one moment, so that it fits together whatever a run does meanwhile. */
    public <T> T atOneMoment(Supplier<T> reads) {
        return snapshot.of(reads);
    }

    /** How things came to stand, and what becomes of them. */
    public StatusQueries statusQueries() {
        var history = new History(scheme.township().code(), scheme.year(), services.dataSource());
        return new StatusQueries(scheme, ledger, history, currentState, releases, issuing, inbox, places);
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

    SharedServices services() {
        return services;
    }

    Progress progress() {
        return progress;
    }
}
