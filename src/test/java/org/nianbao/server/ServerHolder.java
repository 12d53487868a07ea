package org.nianbao.server;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;

/** A program of its own that starts the server, commits a row, says so, and then waits until its input ends. */
final class ServerHolder {

    static final String READY = "ready";

    private ServerHolder() {}

    public static void main(String[] args) throws Exception {
        var server = EmbeddedServer.start(Path.of(args[0]));
        server.awaitReady(Duration.ofMinutes(5));
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists village (name varchar(20) primary key)");
            statement.execute("insert ignore into village values ('乌兰嘎查')");
        }
        System.out.println(READY);
        while (System.in.read() >= 0) {}
        server.close();
    }
}
