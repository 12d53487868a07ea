package org.nianbao.job;

import static org.springframework.context.annotation.ScopedProxyMode.INTERFACES;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.ScreenedFile;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.DefaultJobParametersValidator;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job that takes in the files of a township's inbox, consolidates, releases, and returns what was not accepted.
 *
 * <p>Job and steps exist once. What they work with belongs to a township, and is created for each execution by its
 * parameters. Proxies implement interfaces, because a proxy class for each bean would have to be generated at every
 * start.
 */
@Configuration(proxyBeanMethods = false)
class NightlyJob {

    /** The name of the job in Spring Batch's tables. */
    static final String NAME = "nightly";

    /** The parameter that makes each run a separate instance. */
    static final String RUN = "run";

    /** The parameter with the code of the township. */
    static final String TOWNSHIP = "township";

    /** The parameter with the year. */
    static final String YEAR = "year";

    /** The parameter with the code of the one unit of a village run. */
    static final String UNIT = "unit";

    /** The number of files that are read and reviewed side by side, and then entered in one transaction. */
    private static final int FILES_AT_ONCE = 8;

    @Bean
    Job nightly(SharedServices services, Step receiveAndLoad, Step consolidate, Step release, Step sendBack) {
        return new JobBuilder(NAME, services.repository())
                .observationRegistry(services.observations())
                .validator(new DefaultJobParametersValidator(new String[] {RUN, TOWNSHIP, YEAR}, new String[] {UNIT}))
                .listener(new RunLog())
                .start(receiveAndLoad)
                .next(consolidate)
                .next(release)
                .next(sendBack)
                .build();
    }

    @Bean
    @Scope("job")
    TownshipContext context(
            ActiveContexts activeContexts,
            @Value("#{jobParameters['" + TOWNSHIP + "']}") String township,
            @Value("#{jobParameters['" + YEAR + "']}") long year) {
        return activeContexts.of(township, year);
    }

    @Bean
    @Scope("job")
    StepData stepData(TownshipContext context) {
        return new StepData(context);
    }

    @Bean
    @Scope("job")
    StepTasklets tasklets(TownshipContext context, StepData stepData) {
        return new StepTasklets(context, stepData);
    }

    @Bean
    @Scope("step")
    ReviewPlan reviewPlan(TownshipContext context, @Value("#{jobParameters['" + UNIT + "']}") @Nullable String unit) {
        var reviewPlan = new ReviewPlan(context);
        reviewPlan.fetch(unit == null ? "" : unit);
        return reviewPlan;
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = INTERFACES)
    PendingFileReader pendingFiles(TownshipContext context, ReviewPlan reviewPlan) {
        return new PendingFileReader(
                context.inbox(),
                Archive.ofSubmissions(context.places()),
                context.ledger(),
                reviewPlan,
                context.progress());
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = INTERFACES)
    Screener screener(TownshipContext context, ReviewPlan reviewPlan) {
        return new Screener(context.scheme(), reviewPlan, context.ledger()::entry, context.progress());
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = INTERFACES)
    LedgerWriter loading(TownshipContext context, ReviewPlan reviewPlan) {
        return new LedgerWriter(context.ledger(), reviewPlan, context.journal(), context.progress());
    }

    @Bean
    Step receiveAndLoad(
            SharedServices services,
            ObjectProvider<TownshipContext> context,
            ItemStreamReader<PendingFile> pendingFiles,
            ItemProcessor<PendingFile, ScreenedFile> screener,
            ItemLoader loading) {
        return new StepBuilder("receive-and-load", services.repository())
                .<PendingFile, ScreenedFile>chunk(FILES_AT_ONCE)
                .transactionManager(new JobTransactions(context))
                .reader(pendingFiles)
                .processor(screener)
                .writer(loading)
                .taskExecutor(services.screeningExecutor())
                .faultTolerant()
                .processorNonTransactional()
                .skipPolicy(LedgerWriter::isToBlame)
                .observationRegistry(services.observations())
                .listener(services.stopSwitch())
                .build();
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = INTERFACES)
    Tasklet consolidating(StepTasklets tasklets) {
        return tasklets.consolidate();
    }

    @Bean
    Step consolidate(
            SharedServices services,
            ObjectProvider<TownshipContext> context,
            ObjectProvider<StepData> stepData,
            Tasklet consolidating) {
        return step("consolidate", services, consolidating, new JobTransactions(context), execution -> {
            var unused = stepData.getObject().consolidation();
        });
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = INTERFACES)
    Tasklet releasing(StepTasklets tasklets) {
        return tasklets.release();
    }

    @Bean
    Step release(SharedServices services, ObjectProvider<StepData> stepData, Tasklet releasing) {
        return ofFiles("release", services, stepData, releasing);
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = INTERFACES)
    Tasklet sendingBack(StepTasklets tasklets) {
        return tasklets.sendBack();
    }

    @Bean
    Step sendBack(SharedServices services, ObjectProvider<StepData> stepData, Tasklet sendingBack) {
        return ofFiles("send-back", services, stepData, sendingBack);
    }

    /**
     * Creates a step without a transaction, for work on files: it may take long, and the database should not wait for
     * it.
     */
    private static Step ofFiles(String name, SharedServices services, ObjectProvider<StepData> stepData, Tasklet work) {
        return step(name, services, work, new ResourcelessTransactionManager(), execution -> {
            var unused = stepData.getObject().now();
        });
    }

    /**
     * Creates a step that does one thing.
     *
     * @param reading reads what must be read at one moment, and therefore before the transaction begins
     */
    private static Step step(
            String name,
            SharedServices services,
            Tasklet work,
            PlatformTransactionManager transactions,
            Consumer<StepExecution> reading) {
        return new StepBuilder(name, services.repository())
                .tasklet(work, transactions)
                .observationRegistry(services.observations())
                .listener(services.stopSwitch())
                .listener(first(reading))
                .build();
    }

    private static StepExecutionListener first(Consumer<StepExecution> reading) {
        return new StepExecutionListener() {
            @Override
            public void beforeStep(StepExecution execution) {
                reading.accept(execution);
            }
        };
    }
}
