package org.nianbao.job;

import java.util.Map;
import java.util.function.Supplier;
import org.nianbao.consolidate.Lineages;
import org.nianbao.ledger.ScreenedFile;
import org.nianbao.release.Release;
import org.nianbao.submission.FilledForm;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.DefaultJobParametersValidator;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.util.function.SingletonSupplier;

/**
 * The job that takes in what lies in a township's inbox, consolidates, releases, and sends back what was not accepted.
 *
 * <p>It is put together anew for each township: what its steps work with is the township's own.
 */
final class NightlyJob {

    /** The name of the job in Spring Batch's tables. */
    static final String NAME = "nightly";

    /** The parameter that makes each run an instance of its own. */
    static final String RUN = "run";

    /** The parameter that says whose run it is: the code of the township. */
    static final String TOWNSHIP = "township";

    /** The parameter that names the one unit of a village run, by its code. */
    static final String UNIT = "unit";

    /** So many files are read and reviewed side by side, and then entered in one transaction. */
    private static final int FILES_AT_ONCE = 8;

    private final Desk desk;
    private final Facilities facilities;
    private final Archive archive;
    private final Tasklets tasklets;

    /** The forms that count, and how things stand after consolidation: more than one station goes by them. */
    private final Supplier<Map<String, Map<String, FilledForm>>> counted;

    private final Supplier<Consolidation> consolidation;

    private final Supplier<Release> now;

    private NightlyJob(Desk desk) {
        this.desk = desk;
        facilities = desk.facilities();
        archive = Archive.ofSubmissions(desk.workplace());
        tasklets = new Tasklets(desk);
        counted = SingletonSupplier.of(desk.ledger()::counted);
        consolidation = SingletonSupplier.of(() -> desk.atOneMoment(this::consolidated));
        now = SingletonSupplier.of(desk.situation()::now);
    }

    static Job of(Desk desk) {
        return new NightlyJob(desk).job();
    }

    private Job job() {
        return new JobBuilder(NAME, facilities.repository())
                .observationRegistry(facilities.observations())
                .validator(new DefaultJobParametersValidator(new String[] {RUN, TOWNSHIP}, new String[] {UNIT}))
                .listener(new RunLog())
                .start(receiveAndLoad())
                .next(consolidate())
                .next(release())
                .next(sendBack())
                .build();
    }

    private Step receiveAndLoad() {
        var assignment = new Assignment(desk);
        var screener = new Screener(desk.scheme(), assignment, desk.ledger()::entry, desk.progress());
        return new StepBuilder("receive-and-load", facilities.repository())
                .<Arrival, ScreenedFile>chunk(FILES_AT_ONCE)
                .transactionManager(desk.transactions())
                .reader(new ArrivalReader(desk.inbox(), archive, desk.ledger(), assignment, desk.progress()))
                .processor(screener)
                .writer(new LedgerWriter(desk.ledger(), assignment, desk.journal(), desk.progress()))
                .taskExecutor(facilities.screeningExecutor())
                .faultTolerant()
                .processorNonTransactional()
                .skipPolicy(LedgerWriter::isToBlame)
                .observationRegistry(facilities.observations())
                .listener(assignment)
                .listener(facilities.stopSwitch())
                .build();
    }

    private Step consolidate() {
        return tasklets.step("consolidate", consolidation, runId -> {
            consolidation.get().enter(desk, runId);
            desk.journal().consolidated(desk.scheme(), runId);
        });
    }

    private Consolidation consolidated() {
        desk.progress().station("汇总");
        return Consolidation.of(desk.scheme(), desk.ledger().standings(), counted.get(), desk.explanations());
    }

    private Step release() {
        return tasklets.outside("release", now, runId -> {
            desk.progress().station("汇总上报");
            desk.issuing().issue(now.get(), new Lineages(desk.scheme(), counted.get()), runId, desk.progress());
        });
    }

    /** After the release, which must not wait for somebody to close a file that goes back. */
    private Step sendBack() {
        return tasklets.outside("send-back", now, runId -> {
            desk.progress().station("退回");
            new Returns(archive, ProgramBuild::sha256, desk.progress(), desk.lock()::require)
                    .renew(now.get(), desk.workplace().returns());
        });
    }
}
