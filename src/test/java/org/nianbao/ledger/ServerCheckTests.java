package org.nianbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.ledger.ServerTraits.TableTraits;

/** What a server may say of itself, and what is said of that. */
class ServerCheckTests {

    private static final String COLLATION = ServerCheck.COLLATION;
    private static final Set<String> RIGHTS = Set.of(
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

    private final Map<String, String> variables = new HashMap<>(Map.of(
            "max_connections", "151",
            "max_user_connections", "0",
            "max_allowed_packet", "16777216",
            "read_only", "OFF",
            "log_bin", "OFF",
            "binlog_format", "MIXED",
            "lower_case_table_names", "0",
            "innodb_page_size", "16384",
            "max_statement_time", "0.000000"));
    private String version = "11.4.5-MariaDB-log";
    private List<String> schema = List.of("utf8mb4", COLLATION);
    private List<TableTraits> tables = List.of();
    private Set<String> rights = RIGHTS;
    private boolean role;

    private List<String> faults() {
        return new ServerCheck(new ServerTraits(version, variables, schema, tables, rights, role), 4).faults();
    }

    private void assertOnlyFault(String... parts) {
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains(parts));
    }

    @Test
    void aSoundServerIsTaken() {
        assertThat(faults()).isEmpty();

        tables = List.of(
                new TableTraits("BATCH_JOB_INSTANCE", COLLATION, "InnoDB"),
                new TableTraits("flyway_schema_history", COLLATION, "InnoDB"));
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.11.19-MariaDB", "5.5.5-10.11.6-MariaDB-0+deb12u1", "11.8.2-MariaDB-ubu2404", "12.3.1-MariaDB"
            })
    void aVersionThatDoesIsTaken(String given) {
        version = given;

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.0.36", "8.4.3-0ubuntu0.24.04.1", "8.0.36-28", "5.7.25-TiDB-v7.5.1", "8.0.mysql_aurora.3.05.2"
            })
    void anotherProgramIsNamed(String given) {
        version = given;
        schema = List.of();

        assertOnlyFault("数据库服务器是 " + given + "，不是 MariaDB", "自带的数据库");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5.68-MariaDB", "10.3.39-MariaDB-0+deb10u2", "5.5.5-10.6.18-MariaDB"})
    void anOldVersionIsNamed(String given) {
        version = given;

        assertOnlyFault(given + " 太旧，请升级到 MariaDB 10.11");
    }

    @ParameterizedTest
    @CsvSource({
        "read_only, ON, 只读",
        "innodb_read_only, 1, 只读",
        "tx_read_only, ON, 只读",
        "max_connections, 3, 最多给这个用户 3 个连接，本次运行要 4 个",
        "max_user_connections, 2, 最多给这个用户 2 个连接",
        "max_allowed_packet, 1048576, max_allowed_packet 只有 1048576 字节",
        "innodb_page_size, 4096, innodb_page_size 是 4096",
        "idle_transaction_timeout, 30, idle_transaction_timeout 只有 30 秒",
        "idle_write_transaction_timeout, 5, idle_write_transaction_timeout 只有 5 秒",
        "idle_readonly_transaction_timeout, 1, idle_readonly_transaction_timeout 只有 1 秒",
        "max_statement_time, 2.500000, max_statement_time 只有",
        "max_prepared_stmt_count, 0, max_prepared_stmt_count 只有 0",
        "max_session_mem_used, 8192, max_session_mem_used 只有 8192 字节",
        "innodb_force_recovery, 4, 修复方式",
        "innodb_force_primary_key, ON, innodb_force_primary_key=OFF",
        "enforce_storage_engine, Aria, enforce_storage_engine=InnoDB",
        "alter_algorithm, NOCOPY, alter_algorithm=DEFAULT"
    })
    void aSettingThatWouldStopANightIsNamed(String name, String value, String fault) {
        variables.put(name, value);

        assertOnlyFault(fault);
    }

    @Test
    void aLogOfStatementsIsNamedOnlyIfThereIsOne() {
        variables.put("binlog_format", "STATEMENT");
        assertThat(faults()).isEmpty();

        variables.put("log_bin", "ON");
        assertOnlyFault("binlog_format 是 STATEMENT", "MIXED 或 ROW");
    }

    @Test
    void rightsThatAreMissingAreNamedUnlessARoleMayHaveThem() {
        rights = new HashSet<>(RIGHTS);
        rights.removeAll(List.of("CREATE VIEW", "ALTER"));
        assertOnlyFault("缺少权限 ALTER, CREATE VIEW", "GRANT ALTER, CREATE VIEW ON");

        role = true;
        assertThat(faults()).isEmpty();
    }

    @Test
    void allFaultsAreToldAtOnce() {
        variables.put("read_only", "ON");
        schema = List.of("latin1", "latin1_swedish_ci");
        rights = Set.of("SELECT");

        assertThat(faults()).hasSize(3);
    }

    @Test
    void aSchemaOfAnotherCollationIsNamed() {
        schema = List.of("latin1", "latin1_swedish_ci");
        assertOnlyFault("字符集是 latin1、排序规则是 latin1_swedish_ci", "ALTER DATABASE");

        schema = List.of("utf8mb4", "utf8mb4_general_ci");
        assertOnlyFault("排序规则是 utf8mb4_general_ci");

        schema = List.of();
        assertOnlyFault("没有写明库名");
    }

    @Test
    void tablesThatCannotBeWorkedWithAreNamed() {
        var history = new TableTraits("flyway_schema_history", COLLATION, "InnoDB");
        tables = List.of(new TableTraits("submission", "latin1_swedish_ci", "InnoDB"), history);
        assertOnlyFault("表 submission 的排序规则不是");

        tables = List.of(history, new TableTraits("form_row", COLLATION, "MyISAM"));
        assertOnlyFault("表 form_row 不是 InnoDB");

        tables = List.of(new TableTraits("wp_posts", "utf8mb4_general_ci", "MyISAM"));
        assertOnlyFault("库中已有 wp_posts 等 1 个表，却没有年报的版本记录");
    }

    /** Made where small letters are enough, or moved to where they are. */
    @Test
    void tablesWhoseNamesTheServerDoesNotFindAreNamed() {
        var history = new TableTraits("flyway_schema_history", COLLATION, "InnoDB");
        tables = List.of(history, new TableTraits("batch_job_instance", COLLATION, "InnoDB"));
        assertOnlyFault("表 batch_job_instance 的大小写", "lower_case_table_names");
        variables.put("lower_case_table_names", "1");
        assertThat(faults()).isEmpty();

        tables = List.of(history, new TableTraits("BATCH_JOB_INSTANCE", COLLATION, "InnoDB"));
        assertOnlyFault("表 BATCH_JOB_INSTANCE 的大小写");
        variables.put("lower_case_table_names", "2");
        assertThat(faults()).isEmpty();
    }
}
