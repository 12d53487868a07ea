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
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of our own, for as long as this program runs; its data stay.
 *
 * <p>It listens on the loopback address only, and only its own account can log in. {@link #start} returns while the server
 * is still starting, so that other work need not wait; {@link #awaitReady} waits.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private static final String DAMAGED =
            "数据库的文件损坏了，启动不了。请把数据文件夹改名留存，用 nianbao restore <备份> 恢复；没有备份的，用 nianbao rebuild 由存档重建。";

    private final ServerHome home;
    private final HomeLock lock;
    private final ReservedPort port;
    private final SupervisedServer server;
    private final Login login;

    private EmbeddedServer(ServerHome home, HomeLock lock, ServerBinaries binaries, String... more) throws IOException {
        this.home = home;
        this.lock = lock;
        Files.deleteIfExists(home.portFile());
        new Predecessor(home).end();
        home.clearTemporary();
        home.log().begin();
        var program = binaries.programFor(home);
        var data = DataFolder.in(home, program);
        port = ReservedPort.any();
        login = Login.at(port.number(), data.password());
        home.openedBy(binaries.version());
        Files.writeString(home.portFile(), Integer.toString(port.number()));
        server = SupervisedServer.start(home, program.commandOn(data.path(), options(more)));
        LOG.debug("MariaDB is starting in {} on port {}", home.folder(), port.number());
    }

    /**
     * Starts the server of the given folder, which is made and filled by the first start.
     *
     * @throws ServerInUseException if another process runs the server of this folder
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
            var lock = HomeLock.on(home);
            try {
                return new EmbeddedServer(home, lock, choice.apply(home.lastOpenedBy()), more);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ServerFailedException(folder, e);
        }
    }

    /** How to log in to the server that another process runs in a folder, if that has come so far. */
    public static Optional<Login> ofAnother(Path folder) {
        try {
            return Login.of(ServerHome.at(folder));
        } catch (IOException e) {
            throw new ServerFailedException(folder, e);
        }
    }

    /**
     * Gives the folder of a server another name, while nobody runs it.
     *
     * @throws ServerInUseException if another process does
     */
    public static void move(Path folder, Path target) {
        try {
            var home = ServerHome.at(folder);
            var lock = HomeLock.on(home);
            try (lock) {
                LOG.info("The database in {} becomes {}", folder, target);
                new Predecessor(home).end();
                Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new ServerFailedException(folder, e);
        }
    }

    private String[] options(String... more) {
        var ours = Stream.of(
                "--bind-address=127.0.0.1",
                "--port=" + port.number(),
                // Empty means none: nobody needs it, and its path would have to be shorter than many a home's.
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
            if (server.isDeadWithin(GLANCE)) {
                throw home.log().tellsOfDamage()
                        ? new ServerFailedException(DAMAGED, home.log())
                        : new ServerFailedException(
                                "数据库刚启动就退出了（退出码 %d），请先看磁盘是否已满。".formatted(server.exitCode()), home.log());
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
            throw new ServerFailedException("数据库拒绝登录。", home.log(), e);
        }
    }

    /**
     * Why the server could not go on, if it has ended because its files are damaged: to whoever was connected it only went
     * away, and would at each attempt.
     */
    public Optional<ServerFailedException> damage() throws InterruptedException {
        return server.isDeadWithin(Duration.ZERO) && home.log().tellsOfDamage()
                ? Optional.of(new ServerFailedException(DAMAGED, home.log()))
                : Optional.empty();
    }

    public Login login() {
        return login;
    }

    public String jdbcUrl() {
        return login.jdbcUrl();
    }

    int port() {
        return port.number();
    }

    public String username() {
        return login.username();
    }

    public String password() {
        return login.password();
    }

    /** Shuts the server down and gives the folder free. Does nothing the second time. */
    @Override
    public void close() {
        try (lock;
                port;
                server) {
            LOG.debug("MariaDB in {} is shutting down", home.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
