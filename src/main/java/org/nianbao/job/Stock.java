package org.nianbao.job;

import java.util.Map;
import java.util.function.Supplier;
import org.nianbao.consolidate.Lineages;
import org.nianbao.release.Release;
import org.nianbao.submission.FilledForm;
import org.springframework.util.function.SingletonSupplier;

/** What more than one station of a run goes by: the forms that count, what they come to, and how things stand then. */
final class Stock {

    private final Desk desk;
    private final Supplier<Map<String, Map<String, FilledForm>>> counted;
    private final Supplier<Consolidation> consolidation;
    private final Supplier<Release> now;

    Stock(Desk desk) {
        this.desk = desk;
        counted = SingletonSupplier.of(desk.ledger()::counted);
        consolidation = SingletonSupplier.of(() -> desk.atOneMoment(this::consolidated));
        now = SingletonSupplier.of(desk.situation()::now);
    }

    private Consolidation consolidated() {
        desk.progress().station("汇总");
        return Consolidation.of(desk.scheme(), desk.ledger().standings(), counted.get(), desk.explanations());
    }

    /** What the rows that count come to. */
    Consolidation consolidation() {
        return consolidation.get();
    }

    /** How things stand after consolidation. */
    Release now() {
        return now.get();
    }

    /** Where the figures come from. */
    Lineages lineages() {
        return new Lineages(desk.scheme(), counted.get());
    }
}
