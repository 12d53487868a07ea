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
 * The job that takes in what lies in a township's inbox, consolidates, releases, and sends back what was not accepted.
 *
 * <p>Job and steps are there once. What they work with is a township's own, and is made anew for each execution, by its
 * parameters; proxies go by interfaces, since a class of its own for each would have to be made at every start.
 */
@Configuration(proxyBeanMethods = false)
class NightlyJob {

    /** The name of the job in Spring Batch's tables. */
    static final String NAME = "nightly";

    /** The parameter that makes each run an instance of its own. */
    static final String RUN = "run";

    /** The parameter that says whose run it is: the code of the township. */
    static final String TOWNSHIP = "township";

    /** The parameter that says of which year. */
    static final String YEAR = "year";

    /** The parameter that names the one unit of a village run, by its code. */
    static final String UNIT = "unit";

    /** So many files are read and reviewed side by side, and then entered in one transaction. */
    private static final int FILES_AT_ONCE = 8;

    @Bean
    Job nightly(Facilities facilities, Step receiveAndLoad, Step consolidate, Step release, Step sendBack) {
        return new JobBuilder(NAME, facilities.repository())
                .observationRegistry(facilities.observations())
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
    Desk desk(
            Desks desks,
            @Value("#{jobParameters['" + TOWNSHIP + "']}") String township,
            @Value("#{jobParameters['" + YEAR + "']}") long year) {
        return desks.of(township, year);
    }

    @Bean
    @Scope("job")
    Stock stock(Desk desk) {
        return new Stock(desk);
    }

    @Bean
    @Scope("job")
    Stations stations(Desk desk, Stock stock) {
        return new Stations(desk, stock);
    }

    @Bean
    @Scope("step")
    Assignment assignment(Desk desk, @Value("#{jobParameters['" + UNIT + "']}") @Nullable String unit) {
        var assignment = new Assignment(desk);
        assignment.fetch(unit == null ? "" : unit);
        return assignment;
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = INTERFACES)
    ArrivalReader arrivals(Desk desk, Assignment assignment) {
        return new ArrivalReader(
                desk.inbox(), Archive.ofSubmissions(desk.workplace()), desk.ledger(), assignment, desk.progress());
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = INTERFACES)
    Screener screener(Desk desk, Assignment assignment) {
        return new Screener(desk.scheme(), assignment, desk.ledger()::entry, desk.progress());
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = INTERFACES)
    LedgerWriter loading(Desk desk, Assignment assignment) {
        return new LedgerWriter(desk.ledger(), assignment, desk.journal(), desk.progress());
    }

    @Bean
    Step receiveAndLoad(
            Facilities facilities,
            ObjectProvider<Desk> desk,
            ItemStreamReader<Arrival> arrivals,
            ItemProcessor<Arrival, ScreenedFile> screener,
            Loading loading) {
        return new StepBuilder("receive-and-load", facilities.repository())
                .<Arrival, ScreenedFile>chunk(FILES_AT_ONCE)
                .transactionManager(new DeskTransactions(desk))
                .reader(arrivals)
                .processor(screener)
                .writer(loading)
                .taskExecutor(facilities.screeningExecutor())
                .faultTolerant()
                .processorNonTransactional()
                .skipPolicy(LedgerWriter::isToBlame)
                .observationRegistry(facilities.observations())
                .listener(facilities.stopSwitch())
                .build();
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = INTERFACES)
    Tasklet consolidating(Stations stations) {
        return stations.consolidate();
    }

    @Bean
    Step consolidate(
            Facilities facilities, ObjectProvider<Desk> desk, ObjectProvider<Stock> stock, Tasklet consolidating) {
        return step("consolidate", facilities, consolidating, new DeskTransactions(desk), execution -> {
            var unused = stock.getObject().consolidation();
        });
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = INTERFACES)
    Tasklet releasing(Stations stations) {
        return stations.release();
    }

    @Bean
    Step release(Facilities facilities, ObjectProvider<Stock> stock, Tasklet releasing) {
        return ofFiles("release", facilities, stock, releasing);
    }

    @Bean
    @Scope(scopeName = "step", proxyMode = INTERFACES)
    Tasklet sendingBack(Stations stations) {
        return stations.sendBack();
    }

    @Bean
    Step sendBack(Facilities facilities, ObjectProvider<Stock> stock, Tasklet sendingBack) {
        return ofFiles("send-back", facilities, stock, sendingBack);
    }

    /**
     * A step without a transaction of its own: for work on files, which takes as long as it takes, and which nothing in
     * the database should wait for.
     */
    private static Step ofFiles(String name, Facilities facilities, ObjectProvider<Stock> stock, Tasklet work) {
        return step(name, facilities, work, new ResourcelessTransactionManager(), execution -> {
            var unused = stock.getObject().now();
        });
    }

    /**
     * A step that does one thing.
     *
     * @param reading reads what has to be read at one moment, and so before the transaction begins
     */
    private static Step step(
            String name,
            Facilities facilities,
            Tasklet work,
            PlatformTransactionManager transactions,
            Consumer<StepExecution> reading) {
        return new StepBuilder(name, facilities.repository())
                .tasklet(work, transactions)
                .observationRegistry(facilities.observations())
                .listener(facilities.stopSwitch())
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
