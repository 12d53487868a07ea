package org.nianbao.application;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.Login;
import org.nianbao.server.ServerFailedException;
import org.nianbao.server.ServerInUseException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.function.SingletonSupplier;

/** The embedded server, as one command uses it together with others. */
public record EmbeddedDatabase(EmbeddedServer server) implements AutoCloseable {

    /**
     * The settings of its connection pool: when the URL is known the server is ready, so nobody needs to wait for it.
     */
    static final Map<String, Object> PROPERTIES = Map.of("spring.datasource.hikari.initialization-fail-timeout", 1);

    private static final Duration SERVER_START = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(100);

    /**
     * Opens the server of a folder.
     *
     * @param patience decides whether to continue waiting for others who occupy the server, given the time waited
     * @throws ServerInUseException if patience ends first
     */
    public static EmbeddedDatabase open(Path folder, Predicate<Duration> patience) {
        return patiently(patience, () -> new EmbeddedDatabase(EmbeddedServer.start(folder)));
    }

    /** Does some work that others may prevent for a while. */
    public static <T> T patiently(Predicate<Duration> patience, Supplier<T> work) {
        var start = Instant.now();
        while (true) {
            try {
                return work.get();
            } catch (ServerInUseException e) {
                if (!patience.test(Duration.between(start, Instant.now()))) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** Returns why the server ended, if that was because its files are damaged. */
    public Optional<ServerFailedException> damage() {
        return server.damage();
    }

    /** Waits until the server, which may still be starting, is ready. */
    public void awaitReady() {
        try {
            server.awaitReady(SERVER_START);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Waits before the next attempt. It sleeps because a server that another program releases tells nobody, and a file
     * lock of the system cannot be waited for with an end.
     */
    private static void pause() {
        try {
            Thread.sleep(GLANCE.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for the database server", e);
    }

    /**
     * Returns the details by which Spring Boot connects. The application continues its own start while the server
     * starts.
     */
    JdbcConnectionDetails connectionDetails() {
        return new EmbeddedConnectionDetails(server.login(), SingletonSupplier.of(() -> {
            awaitReady();
            return server.login().jdbcUrl();
        }));
    }

    /**
     * The login of the embedded server.
     *
     * @param url unknown until the server is ready; requested several times, and waited for once
     */
    private record EmbeddedConnectionDetails(Login login, Supplier<String> url) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return login.username();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return url.get();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
