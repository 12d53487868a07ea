package org.nianbao.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.LoadingServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The embedded server with our tables in it, to be filled and emptied again. */
final class TrialDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedServer server;
    private final HikariDataSource dataSource = new HikariDataSource();

    /** A fresh one in a folder, reached as the program does, but that files may be loaded. */
    TrialDatabase(Path home) throws IOException, InterruptedException {
        server = LoadingServer.start(home);
        server.awaitReady(PATIENCE);
        dataSource.setJdbcUrl(server.jdbcUrl().replace("allowLocalInfile=false", "allowLocalInfile=true"));
        dataSource.setUsername(server.username());
        dataSource.setPassword(server.password());
        Flyway.configure().dataSource(dataSource).load().migrate();
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    void inTransaction(Consumer<JdbcTemplate> work) {
        new TransactionTemplate(new JdbcTransactionManager(dataSource))
                .executeWithoutResult(status -> work.accept(jdbc()));
    }

    /** What the server computes of the rows of each table. */
    List<Long> checksums(List<String> tables) {
        return jdbc().query("CHECKSUM TABLE " + String.join(", ", tables), (row, number) -> row.getLong(2));
    }

    /** Empties tables, whatever refers to them. */
    void empty(List<String> tables) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (var table : tables) {
                statement.execute("TRUNCATE TABLE " + table);
            }
            statement.execute("SET foreign_key_checks = 1");
        }
    }

    @Override
    public void close() {
        dataSource.close();
        server.close();
    }
}
