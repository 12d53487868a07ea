package org.nianbao.ledger;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** Compares the version of the tables with this program: they may be older, but never newer or foreign. */
record SchemaVersion(List<MigrationInfo> migrations) {

    SchemaVersion {
        migrations = List.copyOf(migrations);
    }

    static SchemaVersion of(MigrationInfoService info) {
        return new SchemaVersion(Arrays.asList(info.all()));
    }

    /** @throws UnfitDatabaseException if this program must not touch the tables */
    void require() {
        refuse(
                those(one -> one.getState() == MigrationState.FUTURE_SUCCESS
                        || one.getState() == MigrationState.FUTURE_FAILED),
                "数据库是更新版本的年报建的（第 %s 步），本程序不认识，没有改动；请用那个版本或更新的程序运行");
        refuse(
                those(one ->
                        one.getState() == MigrationState.MISSING_SUCCESS || one.getState() == MigrationState.IGNORED),
                "数据库经过的改动与本程序的不同（第 %s 步），是另一个版本的年报做的，没有再改动；请用那个版本的程序运行");
        refuse(
                those(one -> one.isApplied()
                        && one.getState().isResolved()
                        && !one.getState().isFailed()
                        && !one.isChecksumMatching()),
                "数据库的第 %s 步与本程序的不同，程序被改动过或不是同一个版本，没有再改动；请换上原来的程序，或者恢复备份（nianbao restore）");
    }

    private static void refuse(String versions, String sentence) {
        if (!versions.isEmpty()) {
            throw new UnfitDatabaseException(List.of(sentence.formatted(versions)));
        }
    }

    private String those(Predicate<MigrationInfo> condition) {
        return migrations.stream()
                .filter(condition)
                .map(one -> one.getVersion().getVersion())
                .collect(joining("、"));
    }

    /** Whether a migration was cut off. */
    boolean hasFailed() {
        return migrations.stream().anyMatch(one -> one.getState().isFailed());
    }

    /** Whether the tables are there, and an older program's. */
    boolean isOlder() {
        return migrations.stream().anyMatch(MigrationInfo::isApplied)
                && migrations.stream().anyMatch(one -> !one.isApplied());
    }
}
