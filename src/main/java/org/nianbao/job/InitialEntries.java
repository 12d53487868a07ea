package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nianbao.ledger.Antecedents;
import org.nianbao.ledger.JournalEntry.What;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.ledger.ReleaseTable.Kept;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.GivenExplanation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The initial journal entries of a township whose database is older than the journal: what the database knows of each
 * run and, before the last release, what staff had entered by then.
 */
record InitialEntries(TownshipContext context) {

    /** Enters the initial entries, all or none; a new database has none. */
    void enter(Journal journal) {
        new TransactionTemplate(context.transactions()).executeWithoutResult(status -> {
            var entered = context.ledger().entered();
            var issued = context.releases().all(context.scheme().year()).stream()
                    .sorted(comparing(Issued::number))
                    .toList();
            if (!entered.isEmpty() || !issued.isEmpty()) {
                new Past(context, journal, entered, issued).enter();
            }
        });
    }

    /** What the database knows of the time before the journal. */
    private record Past(
            TownshipContext context, Journal journal, List<EnteredSubmission> entered, List<Issued> issued) {

        private void enter() {
            var antecedents = new Antecedents(
                    context.scheme().township().code(),
                    context.scheme().year(),
                    context.services().dataSource());
            var receiving = antecedents.receiving();
            var releasing = antecedents.releasing();
            var runs = new TreeSet<>(receiving.values());
            runs.addAll(releasing.values());
            runs.addAll(antecedents.consolidating());
            for (long run : runs) {
                receive(
                        run,
                        entered.stream()
                                .filter(one -> receiving.getOrDefault(one.file().sha256(), 0L) == run));
                consolidate(run);
                issued.stream()
                        .filter(one -> releasing.getOrDefault(Integer.toString(one.number()), 0L) == run)
                        .forEach(one -> release(run, one));
            }
            if (issued.isEmpty()) {
                acts(runs.last());
            }
        }

        private void receive(long run, Stream<EnteredSubmission> some) {
            var files = some.map(one -> new Journal.Receipt(
                            one.file().sha256(),
                            one.file().name(),
                            one.unitCode(),
                            one.verdict().chinese()))
                    .toList();
            if (!files.isEmpty()) {
                journal.add(What.RECEIVED, run, new Journal.Receipts(files));
            }
        }

        private void consolidate(long run) {
            journal.add(
                    What.CONSOLIDATED,
                    run,
                    new Journal.Consolidated(context.scheme().digest()));
        }

        private void release(long run, Issued one) {
            if (one.equals(issued.get(issued.size() - 1))) {
                acts(run);
            }
            var kept = one.kept();
            journal.add(
                    What.RELEASED,
                    run,
                    kept == null
                            ? new Journal.Released(
                                    one.number(), one.fileName(), one.sha256(), null, null, null, null, List.of())
                            : new Journal.Released(
                                    one.number(),
                                    one.fileName(),
                                    kept.workbook(),
                                    kept.table(),
                                    kept.metadata(),
                                    kept.content(),
                                    said(kept),
                                    List.of()));
            var sending = one.sending();
            if (sending != null) {
                tell(Act.handingIn(List.of(), one.number(), sending.by(), sending.on()));
            }
        }

        private String said(Kept kept) {
            try {
                return Archive.ofReleases(context.places()).keep(kept.said().getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * Enters what staff had entered, and that all of it is effective. The database does not know when it became
         * effective.
         */
        private void acts(long run) {
            var before = journal.of(What.ACT).size();
            context.explanations()
                    .byStaff()
                    .forEach((unit, given) -> given.forEach(one -> tell(explaining(unit, one))));
            entered.forEach(one ->
                    one.setAside().ifPresent(why -> tell(Act.settingAside(List.of(), one, why, why.on()))));
            if (journal.of(What.ACT).size() > before) {
                receive(run, entered.stream());
                consolidate(run);
            }
        }

        private static Act explaining(String unit, GivenExplanation given) {
            var finding = new Act.Explained(
                            given.rule(),
                            given.sheet(),
                            Act.shown(given.cells()),
                            given.found(),
                            given.expected(),
                            false)
                    .finding();
            return Act.explaining(
                    unit,
                    List.of(),
                    finding,
                    false,
                    given.explanation(),
                    given.explanation().on());
        }

        private void tell(Act act) {
            var number = journal.add(What.ACT, 0, act);
            journal.add(What.TOLD, 0, new Journal.Told(number));
        }
    }
}
