package org.nianbao.job;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nianbao.ledger.ContributionTable;
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
 * All that works on the statistics of one township in a year: its tables in the ledger, its current state, and what it
 * issues.
 *
 * <p>A context is cheap to make and holds nothing that must be closed, so a run over many townships holds only those at
 * work.
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
    private final Contributions contributions;
    private final TownshipFindingTable findings;
    private final ReleaseTable releases;
    private final ConsistentRead snapshot;
    private final CurrentState currentState;
    private final ReleaseIssuer releaseIssuer;
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
        contributions = new Contributions(scheme, new ContributionTable(township, scheme.year(), dataSource), ledger);
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
        releaseIssuer = new ReleaseIssuer(this);
        acts = new Acts(this);
    }

    /** Returns the current state, given which files are in the inbox. */
    final CurrentState currentState(Supplier<Predicate<FileId>> lying) {
        return new CurrentState(scheme, ledger, explanations, figures, findings, lying, snapshot);
    }

    /**
     * Requires that the release in the outbox was issued from this ledger, and that the ledger has all entries of the
     * journals of the years before.
     *
     * @throws MisplacedDataException if another ledger issued the release
     * @throws DatabaseBehindException if the ledger lacks an entry
     */
    public void requireBelonging() {
        releaseIssuer.requireOwn();
        requireJournals(scheme.year() - 1);
    }

    /**
     * Returns why this is perhaps not the intended database, and what to check: another ledger issued the release in
     * the outbox, or nothing was ever taken in.
     */
    public Optional<String> doubt() {
        return releaseIssuer.foreign().map(why -> why + "；请核对").or(services::blank);
    }

    /**
     * Requires that the ledger has all entries of the journals, so that a report of it is complete.
     *
     * @throws DatabaseBehindException if it lacks an entry
     * @throws DamagedJournalException if a journal was changed after it was written
     */
    public void requireJournals() {
        requireJournals(scheme.year());
    }

    /**
     * Requires that the release in the outbox was issued from this ledger, and that the ledger has all entries of the
     * journals, so that what is handed out is right and complete.
     *
     * @throws MisplacedDataException if another ledger issued the release
     * @throws DatabaseBehindException if the ledger lacks an entry
     * @throws DamagedJournalException if a journal was changed after it was written
     */
    public void requireOwnAndJournals() {
        releaseIssuer.requireOwn();
        requireJournals();
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

    /**
     * A file that was accepted of a unit last year.
     *
     * @param lost why it cannot be used, as people say it; empty if it is kept as it came
     */
    public record AcceptedFile(Path path, String lost) {}

    /** Returns the file that was accepted of each unit last year, by its present code. */
    public Map<String, AcceptedFile> acceptedLastYear() {
        var archive = Archive.ofSubmissions(places);
        return ledger.approvedLastYear().entrySet().stream().collect(toMap(Map.Entry::getKey, accepted -> {
            var condition = archive.condition(accepted.getValue());
            return new AcceptedFile(
                    archive.path(accepted.getValue()),
                    condition == Archive.Condition.INTACT ? "" : condition.chinese());
        }));
    }

    public ExplanationTable explanations() {
        return explanations;
    }

    public SetAsideTable setAside() {
        return setAside;
    }

    /** Returns the accepted submissions that would change their verdicts by the present scheme, but keep them. */
    public List<VerdictChange> turns() {
        return releases.anyHandedIn(scheme.year())
                ? turns.all(ReviewBasis.now(scheme, ledger, explanations, setAside)::of)
                : List.of();
    }

    /**
     * Agrees that the announced submissions change their verdicts, of one unit or of all; the next run applies it.
     *
     * @throws DatabaseBehindException if the journal of the township belongs to another database
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

    public ReleaseIssuer releaseIssuer() {
        return releaseIssuer;
    }

    /** Reads the database at one moment, so that the results are consistent whatever a run does meanwhile. */
    public <T> T atOneMoment(Supplier<T> reads) {
        return snapshot.of(reads);
    }

    /** Returns a submitted file as it was kept; empty if the archive lacks it, or if it was changed there. */
    public Optional<Path> submitted(FileId file) {
        var archive = Archive.ofSubmissions(places);
        return archive.condition(file.sha256()) == Archive.Condition.INTACT
                ? Optional.of(archive.path(file)).filter(Files::isRegularFile)
                : Optional.empty();
    }

    /** Returns the queries on what has changed, and on the release to come. */
    public StatusQueries statusQueries() {
        var history = new History(scheme.township().code(), scheme.year(), services.dataSource());
        return new StatusQueries(scheme, ledger, history, currentState, releases, releaseIssuer, inbox, places);
    }

    Inbox inbox() {
        return inbox;
    }

    /** Returns the entries of staff. */
    public Acts acts() {
        return acts;
    }

    /** Adds the missing entries to the journal beside the archive. */
    public void keepJournal() {
        journal.keep();
    }

    Journal journal() {
        return journal;
    }

    /** Returns the lock under which runs of the township write. */
    TownshipLock lock() {
        return lock;
    }

    /** Returns the transaction manager for all writes to the township's tables. */
    PlatformTransactionManager transactions() {
        return transactions;
    }

    FigureTable figures() {
        return figures;
    }

    /** Returns what the units contribute to the indicators. */
    public Contributions contributions() {
        return contributions;
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
