package org.nianbao.job;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.nianbao.ledger.DataRefusedException;
import org.nianbao.ledger.Entering;
import org.nianbao.ledger.JournalEntry;
import org.nianbao.ledger.JournalEntry.What;
import org.nianbao.ledger.ScreenedFile;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rebuilds what the ledger had of a township in a year, from the archive and the journal beside it.
 *
 * <p>Each journal entry that the database lacks is repeated in order, in one transaction, by the code that did it
 * first: it reads and reviews files, computes figures, and makes releases. The next rebuild continues one that was cut
 * off.
 */
public final class LedgerRebuild {

    private final TownshipContext context;
    private final Journal journal;
    private final Archive archive;
    private final ReviewPlan reviewPlan;
    private final Screener screener;
    private final ReissuedReleases releases;
    private final Map<String, Journal.Receipt> receipts = new HashMap<>();
    private final Map<String, String> verdicts = new HashMap<>();
    private boolean fetched;

    public LedgerRebuild(TownshipContext context) {
        this.context = context;
        journal = context.journal();
        archive = Archive.ofSubmissions(context.places());
        reviewPlan = new ReviewPlan(context);
        screener = new Screener(context.scheme(), reviewPlan, context.ledger()::entry, Progress.SILENT);
        releases = new ReissuedReleases(context);
    }

    /**
     * Does what the database lacks.
     *
     * @throws DatabaseBehindException if the journal belongs to another database
     * @throws DamagedJournalException if the journal is unreadable
     * @throws EarlierYearMissingException if an earlier year must be rebuilt first
     * @throws ArchiveIncompleteException if the archive lacks a file that the journal names
     */
    public RebuildResult rebuild() {
        requireEarlierYears();
        var missing = journal.missing();
        requireArchive(missing);
        if (!missing.isEmpty()) {
            journal.requireDating();
        }
        var done = 0;
        for (var entry : missing) {
            if (context.services().stopSwitch().isStopped()) {
                break;
            }
            again(entry);
            done++;
        }
        missing.stream().mapToLong(JournalEntry::run).max().ifPresent(journal::beginRunsAfter);
        return new RebuildResult(
                done == missing.size(),
                done,
                receipts.size(),
                releases.count(),
                changedVerdicts(),
                releases.changedFigures(),
                releases.notMadeAgain());
    }

    private void requireEarlierYears() {
        JournalFolder.of(context.places()).lacking(context.services()).stream()
                .filter(lacking -> lacking.year() < context.scheme().year())
                .filter(lacking ->
                        lacking.township().equals(context.scheme().township().code()))
                .findFirst()
                .ifPresent(lacking -> {
                    throw new EarlierYearMissingException(lacking.year());
                });
    }

    private void requireArchive(List<JournalEntry> entries) {
        Set<String> seen = new HashSet<>();
        var missing = entries.stream()
                .filter(entry -> entry.what() == What.RECEIVED)
                .flatMap(entry -> Journal.detail(entry, Journal.Receipts.class).files().stream())
                .filter(file -> seen.add(file.sha256()))
                .filter(file -> archive.condition(file.sha256()) != Archive.Condition.INTACT)
                .toList();
        if (!missing.isEmpty()) {
            throw new ArchiveIncompleteException(archive.folder(), missing);
        }
    }

    private void again(JournalEntry entry) {
        var transaction = new TransactionTemplate(context.transactions());
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.executeWithoutResult(status -> {
            context.lock().require();
            context.services().key(context.places()).adopt();
            journal.copy(entry, () -> doAgain(entry));
        });
    }

    private void doAgain(JournalEntry entry) {
        switch (entry.what()) {
            case RECEIVED ->
                receive(Journal.detail(entry, Journal.Receipts.class).files(), entry.run());
            case ACT -> act(Journal.detail(entry, Act.class));
            case AGREED -> agree(Journal.detail(entry, Journal.Agreed.class).unit());
            case CONSOLIDATED -> consolidate(entry.run());
            case RELEASED -> release(Journal.detail(entry, Journal.Released.class), entry.run());
            case TOLD, FINISHED -> {}
        }
    }

    private void receive(List<Journal.Receipt> files, long run) {
        if (!fetched) {
            reviewPlan.fetch("");
            fetched = true;
        }
        enter(files.parallelStream().map(this::screened).toList(), run);
        files.forEach(file -> receipts.put(file.sha256(), file));
    }

    /**
     * Enters files together. If the database refuses one of them, enters them one by one, and the refused one as
     * unprocessable.
     */
    private void enter(List<ScreenedFile> entries, long run) {
        try {
            var entering = unharmed(() -> context.ledger().enter(entries, reviewPlan::basis, run));
            Journal.Receipts.of(entering).files().forEach(file -> verdicts.put(file.sha256(), file.verdict()));
        } catch (DataRefusedException refused) {
            if (entries.size() > 1) {
                entries.forEach(entry -> enter(List.of(entry), run));
            } else {
                var screening = entries.get(0).screening().unprocessable(refused.finding());
                enter(List.of(context.ledger().entry(screening)), run);
            }
        }
    }

    /** Does some work whose effects are rolled back if it fails, while all earlier work stays. */
    private Entering unharmed(Supplier<Entering> work) {
        var nested = new TransactionTemplate(context.transactions());
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return requireNonNull(nested.execute(status -> work.get()));
    }

    private ScreenedFile screened(Journal.Receipt file) {
        var id = new FileId(file.name(), file.sha256());
        var entry = screener.process(archive.pendingFile(id, file.unit()).orElseThrow());
        if (entry == null) {
            throw new IllegalStateException("all units are covered");
        }
        return entry;
    }

    private void consolidate(long run) {
        Consolidation.of(
                        context.scheme(),
                        context.ledger().standings(),
                        context.ledger().counted(),
                        Map.of(),
                        context.explanations())
                .enter(context, run);
    }

    /** Enters an act; reviews depend on the entries of staff. */
    private void act(Act act) {
        context.acts().apply(act);
        fetched = false;
    }

    private void agree(String unitCode) {
        context.turnTable().agree(Optional.of(unitCode).filter(code -> !code.isEmpty()));
    }

    private void release(Journal.Released released, long run) {
        try {
            releases.issue(released, run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RebuildResult.DifferentFile> changedVerdicts() {
        return receipts.values().stream()
                .sorted(comparing(Journal.Receipt::unit).thenComparing(Journal.Receipt::name))
                .map(file -> new RebuildResult.DifferentFile(
                        name(file.unit()), file.name(), file.verdict(), verdicts.getOrDefault(file.sha256(), "")))
                .filter(file -> !file.before().equals(file.now()))
                .toList();
    }

    private String name(String unitCode) {
        return context.scheme().register().units().stream()
                .filter(unit -> unit.code().equals(unitCode))
                .map(Unit::name)
                .findFirst()
                .orElse(unitCode);
    }
}
