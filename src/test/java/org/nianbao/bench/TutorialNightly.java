package org.nianbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.nianbao.outbox.WholeFile;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.seeds.SchemeFolder;
import org.nianbao.scheme.seeds.SharedScheme;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Screening;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The nightly run as a tutorial would have it, to measure ours by: {@code TutorialNightly <folder> <seeds> <inbox>}, and for
 * many townships, whose inboxes lie beside each other, {@code <townships>} after it.
 *
 * <p>Files are read with POI's own model of a workbook, judged by our rules, and written with {@code
 * JdbcTemplate.batchUpdate}, in a chunk step of one thread, into the same server that we bring along, with the options of the
 * driver as they are. A copy of each file is kept. Consolidation and release are our own.
 *
 * <p>It still does less than ours. It keeps no history, no figures and no releases, replaces no earlier submission, masks
 * nobody's name, sends nothing back, and takes the rows of the figures from memory.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class TutorialNightly {

    private static final int CHUNK = 10;
    private static final Duration SERVER_START = Duration.ofSeconds(60);

    /** What one township works on. */
    private record Place(String name, Scheme scheme, Path inbox) {

        List<Path> files() {
            return sorted(inbox);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var scheme = new SchemeFolder(Path.of(arguments[1]));
        var inbox = Path.of(arguments[2]);
        var places = arguments.length == 3
                ? List.of(new Place("release", scheme.scheme(), inbox))
                : places(scheme.shared(), inbox, Path.of(arguments[3]));
        try (var server = EmbeddedServer.start(folder.resolve("mariadb"))) {
            server.awaitReady(SERVER_START);
            run(server, places, folder);
        }
    }

    private static List<Place> places(SharedScheme shared, Path inbox, Path townships) {
        return sorted(townships).stream()
                .map(township -> new Place(
                        township.getFileName().toString(), shared.of(township), inbox.resolve(township.getFileName())))
                .toList();
    }

    private static List<Path> sorted(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(EmbeddedServer server, List<Place> places, Path folder)
            throws JobExecutionException, IOException {
        var application = new SpringApplication(TutorialNightly.class);
        application.setDefaultProperties(Map.of(
                "spring.datasource.url", server.jdbcUrl().replace("useBulkStmts=true", "useBulkStmts=false"),
                "spring.datasource.username", server.username(),
                "spring.datasource.password", server.password()));
        try (var context = application.run("--logging.config=classpath:logback.xml")) {
            var jobs = context.getBean(JobOperator.class);
            TutorialWriter.createTables(context.getBean(JdbcTemplate.class));
            for (var place : places) {
                var parameters = new JobParametersBuilder().addString("place", place.name());
                var execution = jobs.start(job(context, place, folder), parameters.toJobParameters());
                if (execution.getStatus() != BatchStatus.COMPLETED) {
                    throw new IllegalStateException(
                            place.name(), execution.getAllFailureExceptions().get(0));
                }
            }
        }
    }

    private static Job job(ApplicationContext context, Place place, Path folder) throws IOException {
        var own = Files.createDirectories(folder.resolve(place.name()));
        var repository = context.getBean(JobRepository.class);
        var transactions = context.getBean(PlatformTransactionManager.class);
        var reader = new TutorialReader(place.scheme());
        var reviewer = new Reviewer(place.scheme());
        var writer = new TutorialWriter(context.getBean(JdbcTemplate.class));
        var load = new StepBuilder("load", repository)
                .<Path, Screening>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new ListItemReader<>(place.files()))
                .processor(file -> {
                    var id = id(file);
                    return reviewer.review(reader.read(Files.copy(file, own.resolve(id.sha256())), id));
                })
                .writer(writer)
                .build();
        var release = new StepBuilder("release", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            new TutorialRelease(place.scheme(), writer.written()).write(own.resolve("release.xlsx"));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
        return new JobBuilder("tutorial", repository).start(load).next(release).build();
    }

    private static FileId id(Path file) throws IOException {
        return new FileId(file.getFileName().toString(), WholeFile.sha256(Files.readAllBytes(file)));
    }
}
