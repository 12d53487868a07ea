package org.nianbao.ledger;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Brings the tables up to date, also where an earlier run was cut off in the middle of it: MariaDB undoes no DDL, so every
 * statement of a migration can be run again, and what the history holds of a failed one is struck out first.
 */
public final class Migrations implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        if (!flyway.validateWithResult().validationSuccessful) {
            flyway.repair();
        }
        flyway.migrate();
    }
}
