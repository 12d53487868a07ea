package org.nianbao.application;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.JobApplication;
import org.nianbao.job.NightlyRunner;
import org.nianbao.job.Places;
import org.nianbao.job.SharedServices;
import org.nianbao.scheme.Scheme;
import org.nianbao.server.ServerFailedException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** The application of one command, with the database that it works on: the given server, or the embedded one. */
public final class Application implements AutoCloseable {

    private static final String URL = "spring.datasource.url";

    /** Occurs in the URL of MariaDB's driver, and of a driver that wraps it, for tracing for example. */
    private static final String OF_MARIADB = "mariadb:";

    private static final String POOL = "spring.datasource.hikari.maximum-pool-size";

    private final Path data;
    private final Predicate<Duration> patience;
    private final int connections;
    private final ConfigurableApplicationContext springContext;
    private @Nullable EmbeddedDatabase database;

    private Application(Path data, Predicate<Duration> patience, int parallelTownships, List<String> springArguments) {
        this.data = data;
        this.patience = patience;
        connections = connections(parallelTownships);
        try {
            var application = new SpringApplication(JobApplication.class);
            application.setLogStartupInfo(false);
            application.setDefaultProperties(Map.of("logging.file.name", LogFile.in(data), POOL, connections));
            application.addInitializers(this::initialize);
            springContext = application.run(springArguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            closeDatabase();
            throw e;
        }
    }

    /**
     * Starts the application for a command.
     *
     * @param patience decides whether to continue waiting for others who occupy the database, given the time waited
     * @param parallelTownships how many townships are worked on side by side
     * @param springArguments such as {@code --spring.datasource.url=…}
     */
    public static Application start(
            Path data, Predicate<Duration> patience, int parallelTownships, List<String> springArguments) {
        return new Application(data, patience, parallelTownships, springArguments);
    }

    /**
     * Starts the application for a command that concerns the database as a whole, whatever the state of its tables. It
     * neither migrates nor checks them.
     */
    public static Application withoutMigrations(Path data, Predicate<Duration> patience, List<String> springArguments) {
        var arguments = Stream.concat(springArguments.stream(), Stream.of("--spring.flyway.enabled=false"));
        return new Application(data, patience, 1, arguments.toList());
    }

    /**
     * Each township needs a connection for its lock, one for its work and one for Spring Batch; one more is in reserve.
     */
    private static int connections(int parallelTownships) {
        return 1 + 3 * parallelTownships;
    }

    /** Returns whether there is a database to query; if not, the application would create one. */
    public static boolean hasDatabase(Path data, List<String> springArguments) {
        return Files.exists(ownDatabase(data)) || !isOwn(springArguments);
    }

    /**
     * Returns whether there is a database to query, for a command that can do without one.
     *
     * @throws UsageException if traces beside it show that there was one
     */
    public static boolean hasDatabase(Scheme scheme, Places places, List<String> springArguments) {
        requireNoneLost(scheme, places, springArguments);
        return hasDatabase(places.data(), springArguments);
    }

    /**
     * Requires that a database that is not there was never there.
     *
     * @throws UsageException if traces beside it show that there was one
     */
    public static void requireNoneLost(Scheme scheme, Places places, List<String> springArguments) {
        if (!hasDatabase(places.data(), springArguments)
                && (places.keepsAny() || Files.exists(places.release(scheme)))) {
            throw new UsageException(("%s 中没有数据库，却已经有存档、流水或汇总表（%s）：数据库丢失了，或者 --data 写错了。没有改动任何文件。"
                            + "请改正 --data，或用 nianbao restore <备份> 恢复，或用 nianbao rebuild 由存档重建，再运行")
                    .formatted(places.data(), places.keepsAny() ? places.data() : places.release(scheme)));
        }
    }

    /**
     * Requires a database, for a command that shows or changes what it holds.
     *
     * @throws UsageException if there is none
     */
    public static void requireDatabase(Scheme scheme, Places places, List<String> springArguments) {
        if (!hasDatabase(scheme, places, springArguments)) {
            requireDatabase(places.data(), springArguments);
        }
    }

    /**
     * Requires a database, for a command that concerns no year.
     *
     * @throws UsageException if there is none
     */
    public static void requireDatabase(Path data, List<String> springArguments) {
        if (!hasDatabase(data, springArguments)) {
            throw new UsageException("%s 中没有数据库，什么也没有收取过：--data 写错了的，请改正；还没有收取过的，请先运行 nightly".formatted(data));
        }
    }

    /** Returns whether a command works on the embedded database, and not on a given one. */
    public static boolean isOwn(List<String> springArguments) {
        return System.getenv("SPRING_DATASOURCE_URL") == null
                && springArguments.stream().noneMatch(argument -> argument.startsWith("--" + URL + "="));
    }

    /** Returns the folder of the embedded database, which need not exist yet. */
    public static Path ownDatabase(Path data) {
        return data.resolve("mariadb");
    }

    private void initialize(ConfigurableApplicationContext starting) {
        var environment = starting.getEnvironment();
        requireSound(environment);
        if (!environment.containsProperty(URL)) {
            var opened = EmbeddedDatabase.open(ownDatabase(data), patience);
            database = opened;
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("embedded server", EmbeddedDatabase.PROPERTIES));
            starting.getBeanFactory().registerSingleton("embeddedServer", opened.connectionDetails());
        }
    }

    /** Requires that the settings are valid, before anything is created. */
    private void requireSound(Environment environment) {
        var url = environment.getProperty(URL, OF_MARIADB);
        if (!url.contains(OF_MARIADB)) {
            throw new UsageException(
                    "%s 应写成 jdbc:mariadb://主机:3306/库名，现在是“%s”；别的数据库不能使用".formatted(URL, url.replaceFirst("[?].*", "")));
        }
        var pool = environment.getProperty(POOL, Integer.class, connections);
        if (pool < connections) {
            throw new UsageException("%s=%d 太少，本次运行要 %d 个连接；请调大，或者不写这一项".formatted(POOL, pool, connections));
        }
    }

    public SharedServices services() {
        return springContext.getBean(SharedServices.class);
    }

    public NightlyRunner nightly() {
        return springContext.getBean(NightlyRunner.class);
    }

    /**
     * Starts a front end with a Spring context of its own, which ends before the application does.
     *
     * @param configuration of its Spring context
     * @param beans the beans that it is given, by name
     * @param springArguments such as {@code --server.port=…}
     */
    public ConfigurableApplicationContext startFrontEnd(
            Class<?> configuration, Map<String, Object> beans, List<String> springArguments) {
        return new SpringApplicationBuilder(configuration)
                .parent(springContext)
                .initializers(starting -> beans.forEach(starting.getBeanFactory()::registerSingleton))
                .properties(Map.of("logging.file.name", LogFile.in(data)))
                .logStartupInfo(false)
                .run(springArguments.toArray(String[]::new));
    }

    /** Returns whether a run of any township is under way, in this program or another. */
    public boolean isAnyRunUnderWay() {
        return nightly().isAnyUnderWay();
    }

    public Metrics metrics() {
        return new Metrics(springContext.getBean(PrometheusMeterRegistry.class));
    }

    /**
     *
     * @throws ServerFailedException if the database ended because its files are damaged; this explains other failures
     */
    @Override
    public void close() {
        springContext.close();
        var damage = Optional.ofNullable(database).flatMap(EmbeddedDatabase::damage);
        closeDatabase();
        damage.ifPresent(why -> {
            throw why;
        });
    }

    private void closeDatabase() {
        if (database != null) {
            database.close();
        }
    }
}
