package org.nianbao.job;

import org.nianbao.ledger.ExplanationTable;
import org.nianbao.ledger.FigureTable;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.RunLock;
import org.nianbao.ledger.TownshipFindingTable;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.Screening;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.DefaultJobParametersValidator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The job that takes in what lies in the inbox, consolidates, releases, and sends back what was not accepted. */
@Configuration(proxyBeanMethods = false)
class NightlyJob {

    /** The name of the job in Spring Batch's tables. */
    static final String NAME = "nightly";

    /** The parameter that makes each run an instance of its own. */
    static final String RUN = "run";

    /** The parameter that names the one unit of a village run, by its code. */
    static final String UNIT = "unit";

    /** So many files are read and reviewed side by side, and then entered in one transaction. */
    private static final int FILES_AT_ONCE = 8;

    @Bean
    Job nightly(JobRepository jobRepository, Step receiveAndLoad, Step consolidate, Step release, Step sendBack) {
        return new JobBuilder(NAME, jobRepository)
                .validator(new DefaultJobParametersValidator(new String[] {RUN}, new String[] {UNIT}))
                .listener(new RunLog())
                .start(receiveAndLoad)
                .next(consolidate)
                .next(release)
                .next(sendBack)
                .build();
    }

    @Bean
    Step receiveAndLoad(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            AsyncTaskExecutor screeningExecutor,
            ArrivalReader arrivalReader,
            Scheme scheme,
            LedgerWriter ledgerWriter,
            Assignment assignment,
            StopSwitch stopSwitch,
            Progress progress) {
        return new StepBuilder("receive-and-load", jobRepository)
                .<Arrival, Screening>chunk(FILES_AT_ONCE)
                .transactionManager(transactionManager)
                .reader(arrivalReader)
                .processor(new Screener(scheme, assignment, progress))
                .writer(ledgerWriter)
                .taskExecutor(screeningExecutor)
                .listener(assignment)
                .listener(stopSwitch)
                .build();
    }

    @Bean
    LedgerWriter ledgerWriter(Ledger ledger, Assignment assignment, RunLock lock, Progress progress) {
        return new LedgerWriter(ledger, assignment, lock, progress);
    }

    @Bean
    Tasklets tasklets(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            StopSwitch stopSwitch,
            RunLock lock) {
        return new Tasklets(jobRepository, transactionManager, stopSwitch, lock);
    }

    @Bean
    Step consolidate(
            Tasklets tasklets,
            Scheme scheme,
            Ledger ledger,
            ExplanationTable explanations,
            FigureTable figures,
            TownshipFindingTable findings,
            Progress progress) {
        return tasklets.step("consolidate", runId -> {
            progress.station("汇总");
            var consolidation = Consolidation.of(scheme, ledger, explanations);
            figures.replace(scheme.year(), Scopes.of(consolidation.figures()), runId);
            findings.replace(scheme.year(), consolidation.findings());
        });
    }

    @Bean
    Step release(Tasklets tasklets, Issuing issuing, Progress progress) {
        return tasklets.step("release", runId -> {
            progress.station("汇总上报");
            issuing.issue(runId, progress);
        });
    }

    /** After the release, which must not wait for somebody to close a file that goes back. */
    @Bean
    Step sendBack(Tasklets tasklets, Situation situation, Returns returns, Workplace workplace, Progress progress) {
        return tasklets.step("send-back", runId -> {
            progress.station("退回");
            returns.renew(situation.now(), workplace.returns());
        });
    }
}
