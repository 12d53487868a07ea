package org.nianbao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Scheme;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The job as whoever knows Spring Batch meets it: found, stopped and restarted by its name, with a history that ends. */
@SpringBatchTest
@SpringBootTest(
        classes = JobApplication.class,
        properties = {"nianbao.history.keep-runs-for=30d", "logging.file.name=target/nightly-job-tests.log"})
@DirtiesContext
class NightlyJobTests {

    private static final Scheme SCHEME = Schemes.of2023();
    private static final String TOWNSHIP = SCHEME.township().code();
    private static final Predicate<Duration> AT_ONCE = waited -> false;

    private static EmbeddedServer server;

    private final Path folder;

    @Autowired
    private NightlyRunner nightly;

    @Autowired
    private SharedServices services;

    @Autowired
    private JobOperator operator;

    @Autowired
    private JobRepository repository;

    @Autowired
    private JobOperatorTestUtils utils;

    private final JdbcClient sql;

    NightlyJobTests(@TempDir Path folder, @Autowired DataSource dataSource) {
        this.folder = folder;
        sql = JdbcClient.create(dataSource);
    }

    @BeforeAll
    static void startTheServer(@TempDir Path home) throws InterruptedException {
        server = PreparedServer.start(home.resolve("mariadb"));
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    @DynamicPropertySource
    static void whereTheServerIs(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> server.jdbcUrl());
        properties.add("spring.datasource.username", () -> server.username());
        properties.add("spring.datasource.password", () -> server.password());
    }

    @BeforeEach
    void aVillageReports() throws Exception {
        for (var instance : repository.findJobInstances(NightlyJob.NAME)) {
            repository.deleteJobInstance(instance);
        }
        for (var table : List.of("journal", "`release`", "finding", "form_row", "form_place", "submission")) {
            sql.sql("DELETE FROM " + table).update();
        }
        VillageWorkbook.of(SCHEME, "呼和嘎查")
                .saveAs(Files.createDirectories(folder.resolve("inbox")).resolve("a.xlsx"));
    }

    private TownshipContext context(Progress progress) {
        var places = new Places(folder.resolve("inbox"), folder.resolve("data"), folder.resolve("out"));
        return services.context(SCHEME, places, progress);
    }

    private NightlyRunner.Outcome run(TownshipContext context) {
        return nightly.alone(context, AT_ONCE, () -> nightly.start(context, Optional.empty()));
    }

    /** Optional, for what a test class returns otherwise Spring Batch takes for the execution that the test is within. */
    private Optional<JobExecution> last() {
        return Optional.ofNullable(repository.getLastJobInstance(NightlyJob.NAME))
                .map(repository::getLastJobExecution);
    }

    private static JobParameters parameters() {
        return new JobParametersBuilder()
                .addString(NightlyJob.RUN, "by name")
                .addString(NightlyJob.TOWNSHIP, TOWNSHIP)
                .addLong(NightlyJob.YEAR, 2023L)
                .toJobParameters();
    }

    /** Stops the job, of which nothing is known but its name, as soon as the first file is entered. */
    private Progress stopping() {
        return (Progress) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Progress.class}, (proxy, told, of) -> {
                    if (told.getName().equals("entered")) {
                        CompletableFuture.runAsync(this::stop).join();
                    }
                    return told.invoke(Progress.SILENT, of);
                });
    }

    private void stop() {
        try {
            operator.stop(repository
                    .findRunningJobExecutions(NightlyJob.NAME)
                    .iterator()
                    .next());
        } catch (JobExecutionNotRunningException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRunIsFoundByItsTownshipAndYear() {
        assertThat(run(context(Progress.SILENT))).isEqualTo(NightlyRunner.Outcome.COMPLETED);

        var parameters = last().orElseThrow().getJobParameters();
        assertThat(parameters.getString(NightlyJob.TOWNSHIP)).isEqualTo(TOWNSHIP);
        assertThat(parameters.getLong(NightlyJob.YEAR)).isEqualTo(2023L);
        assertThat(repository.getJobNames()).containsExactly(NightlyJob.NAME);
        assertThat(last().orElseThrow().getStepExecutions())
                .extracting(StepExecution::getStepName)
                .containsExactly("receive-and-load", "consolidate", "release", "send-back");
    }

    @Test
    void itIsStoppedAndRestartedByItsName() {
        var stopping = context(stopping());

        assertThat(run(stopping)).isEqualTo(NightlyRunner.Outcome.STOPPED);
        var stopped = last().orElseThrow();
        assertThat(stopped.getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(stopping.releases().newest(2023)).isEmpty();

        var context = context(Progress.SILENT);
        var restarted = nightly.alone(context, AT_ONCE, () -> restart(stopped)).orElseThrow();

        assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(restarted.getJobInstance()).isEqualTo(stopped.getJobInstance());
        assertThat(context.releases().newest(2023)).isPresent();
    }

    private Optional<JobExecution> restart(JobExecution stopped) {
        try {
            return Optional.of(operator.restart(stopped));
        } catch (JobRestartException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itIsStartedByItsParametersAloneWhereItsTownshipIsWorkedOn() {
        var context = context(Progress.SILENT);

        var execution =
                nightly.alone(context, AT_ONCE, () -> started(parameters())).orElseThrow();

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(context.releases().newest(2023)).isPresent();
    }

    @Test
    void withoutTheLockOfItsTownshipItFails() {
        var execution = started(parameters()).orElseThrow();

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(execution.getAllFailureExceptions())
                .anySatisfy(why -> assertThat(why).hasStackTraceContaining("nobody works at the desk of " + TOWNSHIP));
    }

    private Optional<JobExecution> started(JobParameters parameters) {
        try {
            return Optional.of(utils.startJob(parameters));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the same township, of another, and one that has not ended. */
    @Test
    void whatEndedLongAgoIsRemovedAndNothingElse() {
        var old = recorded(TOWNSHIP, LocalDateTime.of(2023, Month.DECEMBER, 1, 2, 0));
        var neighbours = recorded("150525107000", LocalDateTime.of(2023, Month.DECEMBER, 1, 2, 0));
        run(context(Progress.SILENT));
        var young = last().orElseThrow().getJobInstanceId();

        run(context(Progress.SILENT));

        assertThat(repository.getJobInstance(old)).isNull();
        assertThat(repository.getJobInstance(neighbours)).isNotNull();
        assertThat(repository.getJobInstance(young)).isNotNull();
        assertThat(repository.findJobInstances(NightlyJob.NAME)).hasSize(3);
    }

    private long recorded(String township, LocalDateTime end) {
        var parameters = new JobParametersBuilder()
                .addString(NightlyJob.RUN, township + end)
                .addString(NightlyJob.TOWNSHIP, township)
                .addLong(NightlyJob.YEAR, 2022L)
                .toJobParameters();
        var instance = repository.createJobInstance(NightlyJob.NAME, parameters);
        var execution = repository.createJobExecution(instance, parameters, new ExecutionContext());
        repository.createStepExecution("receive-and-load", execution);
        execution.setStatus(BatchStatus.COMPLETED);
        execution.setEndTime(end);
        repository.update(execution);
        return instance.getId();
    }
}
