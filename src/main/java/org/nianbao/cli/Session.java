package org.nianbao.cli;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.JobApplication;
import org.nianbao.job.LoggedProgress;
import org.nianbao.job.Nightly;
import org.nianbao.job.Outlook;
import org.nianbao.job.Progress;
import org.nianbao.job.Situation;
import org.nianbao.job.Workplace;
import org.nianbao.ledger.ExplanationTable;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.ReleaseTable;
import org.nianbao.scheme.Scheme;
import org.nianbao.server.EmbeddedServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application of one command, with the database that it works on: the server given, or our own. */
final class Session implements AutoCloseable {

    private static final Duration SERVER_START = Duration.ofSeconds(60);
    private static final String URL = "spring.datasource.url";

    private final Scheme scheme;
    private final Workplace workplace;
    private final Progress progress;
    private final ConfigurableApplicationContext context;
    private @Nullable EmbeddedServer server;

    /**
     * Starts the application.
     *
     * @param springArguments such as {@code --spring.datasource.url=…}
     */
    Session(Scheme scheme, Workplace workplace, Progress progress, List<String> springArguments) {
        this.scheme = scheme;
        this.workplace = workplace;
        this.progress = progress;
        try {
            var application = new SpringApplication(JobApplication.class);
            application.setLogStartupInfo(false);
            application.setDefaultProperties(Map.of("logging.file.name", LogFile.in(workplace.data())));
            application.addInitializers(this::initialize);
            context = application.run(springArguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            stopServer();
            throw e;
        }
    }

    /** Whether there is a database to ask; if not, a session would make one. */
    static boolean hasDatabase(Workplace workplace, List<String> springArguments) {
        return Files.exists(ownDatabase(workplace))
                || springArguments.stream().anyMatch(argument -> argument.startsWith("--" + URL + "="));
    }

    private static Path ownDatabase(Workplace workplace) {
        return workplace.data().resolve("mariadb");
    }

    private void initialize(ConfigurableApplicationContext starting) {
        var beans = (GenericApplicationContext) starting;
        beans.registerBean(Scheme.class, () -> scheme);
        beans.registerBean(Workplace.class, () -> workplace);
        beans.registerBean(Progress.class, () -> new LoggedProgress(progress));
        var environment = starting.getEnvironment();
        if (!environment.containsProperty(URL)) {
            environment.getPropertySources().addFirst(new MapPropertySource("embedded server", startServer()));
        }
    }

    private Map<String, Object> startServer() {
        var started = EmbeddedServer.start(ownDatabase(workplace));
        server = started;
        try {
            started.awaitReady(SERVER_START);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database server was starting", e);
        }
        return Map.of(
                URL,
                started.jdbcUrl(),
                "spring.datasource.username",
                started.username(),
                "spring.datasource.password",
                started.password(),
                // It was ready a moment ago: there is nothing to wait for.
                "spring.datasource.hikari.initialization-fail-timeout",
                1);
    }

    Nightly nightly() {
        return context.getBean(Nightly.class);
    }

    Situation situation() {
        return context.getBean(Situation.class);
    }

    Outlook outlook() {
        return context.getBean(Outlook.class);
    }

    ExplanationTable explanations() {
        return context.getBean(ExplanationTable.class);
    }

    Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    PrometheusMeterRegistry meters() {
        return context.getBean(PrometheusMeterRegistry.class);
    }

    ReleaseTable releases() {
        return context.getBean(ReleaseTable.class);
    }

    @Override
    public void close() {
        context.close();
        stopServer();
    }

    private void stopServer() {
        if (server != null) {
            server.close();
        }
    }
}
