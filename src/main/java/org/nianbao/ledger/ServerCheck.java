package org.nianbao.ledger;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks whether a server and a schema can be used: whatever would fail in the middle of a night is reported at its
 * start, all at once, in one sentence each.
 *
 * @param connections how many are needed at once
 */
record ServerCheck(ServerTraits server, int connections) {

    /** Distinguishes the rare characters in people's names (CJK extension B), as the embedded server does. */
    static final String COLLATION = "utf8mb4_unicode_520_ci";

    private static final List<String> RIGHTS = List.of(
            "SELECT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "CREATE",
            "ALTER",
            "DROP",
            "INDEX",
            "REFERENCES",
            "CREATE VIEW",
            "SHOW VIEW");

    /** MariaDB before 11 reports {@code 5.5.5-10.11.6-MariaDB} to some clients. */
    private static final Pattern VERSION = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\..*");

    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;
    private static final int SMALLEST_PACKET = 16 * 1024 * 1024;
    private static final int SMALLEST_PAGE = 16 * 1024;
    private static final int SHORTEST_SECONDS = 300;

    /** Each connection keeps those that it has once made. */
    private static final int FEWEST_PREPARED = 500;

    private static final int RESCUE = 4;
    private static final int LEAST_MEMORY = 64 * 1024 * 1024;

    /** Returns the reasons against it, in Chinese; none if it can be used. */
    List<String> faults() {
        return ofProgram().or(this::ofNoSchema).map(List::of).orElseGet(this::ofSettings);
    }

    private List<String> ofSettings() {
        var faults = Stream.of(
                        readOnly(),
                        tooFewConnections(),
                        smallPacket(),
                        smallPage(),
                        statementLog(),
                        rescue(),
                        fewPrepared(),
                        littleMemory(),
                        tablesOtherwise(),
                        shortTime("idle_transaction_timeout"),
                        shortTime("idle_write_transaction_timeout"),
                        shortTime("idle_readonly_transaction_timeout"),
                        shortTime("max_statement_time"),
                        missingRights(),
                        collationOfSchema())
                .flatMap(Optional::stream);
        return Stream.concat(faults, new TableCheck(server).faults()).toList();
    }

    private Optional<String> ofProgram() {
        if (!ServerTraits.isMariaDb(server.version())) {
            return Optional.of("数据库服务器是 %s，不是 MariaDB，不能使用；请改用 MariaDB %d.%d 或更新的版本，或者不写 spring.datasource.url，使用自带的数据库"
                    .formatted(server.version(), OLDEST_MAJOR, OLDEST_MINOR));
        }
        return isOld()
                ? Optional.of("数据库服务器的版本 %s 太旧，请升级到 MariaDB %d.%d 或更新的版本"
                        .formatted(server.version(), OLDEST_MAJOR, OLDEST_MINOR))
                : Optional.empty();
    }

    private boolean isOld() {
        var version = VERSION.matcher(server.version());
        if (!version.matches()) {
            return false;
        }
        var major = Integer.parseInt(version.group(1));
        return major < OLDEST_MAJOR || major == OLDEST_MAJOR && Integer.parseInt(version.group(2)) < OLDEST_MINOR;
    }

    private Optional<String> ofNoSchema() {
        return when(server.schema().isEmpty(), "spring.datasource.url 没有写明库名，请写成 jdbc:mariadb://主机:3306/库名");
    }

    private Optional<String> readOnly() {
        return when(
                Stream.of("read_only", "innodb_read_only", "tx_read_only").anyMatch(server::isOn),
                "数据库服务器是只读的（read_only），不能入库；请连接主库，或者请数据库管理员取消只读");
    }

    private Optional<String> tooFewConnections() {
        var most = Stream.of("max_connections", "max_user_connections")
                .mapToDouble(name -> server.number(name, 0))
                .filter(number -> number > 0)
                .min()
                .orElse(connections);
        return when(
                most < connections,
                "数据库服务器最多给这个用户 %.0f 个连接，本次运行要 %d 个；请调大 max_connections 或 max_user_connections"
                        .formatted(most, connections));
    }

