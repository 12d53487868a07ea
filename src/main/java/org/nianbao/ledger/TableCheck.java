package org.nianbao.ledger;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nianbao.ledger.ServerTraits.TableTraits;

/** Checks whether the tables of a schema can be used. */
record TableCheck(ServerTraits server) {

    /** Returns the reasons against it, in Chinese. */
    Stream<String> faults() {
        return Stream.of(strangers(), collationOfTables(), engineOfTables(), caseOfNames())
                .flatMap(Optional::stream);
    }

    /** Flyway marks a schema as ours; the table of its history comes first, and in a restored one last. */
    private Optional<String> strangers() {
        return ServerCheck.when(
                !server.tables().isEmpty() && !isOurs(),
                "库中已有 %s 等 %d 个表，却没有年报的版本记录：或者是别的程序的库，或者上一次恢复没有做完；请换一个空库，或者清空后重新恢复（nianbao restore）"
                        .formatted(
                                server.tables().stream()
                                        .findFirst()
                                        .map(TableTraits::name)
                                        .orElse(""),
                                server.tables().size()));
    }

    boolean isOurs() {
        return server.tables().stream().anyMatch(table -> table.name().equals("flyway_schema_history"));
    }

    private Optional<String> collationOfTables() {
        return all(
                table -> !table.collation().isEmpty() && !table.collation().equals(ServerCheck.COLLATION),
                "表 %s 的排序规则不是 " + ServerCheck.COLLATION
                        + "，中文可能存不进或者比较有误；请用 nianbao backup 备份，恢复（nianbao restore）到排序规则正确的空库");
    }

    private Optional<String> engineOfTables() {
        return all(
                table -> !table.engine().isEmpty() && !table.engine().equals("InnoDB"),
                "表 %s 不是 InnoDB 的，做一半的事不能退回；请用 nianbao backup 备份，恢复（nianbao restore）到新的空库");
    }

    /**
     * A server with case-sensitive table names does not find tables that came from one without (MariaDB
     * {@code lower_case_table_names}).
     */
    private Optional<String> caseOfNames() {
        return all(
                table -> table.name().toUpperCase(Locale.ROOT).startsWith("BATCH_") && !isFound(table.name()),
                "表 %s 的大小写与服务器的 lower_case_table_names 不符，是在另一种设置下建的，程序找不到它；请改回原来的设置，或者恢复备份（nianbao restore）到新的空库");
    }

    private boolean isFound(String name) {
        return switch ((int) server.number("lower_case_table_names", 0)) {
            case 0 -> name.equals(name.toUpperCase(Locale.ROOT));
            case 1 -> name.equals(name.toLowerCase(Locale.ROOT));
            default -> true;
        };
    }

    private Optional<String> all(Predicate<TableTraits> condition, String sentence) {
        var names = isOurs()
                ? server.tables().stream()
                        .filter(condition)
                        .map(TableTraits::name)
                        .toList()
                : List.<String>of();
        return ServerCheck.when(!names.isEmpty(), sentence.formatted(shown(names)));
    }

    private static String shown(List<String> names) {
        return names.stream().limit(3).collect(joining("、"))
                + (names.size() > 3 ? " 等 %d 个".formatted(names.size()) : "");
    }
}
