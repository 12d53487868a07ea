package org.nianbao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A private MariaDB server, shared by all programs that use its folder; its data persist.
 *
 * <p>The first program starts it, others join, and it ends with the last one, however each of them ends. It listens on
 * the loopback address only, and only its own account can log in. {@link #start} returns while the server is still
 * starting, so that other work need not wait; {@link #awaitReady} waits.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration GLANCE = Duration.ofMillis(20);

    /** Longer than others take to start a server whose data are there, to join them or to leave. */
    private static final Duration AT_THE_DOOR = Duration.ofSeconds(1);

    private static final Duration SHUTDOWN = Duration.ofSeconds(60);

    private final ServerHome home;
    private final SupervisedServer server;
    private final @Nullable ReservedPort port;
    private final Login login;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private EmbeddedServer(ServerHome home, SupervisedServer server, @Nullable ReservedPort port, Login login) {
        this.home = home;
        this.server = server;
        this.port = port;
        this.login = login;
    }

    /**
     * Joins the users of the server of a folder or, if there are none, starts it; the first start creates and fills the
     * folder.
     *
     * @throws ServerInUseException if others use it in a way, or in a state, that does not allow to join
     * @throws ServerMissingException if there is no server program for this machine
     * @throws ServerTooOldException if there is none that may open the data any more
     * @throws ServerFailedException if the data could not be made
     */
    public static EmbeddedServer start(Path folder) {
        return start(folder, ServerBinaries::find);
    }

    /** @param more options of the server, which take the place of ours */
    static EmbeddedServer start(Path folder, ServerBinaries binaries, String... more) {
        return start(folder, last -> binaries, more);
    }

    private static EmbeddedServer start(
            Path folder, Function<Optional<ServerVersion>, ServerBinaries> choice, String... more) {
        try {
            var home = ServerHome.at(folder);
            try (var door = HomeLock.of(home).door(AT_THE_DOOR)) {
                var server = door.isUsed() ? joined(home) : Optional.<EmbeddedServer>empty();
                if (server.isEmpty()) {
                    server = Optional.of(started(home, choice.apply(home.lastOpenedBy()), more));
                }
                door.use();
                return server.get();
            }
        } catch (IOException e) {
            throw new ServerFailedException(folder, e);
        }
    }

    /** Returns nothing if the server of the other users has ended and is to be started again. */
    private static Optional<EmbeddedServer> joined(ServerHome home) throws IOException {
        var server = SupervisedServer.join(home);
        if (server.isEmpty()) {
            if (new Predecessor(home).isAlive()) {
                throw new ServerInUseException(home.folder());
            }
            return Optional.empty();
        }
        LOG.debug("Joined the MariaDB that runs in {}", home.folder());
        return Optional.of(new EmbeddedServer(home, server.get(), null, Login.of(home)));
    }

    private static EmbeddedServer started(ServerHome home, ServerBinaries binaries, String... more) throws IOException {
        Files.deleteIfExists(home.portFile());
        new Predecessor(home).end();
        home.clearTemporary();
        home.log().begin();
        var program = binaries.programFor(home);
        var data = DataFolder.in(home, program);
        var port = ReservedPort.any();
        home.openedBy(binaries.version());
        Files.writeString(home.portFile(), Integer.toString(port.number()));
        var server = SupervisedServer.start(home, program.commandOn(data.path(), options(home, port, more)));
        LOG.debug("MariaDB is starting in {} on port {}", home.folder(), port.number());
        return new EmbeddedServer(home, server, port, Login.of(home));
    }

    /**
     * Renames the folder of a server that is not in use.
     *
     * @throws ServerInUseException if it is in use
     */
    public static void move(Path folder, Path target) {
        try {
            var home = ServerHome.at(folder);
            try (var door = HomeLock.of(home).door(AT_THE_DOOR)) {
                if (door.isUsed()) {
                    throw new ServerInUseException(home.folder());
                }
                LOG.info("The database in {} becomes {}", folder, target);
                new Predecessor(home).end();
                Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new ServerFailedException(folder, e);
        }
    }

    private static String[] options(ServerHome home, ReservedPort port, String... more) {
        var ours = Stream.of(
                "--bind-address=127.0.0.1",
                "--port=" + port.number(),
                // Empty means no socket: none is needed, and the path of one is limited to some 100 bytes.
                "--socket=",
                "--pid-file=" + home.pidFile(),
                "--max-allowed-packet=64M",
                "--local-infile=0",
                "--innodb-flush-log-at-trx-commit=1");
        return Stream.concat(ours, Stream.of(more)).toArray(String[]::new);
    }

    /**
     * Returns once it is possible to log in.
     *
     * @throws ServerFailedException at once if the server has ended, otherwise when the time is over
     */
    public void awaitReady(Duration time) throws InterruptedException {
        var deadline = Instant.now().plus(time);
        while (!acceptsLogin(deadline)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (server.isDeadWithin(GLANCE)) {
                throw home.log().tellsOfDamage()
                        ? ServerFailedException.damaged(home.log())
                        : ServerFailedException.ended(server.exitCode(), home.log());
            }
        }
    }

    private boolean acceptsLogin(Instant deadline) {
        try {
            DriverManager.getConnection(jdbcUrl(), username(), password()).close();
            return true;
        } catch (SQLNonTransientConnectionException e) {
            if (Instant.now().isBefore(deadline)) {
                return false;
            }
            throw new ServerFailedException("数据库在规定时间内没有就绪。", home.log(), e);
        } catch (SQLException e) {
            throw ServerFailedException.notAdmitted(home.log(), e);
        }
    }

    /**
     * Returns why the server has ended, if its files are damaged: its clients only saw the connection close, and would
     * at each attempt.
     */
    public Optional<ServerFailedException> damage() {
        return server.isDeadWithin(Duration.ZERO) && home.log().tellsOfDamage()
                ? Optional.of(ServerFailedException.damaged(home.log()))
                : Optional.empty();
    }

    public Login login() {
        return login;
    }

    public String jdbcUrl() {
        return login.jdbcUrl();
    }

    public String username() {
        return login.username();
    }

    public String password() {
        return login.password();
    }

    /**
     * Leaves the server to its other users or, if there are none, waits until it has shut down. Does nothing the second
     * time.
     */
    @Override
    public void close() {
        if (open.getAndSet(false)) {
            try (var door = HomeLock.of(home).door(SHUTDOWN)) {
                door.leave();
                server.close();
                if (port != null) {
                    port.close();
                }
                if (!door.isUsed()) {
                    LOG.debug("MariaDB in {} is shutting down", home.folder());
                    server.awaitEnd(SHUTDOWN);
                }
            } catch (ServerInUseException e) {
                LOG.warn("The server is left without waiting for its end", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