    private Optional<String> smallPacket() {
        var packet = server.number("max_allowed_packet", SMALLEST_PACKET);
        return when(
                packet < SMALLEST_PACKET,
                "数据库服务器的 max_allowed_packet 只有 %.0f 字节，大的报表入不了库；请调到 16M 以上".formatted(packet));
    }

    private Optional<String> smallPage() {
        var page = server.number("innodb_page_size", SMALLEST_PAGE);
        return when(page < SMALLEST_PAGE, "数据库服务器的 innodb_page_size 是 %.0f，表建不全；请使用 16k 以上的服务器".formatted(page));
    }

    /** Transactions here run at READ COMMITTED, which a binary log by statement refuses. */
    private Optional<String> statementLog() {
        return when(
                server.isOn("log_bin") && "STATEMENT".equals(server.variables().get("binlog_format")),
                "数据库服务器的 binlog_format 是 STATEMENT，入库会被它拒绝；请改为 MIXED 或 ROW");
    }

    /** From this level of {@code innodb_force_recovery} on, writing may damage the data for good. */
    private Optional<String> rescue() {
        return when(
                server.number("innodb_force_recovery", 0) >= RESCUE,
                "数据库服务器是以修复方式启动的（innodb_force_recovery），不能入库；请数据库管理员修好，照常启动后再运行");
    }

    /** Statements for bulk entry are prepared. */
    private Optional<String> fewPrepared() {
        var most = server.number("max_prepared_stmt_count", FEWEST_PREPARED);
        return when(
                most < FEWEST_PREPARED,
                "数据库服务器的 max_prepared_stmt_count 只有 %.0f，入不了库；请调到 %d 以上".formatted(most, FEWEST_PREPARED));
    }

    private Optional<String> littleMemory() {
        var most = server.number("max_session_mem_used", LEAST_MEMORY);
        return when(most < LEAST_MEMORY, "数据库服务器的 max_session_mem_used 只有 %.0f 字节，大的报表入不了库；请调到 64M 以上".formatted(most));
    }

    /** Settings that prevent the migrations. */
    private Optional<String> tablesOtherwise() {
        var wrong = Stream.of(
                        setOtherwise("innodb_force_primary_key", "OFF", "OFF|0|"),
                        setOtherwise("enforce_storage_engine", "InnoDB", "(?i)innodb|"),
                        setOtherwise("alter_algorithm", "DEFAULT", "DEFAULT|COPY|INPLACE|"))
                .flatMap(Optional::stream)
                .collect(joining("、"));
        return when(!wrong.isEmpty(), "数据库服务器的设置使表建不出来、改不了；请改成 " + wrong);
    }

    private Optional<String> setOtherwise(String variable, String right, String allowed) {
        return when(!server.variables().getOrDefault(variable, "").matches(allowed), variable + "=" + right);
    }

    private Optional<String> shortTime(String variable) {
        var seconds = server.number(variable, 0);
        return when(
                seconds > 0 && seconds < SHORTEST_SECONDS,
                "数据库服务器的 %s 只有 %.0f 秒，运行会被它打断；请设为 0（不限）或 %d 以上".formatted(variable, seconds, SHORTEST_SECONDS));
    }

    private Optional<String> missingRights() {
        var missing = RIGHTS.stream()
                .filter(right -> !server.rights().contains(right))
                .collect(joining(", "));
        return when(
                !missing.isEmpty() && !server.throughRole(),
                "数据库用户缺少权限 %s；请数据库管理员执行 GRANT %s ON 库名.* TO 用户".formatted(missing, missing));
    }

    private Optional<String> collationOfSchema() {
        return when(
                !server.schema().contains(COLLATION),
                "数据库的字符集是 %s、排序规则是 %s，应为 utf8mb4、%s；请执行 ALTER DATABASE 库名 CHARACTER SET utf8mb4 COLLATE %s"
                        .formatted(
                                server.schema().stream().findFirst().orElse(""),
                                server.schema().stream().skip(1).findFirst().orElse(""),
                                COLLATION,
                                COLLATION));
    }

    static Optional<String> when(boolean faulty, String sentence) {
        return faulty ? Optional.of(sentence) : Optional.empty();
    }
}
