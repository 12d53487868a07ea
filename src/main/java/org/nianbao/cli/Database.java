package org.nianbao.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.Login;
import org.nianbao.server.ServerFailedException;
import org.nianbao.server.ServerInUseException;

/**
 * The embedded server, as one command has it: to itself, or, if it only looks, together with the run that has started it.
 *
 * @param own the server, if this command has started it
 */
record Database(Login login, @Nullable EmbeddedServer own) implements AutoCloseable {

    private static final Duration SERVER_START = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(100);

    /**
     * The server of a folder for a command that changes what is in it, and so waits for one that is at it.
     *
     * @param patience whether to wait on, given how long that has been done
     * @throws ServerInUseException if patience ends before the other command
     */
    static Database toItself(Path folder, Predicate<Duration> patience) {
        return open(folder, patience, Optional::empty);
    }

    /** The server of a folder for a command that only looks. */
    static Database shared(Path folder, Predicate<Duration> patience) {
        return open(folder, patience, () -> EmbeddedServer.ofAnother(folder).map(login -> new Database(login, null)));
    }

    private static Database open(Path folder, Predicate<Duration> patience, Supplier<Optional<Database>> ofAnother) {
        var start = Instant.now();
        while (true) {
            try {
                var server = EmbeddedServer.start(folder);
                return new Database(server.login(), server);
            } catch (ServerInUseException e) {
                var other = ofAnother.get();
                if (other.isPresent()) {
                    return other.get();
                }
                if (!patience.test(Duration.between(start, Instant.now()))) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** Why a server that this command has started went away, if that was for its damaged files. */
    Optional<ServerFailedException> damage() {
        try {
            return own == null ? Optional.empty() : own.damage();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits until the server answers; one that this command has started may still be at its own start. */
    void awaitReady() {
        try {
            if (own != null) {
                own.awaitReady(SERVER_START);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Another process holds the folder, and nothing tells when it lets go: it has to be asked again. */
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

    /** The properties with which Spring finds it. */
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.datasource.url", login.jdbcUrl());
        properties.put("spring.datasource.username", login.username());
        properties.put("spring.datasource.password", login.password());
        if (own != null) {
            // It is ready by then: there is nothing to wait for.
            properties.put("spring.datasource.hikari.initialization-fail-timeout", 1);
        }
        return properties;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
