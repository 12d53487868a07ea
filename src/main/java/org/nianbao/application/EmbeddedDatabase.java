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

/** The embedded server, as one command uses it, together with whoever else does. */
public record EmbeddedDatabase(EmbeddedServer server) implements AutoCloseable {

    /** What is set for it: whoever has its URL need not wait for it any more. */
    static final Map<String, Object> PROPERTIES = Map.of("spring.datasource.hikari.initialization-fail-timeout", 1);

    private static final Duration SERVER_START = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(100);

    /**
     * The server of a folder.
     *
     * @param patience whether to wait on for others who keep the server from being used, given how long that has been done
     * @throws ServerInUseException if patience ends before they have done
     */
    public static EmbeddedDatabase open(Path folder, Predicate<Duration> patience) {
        return patiently(patience, () -> new EmbeddedDatabase(EmbeddedServer.start(folder)));
    }

    /** Does what others may keep from being done for a while. */
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

    /** Why the server went away, if that was for its damaged files. */
    public Optional<ServerFailedException> damage() {
        return server.damage();
    }

    /** Waits until the server answers, which may still be at its start. */
    public void awaitReady() {
        try {
            server.awaitReady(SERVER_START);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Nothing tells when another lets go: it has to be asked again. */
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

    /** By which Spring Boot logs in to it; while it starts, the application gets on with its own start until it has to. */
    JdbcConnectionDetails connectionDetails() {
        return new EmbeddedConnectionDetails(server.login(), SingletonSupplier.of(() -> {
            awaitReady();
            return server.login().jdbcUrl();
        }));
    }

    /**
     * The login of the embedded server.
     *
     * @param url is not known before there is something at it; asked for several times, and waited for once
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
