package org.nianbao.cli;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.Issuing;
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
import org.nianbao.ledger.SetAsideTable;
import org.nianbao.scheme.Scheme;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application of one command, with the database that it works on: the server given, or our own. */
final class Session implements AutoCloseable {

    private static final String URL = "spring.datasource.url";

    /** What is particular to one command. */
    private record Particulars(Scheme scheme, Workplace workplace, Progress progress) {}

    private final Particulars particulars;
    private final boolean looksOnly;
    private final ConfigurableApplicationContext context;
    private @Nullable Database database;

    /**
     * Starts the application for a command that only looks, and may do so while a run is under way.
     *
     * @param springArguments such as {@code --spring.datasource.url=…}
     */
    Session(Scheme scheme, Workplace workplace, Progress progress, List<String> springArguments) {
        this(new Particulars(scheme, workplace, progress), true, springArguments);
    }

    private Session(Particulars particulars, boolean looksOnly, List<String> springArguments) {
        this.particulars = particulars;
        this.looksOnly = looksOnly;
        try {
            var application = new SpringApplication(JobApplication.class);
            application.setLogStartupInfo(false);
            application.setDefaultProperties(Map.of(
                    "logging.file.name", LogFile.in(particulars.workplace().data())));
            application.addInitializers(this::initialize);
            context = application.run(springArguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            closeDatabase();
            throw e;
        }
    }

    /** Starts the application for a run, which waits for one that is under way as long as its progress will. */
    static Session forRun(Scheme scheme, Workplace workplace, Progress progress, List<String> springArguments) {
        return new Session(new Particulars(scheme, workplace, progress), false, springArguments);
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
        beans.registerBean(Scheme.class, particulars::scheme);
        beans.registerBean(Workplace.class, particulars::workplace);
        beans.registerBean(Progress.class, () -> new LoggedProgress(particulars.progress()));
        var environment = starting.getEnvironment();
        if (!environment.containsProperty(URL)) {
            var opened = openDatabase();
            database = opened;
            environment.getPropertySources().addFirst(new MapPropertySource("embedded server", opened.properties()));
        }
    }

    private Database openDatabase() {
        var folder = ownDatabase(particulars.workplace());
        return looksOnly
                ? Database.shared(folder, particulars.progress()::waits)
                : Database.toItself(folder, particulars.progress()::waits);
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

    SetAsideTable setAside() {
        return context.getBean(SetAsideTable.class);
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

    Issuing issuing() {
        return context.getBean(Issuing.class);
    }

    @Override
    public void close() {
        context.close();
        closeDatabase();
    }

    private void closeDatabase() {
        if (database != null) {
            database.close();
        }
    }
}
