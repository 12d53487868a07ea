package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
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
