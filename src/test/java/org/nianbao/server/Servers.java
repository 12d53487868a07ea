package org.nianbao.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Servers, and how to talk to them and to find their processes. */
final class Servers {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private Servers() {}

    static EmbeddedServer ready(Path home) throws InterruptedException {
        return ready(EmbeddedServer.start(home));
    }

    static EmbeddedServer ready(EmbeddedServer server) throws InterruptedException {
        server.awaitReady(PATIENCE);
        return server;
    }

    static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }

    static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of what the query answers. */
    static List<String> query(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var rows = connection.createStatement().executeQuery(sql)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    /** Every process that serves the home or supervises one that does. */
    static List<ProcessHandle> processes(Path home) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(argument -> argument.startsWith("--datadir=" + home + "/")))
                .toList();
    }

    /** Whether all processes of the home end within our patience; a process that nobody has buried has ended, too. */
    static boolean areGone(Path home) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!processes(home).isEmpty() && Instant.now().isBefore(deadline)) {
            processes(home).forEach(process -> ProcessExit.of(process).comesWithin(Duration.ofMillis(50)));
        }
        return processes(home).isEmpty();
    }

    static boolean isServer(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/mariadbd");
    }
}
