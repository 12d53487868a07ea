package org.nianbao.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import javax.sql.DataSource;
import org.nianbao.ledger.ExplanationTable;
import org.nianbao.ledger.FigureTable;
import org.nianbao.ledger.History;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.Migrations;
import org.nianbao.ledger.ReleaseTable;
import org.nianbao.ledger.RunLock;
import org.nianbao.ledger.SetAsideTable;
import org.nianbao.ledger.TownshipFindingTable;
import org.nianbao.ledger.Views;
import org.nianbao.scheme.Scheme;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The parts that the job is made of. What is particular to one command, {@link Scheme}, {@link Workplace} and {@link
 * Progress}, is given to the application by whoever starts it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(NightlyJob.class)
public class JobApplication {

    /** What Spring Batch measures of jobs, steps, items and chunks, and whoever else measures anything. */
    @Bean
    PrometheusMeterRegistry meters() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean
    ObservationRegistry observations(MeterRegistry meters) {
        var observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return observations;
    }

    @Bean
    Migrations migrations() {
        return new Migrations();
    }

    @Bean
    Ledger ledger(Scheme scheme, DataSource dataSource, Workplace workplace) {
        return new Ledger(scheme, dataSource, new TokenKey(workplace.data()).tokens());
    }

    @Bean
    FigureTable figureTable(DataSource dataSource) {
        return new FigureTable(dataSource);
    }

    @Bean
    TownshipFindingTable townshipFindingTable(DataSource dataSource) {
        return new TownshipFindingTable(dataSource);
    }

    @Bean
    ReleaseTable releaseTable(DataSource dataSource) {
        return new ReleaseTable(dataSource);
    }

    @Bean
    Views views(DataSource dataSource) {
        return new Views(dataSource);
    }

    @Bean
    Inbox inbox(Workplace workplace) {
        return new Inbox(workplace.inbox());
    }

    @Bean
    Archive archive(Workplace workplace) {
        return new Archive(workplace.data().resolve("archive"));
    }

    @Bean
    ExplanationTable explanationTable(Scheme scheme, DataSource dataSource) {
        return new ExplanationTable(scheme.year(), dataSource);
    }

    @Bean
    SetAsideTable setAsideTable(Scheme scheme, DataSource dataSource) {
        return new SetAsideTable(scheme.year(), dataSource);
    }

    @Bean
    Assignment assignment(Scheme scheme, Ledger ledger, ExplanationTable explanations, SetAsideTable setAside) {
        return new Assignment(scheme, ledger, explanations, setAside);
    }

    @Bean
    ArrivalReader arrivalReader(Inbox inbox, Archive archive, Ledger ledger, Assignment assignment, Progress progress) {
        return new ArrivalReader(inbox, archive, ledger, assignment, progress);
    }

    @Bean
    Returns returns(Archive archive) {
        return new Returns(archive);
    }

    /**
     * As many threads as there are processors: reading and reviewing wait for nothing. They go on while the application is
     * told to stop, so that the files at hand are finished.
     */
    @Bean
    AsyncTaskExecutor screeningExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(Runtime.getRuntime().availableProcessors());
        executor.setThreadNamePrefix("screen-");
        executor.setDaemon(true);
        executor.setAcceptTasksAfterContextClose(true);
        return executor;
    }

    @Bean
    StopSwitch stopSwitch() {
        return new StopSwitch();
    }

    @Bean
    Situation situation(
            Scheme scheme,
            Ledger ledger,
            ExplanationTable explanations,
            FigureTable figures,
            TownshipFindingTable findings,
            Inbox inbox,
            PlatformTransactionManager transactionManager) {
        return new Situation(scheme, ledger, explanations, figures, findings, inbox, transactionManager);
    }

    @Bean
    RunLock runLock(DataSource dataSource) {
        return new RunLock(dataSource);
    }

    @Bean
    Issuing issuing(Scheme scheme, Situation situation, ReleaseTable releases, Workplace workplace) {
        return new Issuing(scheme, situation, releases, workplace);
    }

    @Bean
    Outlook outlook(
            Scheme scheme,
            Ledger ledger,
            DataSource dataSource,
            Situation situation,
            ReleaseTable releases,
            Issuing issuing,
            Workplace workplace) {
        var history = new History(scheme.year(), dataSource);
        return new Outlook(scheme, ledger, history, situation, releases, issuing, workplace);
    }

    @Bean
    Nightly nightlyRun(
            Job nightly,
            JobOperator operator,
            JobRepository repository,
            RunLock lock,
            StopSwitch stopSwitch,
            Views views,
            Scheme scheme) {
        return new Nightly(nightly, operator, repository, lock, stopSwitch, () -> views.refresh(scheme));
    }
}
