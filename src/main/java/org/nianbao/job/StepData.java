package org.nianbao.job;

import java.util.Map;
import java.util.function.Supplier;
import org.nianbao.consolidate.Lineages;
import org.nianbao.release.Release;
import org.nianbao.submission.FilledForm;
import org.springframework.util.function.SingletonSupplier;

/** Data that several steps of a run use: the forms that count, their consolidation, and the resulting state. */
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
        return Consolidation.of(
                context.scheme(),
                context.ledger().standings(),
                counted.get(),
                context.contributions().kept(),
                context.explanations());
    }

    /** Returns the consolidation of the rows that count. */
    Consolidation consolidation() {
        return consolidation.get();
    }

    /** Returns the state after consolidation. */
    Release now() {
        return now.get();
    }

    /** Returns the sources of the figures. */
    Lineages lineages() {
        return new Lineages(context.scheme(), counted.get());
    }
}
