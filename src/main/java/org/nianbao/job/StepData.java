package org.nianbao.job;

import java.util.Map;
import java.util.function.Supplier;
import org.nianbao.consolidate.Lineages;
import org.nianbao.release.Release;
import org.nianbao.submission.FilledForm;
import org.springframework.util.function.SingletonSupplier;

/** What more than one station of a run goes by: the forms that count, what they come to, and how things stand then. */
final class StepData {

    private final TownshipContext context;
    private final Supplier<Map<String, Map<String, FilledForm>>> counted;
    private final Supplier<Consolidation> consolidation;
    private final Supplier<Release> now;

    StepData(TownshipContext context) {
        this.context = context;
        counted = SingletonSupplier.of(context.ledger()::counted);
        consolidation = SingletonSupplier.of(() -> context.atOneMoment(this::consolidated));
        now = SingletonSupplier.of(context.currentState()::now);
    }

    private Consolidation consolidated() {
        context.progress().step("汇总");
        return Consolidation.of(context.scheme(), context.ledger().standings(), counted.get(), context.explanations());
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
        return new Lineages(context.scheme(), counted.get());
    }
}
