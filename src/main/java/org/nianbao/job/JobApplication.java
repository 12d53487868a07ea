package org.nianbao.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import javax.sql.DataSource;
import org.nianbao.ledger.DatabaseLock;
import org.nianbao.ledger.Migrations;
import org.nianbao.ledger.Views;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.observation.BatchObservationAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.metrics.DataSourcePoolMetricsAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The parts of a run that exist once, including the job and its steps. What belongs to a township is in its {@link
 * TownshipContext}, which {@link SharedServices} creates.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import(NightlyJob.class)
@EnableConfigurationProperties(HistoryProperties.class)
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourcePoolMetricsAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class,
    BatchObservationAutoConfiguration.class
})
public class JobApplication {

    /** Collects what Spring Batch measures of jobs, steps, items and chunks, and all other measures. */
    @Bean
    PrometheusMeterRegistry meters() {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.config().meterFilter(new MeterDescriptions());
        return meters;
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

    /**
     * Provides as many threads as there are processors, because reading and reviewing wait for nothing. The threads
     * continue while the application stops, so that the files at hand are finished.
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
    SharedServices services(
            DataSource dataSource,
            JobRepository repository,
            ObservationRegistry observations,
            AsyncTaskExecutor screeningExecutor) {
        return new SharedServices(
                dataSource,
                repository,
                observations,
                screeningExecutor,
                new DatabaseLock(dataSource),
                new StopSwitch());
    }

    @Bean
    RunHistory history(
            JobOperator operator, JobRepository repository, DataSource dataSource, HistoryProperties properties) {
        return new RunHistory(operator, repository, dataSource, properties.keepRunsFor());
    }

    @Bean
    ActiveContexts activeContexts() {
        return new ActiveContexts();
    }

    @Bean
    NightlyRunner nightlyRun(
            JobOperator operator,
            Job nightly,
            SharedServices services,
            ActiveContexts activeContexts,
            RunHistory history) {
        return new NightlyRunner(
                operator, nightly, services, activeContexts, history, new Views(services.dataSource()));
    }
}
