package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.nianbao.application.Exit;
import org.nianbao.fixtures.Schemes;
import org.nianbao.server.RunningServer;

/** What is done to a run in the middle of it. */
enum Blow {
    KILL_PROGRAM(137) {
        @Override
        boolean strikes(Process run, Workshop workshop) throws InterruptedException {
            return run.destroyForcibly().waitFor() > 128;
        }
    },
    KILL_SERVER(1, 75) {
        @Override
        boolean strikes(Process run, Workshop workshop) throws IOException {
            return server(workshop).filter(ProcessHandle::destroyForcibly).isPresent();
        }
    },
    STOP_PROGRAM(143) {
        @Override
        boolean strikes(Process run, Workshop workshop) {
            run.destroy();
            return true;
        }
    },
    /** What the program sees of a network that fails, and of a server that is restarted. */
    CUT_CONNECTIONS(75) {
        @Override
        boolean strikes(Process run, Workshop workshop) throws SQLException {
            var login = RunningServer.login(workshop.data().resolve("mariadb"));
            return login.isPresent()
                    && cutConnections(login.get().jdbcUrl(), login.get().password());
        }
    },
    /** The program is frozen past its lock: another run takes over and ends, and then it wakes up. */
    FREEZE_PROGRAM(75) {
        @Override
        boolean strikes(Process run, Workshop workshop) throws IOException, InterruptedException, SQLException {
            var login = RunningServer.login(workshop.data().resolve("mariadb"));
            return login.isPresent()
                    && outlastsItsLock(
                            run, workshop, login.get().jdbcUrl(), login.get().password());
        }
    },
    FREEZE_SERVER {
        @Override
        boolean strikes(Process run, Workshop workshop) throws IOException, InterruptedException {
            var server = server(workshop);
            if (server.isPresent()) {
                signal("-STOP", server.get());
                run.waitFor(FROZEN_SECONDS, TimeUnit.SECONDS);
                signal("-CONT", server.get());
            }
            return server.isPresent();
        }
    };

    private static final int FROZEN_SECONDS = 2;
    private static final int NO_SUCH_CONNECTION = 1094;
    private static final int NO_SUCH_TABLE = 1146;
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private final Set<Integer> exits;

    Blow(Integer... exits) {
        this.exits = Set.of(exits);
    }

    /** Deals the blow, and answers whether there was anything to be struck. */
    abstract boolean strikes(Process run, Workshop workshop) throws IOException, InterruptedException, SQLException;

    /** One of them; most often the first. */
    static Blow any(Random random) {
        return values()[Math.max(0, random.nextInt(values().length * 2) - values().length)];
    }

    /** Whether a run that was struck may end so; it may have been as good as through. */
    boolean mayEndIn(int exit) {
        return exits.contains(exit) || exit == Exit.INCOMPLETE.code();
    }

    boolean kills() {
        return this == KILL_PROGRAM || this == KILL_SERVER;
    }

    /** The server process of a workshop. */
    static Optional<ProcessHandle> server(Workshop workshop) throws IOException {
        var file = workshop.data().resolve("mariadb/mariadbd.pid");
        var pid = Files.exists(file) ? Files.readString(file).strip() : "";
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pid))
                        .filter(process ->
                                process.info().command().stream().anyMatch(name -> name.contains("mariadbd")));
    }

    private static boolean outlastsItsLock(Process run, Workshop workshop, String url, String password)
            throws IOException, InterruptedException, SQLException {
        try (var connection = DriverManager.getConnection(url, "nianbao", password)) {
            freezeBetweenTransactions(run, connection);
            if (!cutTheLock(connection)) {
                return false;
            }
            return workshop.process("nightly")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == Exit.INCOMPLETE.code();
        } catch (SQLNonTransientConnectionException comingOrGoing) {
            return false;
        } finally {
            if (run.isAlive()) {
                signal("-CONT", run.toHandle());
            }
        }
    }

    /** In the middle of one it would keep its rows from others until its connection ends. */
    static void freezeBetweenTransactions(Process run, Connection other)
            throws IOException, InterruptedException, SQLException {
        do {
            signal("-CONT", run.toHandle());
            signal("-STOP", run.toHandle());
        } while (isWriting(other));
    }

    private static boolean isWriting(Connection other) throws SQLException {
        try (var statement = other.createStatement()) {
            statement.execute("SELECT COUNT(*) FROM submission LOCK IN SHARE MODE NOWAIT");
            return false;
        } catch (SQLException e) {
            if (e.getErrorCode() == LOCK_WAIT_TIMEOUT) {
                return true;
            }
            if (e.getErrorCode() == NO_SUCH_TABLE) {
                return false;
            }
            throw e;
        }
    }

    /** Ends the connection that holds the lock of the township, as a network does that fails; answers whether any did. */
    static boolean cutTheLock(Connection other) throws SQLException {
        try (var statement = other.createStatement();
                var holder = statement.executeQuery("SELECT IS_USED_LOCK('nianbao.nianbao.%s')"
                        .formatted(Schemes.of2023().township().code()))) {
            return holder.next() && holder.getLong(1) > 0 && isCut(statement, holder.getLong(1));
        }
    }

    /** Whether any was cut: a server that is just coming or going has none. */
    private static boolean cutConnections(String url, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "nianbao", password);
                var statement = connection.createStatement()) {
            var others = new ArrayList<Long>();
            var rows =
                    statement.executeQuery("SELECT id FROM information_schema.processlist WHERE id <> CONNECTION_ID()");
            while (rows.next()) {
                others.add(rows.getLong(1));
            }
            var cut = false;
            for (var other : others) {
                cut |= isCut(statement, other);
            }
            return cut;
        } catch (SQLNonTransientConnectionException comingOrGoing) {
            return false;
        }
    }

    /** Cuts a connection, unless it has ended by itself. */
    private static boolean isCut(Statement statement, long other) throws SQLException {
        try {
            statement.execute("KILL " + other);
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_SUCH_CONNECTION) {
                return false;
            }
            throw e;
        }
    }

    private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
}
