package org.nianbao.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.JobApplication;
import org.nianbao.job.Nightly;
import org.nianbao.job.Progress;
import org.nianbao.job.Situation;
import org.nianbao.job.Workplace;
import org.nianbao.ledger.ExplanationTable;
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
            application.addInitializers(this::initialize);
            context = application.run(springArguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            stopServer();
            throw e;
        }
    }

    private void initialize(ConfigurableApplicationContext starting) {
        var beans = (GenericApplicationContext) starting;
        beans.registerBean(Scheme.class, () -> scheme);
        beans.registerBean(Workplace.class, () -> workplace);
        beans.registerBean(Progress.class, () -> progress);
        var environment = starting.getEnvironment();
        if (!environment.containsProperty("spring.datasource.url")) {
            environment.getPropertySources().addFirst(new MapPropertySource("embedded server", startServer()));
        }
    }

    private Map<String, Object> startServer() {
        var started = EmbeddedServer.start(workplace.data().resolve("mariadb"));
        server = started;
        try {
            started.awaitReady(SERVER_START);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database server was starting", e);
        }
        return Map.of(
                "spring.datasource.url", started.jdbcUrl(),
                "spring.datasource.username", started.username(),
                "spring.datasource.password", started.password());
    }

    Nightly nightly() {
        return context.getBean(Nightly.class);
    }

    Situation situation() {
        return context.getBean(Situation.class);
    }

    ExplanationTable explanations() {
        return context.getBean(ExplanationTable.class);
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
