package org.nianbao.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Migrates the tables, once server and schema have passed their check, also where an earlier run was cut off in the
 * middle: MariaDB rolls no DDL back, so every statement of a migration can be run again, and the failed entry is first
 * removed from Flyway's history. No other entry is removed.
 */
public final class Migrations implements FlywayMigrationStrategy {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public void migrate(Flyway flyway) {
        var dataSource = flyway.getConfiguration().getDataSource();
        require(dataSource);
        var version = SchemaVersion.of(flyway.info());
        version.require();
        if (version.isOlder()) {
            bringUpToDate(flyway, version, new DatabaseLock(dataSource));
        } else {
            migrate(flyway, version);
        }
    }

    /** Another program, older or quicker, may be migrating the tables. */
    private static void bringUpToDate(Flyway flyway, SchemaVersion version, DatabaseLock lock) {
        lock.during(waited -> waited.compareTo(PATIENCE) < 0, () -> {
            if (lock.isAnyTownshipLocked()) {
                throw new BusyException();
            }
            migrate(flyway, version);
            return version;
        });
    }

    private static void migrate(Flyway flyway, SchemaVersion version) {
        if (version.hasFailed()) {
            flyway.repair();
        }
        flyway.migrate();
    }

    /** @throws UnfitDatabaseException if server or schema cannot be worked with */
    private static void require(DataSource dataSource) {
        refuse(check(dataSource).faults());
    }

    /**
     * Requires that server and schema can be worked with, and that nothing is in the schema.
     *
     * @throws UnfitDatabaseException if not
     */
    public static void requireEmpty(DataSource dataSource) {
        var check = check(dataSource);
        if (new TableCheck(check.server()).isOurs()) {
            refuse(List.of("库中已有年报的数据，恢复不会覆盖它；请换一个空库，再运行同一命令"));
        }
        refuse(check.faults());
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new UnfitDatabaseException(faults);
        }
    }

    private static ServerCheck check(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return new ServerCheck(
                    ServerTraits.of(connection),
                    dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the database does not say what it is", e);
        }
    }
}
