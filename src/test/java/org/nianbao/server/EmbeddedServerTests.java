package org.nianbao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds while a server runs. */
class EmbeddedServerTests {

    private static Path home;
    private static EmbeddedServer server;

    @BeforeAll
    static void startTheServer(@TempDir Path folder) throws Exception {
        home = folder.resolve("data/mariadb");
        server = Servers.ready(home);
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    @Test
    void keepsItsFolderAndItsPasswordToTheOwner() throws IOException {
        assertThat(rights(home)).isEqualTo("rwx------");
        assertThat(rights(home.resolve("data"))).isEqualTo("rwx------");
        assertThat(rights(home.resolve("data/password"))).isEqualTo("rw-------");
        assertThat(server.password()).hasSizeGreaterThanOrEqualTo(32);
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void letsItsOwnAccountIntoItsOwnSchemaOnly() throws SQLException {
        assertThat(Servers.query(server, "select current_user()")).containsExactly("nianbao@127.0.0.1");
        assertThat(Servers.query(server, "show grants"))
                .hasSize(2)
                .anyMatch(grant -> grant.startsWith("GRANT USAGE ON *.* TO `nianbao`@`127.0.0.1`"))
                .contains("GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, REFERENCES, INDEX, ALTER, CREATE VIEW,"
                        + " SHOW VIEW ON `nianbao`.* TO `nianbao`@`127.0.0.1`");
        assertThatThrownBy(() -> Servers.query(server, "select user from mysql.global_priv"))
                .hasMessageContaining("denied");
    }

    @Test
    void refusesAWrongPasswordAndEveryOtherAccount() {
        for (var account : List.of("nianbao", "root", "mariadb.sys", "mysql", "stranger")) {
            for (var password : List.of("", "invalid", "wrong")) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), account, password))
                        .as("%s with password '%s'", account, password)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
        }
    }

    /** The kernel's tables name addresses in hexadecimal, the lowest byte first; state 0A is "listening". */
    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        var port = ":%04X".formatted(Integer.parseInt(server.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1")));

        var listening = Stream.concat(
                        Files.readAllLines(Path.of("/proc/net/tcp")).stream(),
                        Files.readAllLines(Path.of("/proc/net/tcp6")).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[1].endsWith(port) && fields[3].equals("0A"))
                .map(fields -> fields[1]);

        assertThat(listening).containsExactly("0100007F" + port);
    }

    @Test
    void tellsRareCharactersApart() throws SQLException {
        assertThat(Servers.query(server, "select @@collation_database")).containsExactly(ServerProgram.COLLATION);
        assertThat(Servers.query(server, "select '𠮷' = '𠀀' collate utf8mb4_unicode_520_ci"))
                .containsExactly("0");
    }

    @Test
    void neverLosesWhatWasCommittedAndNeverReadsLocalFiles() throws SQLException {
        assertThat(Servers.query(server, "select @@innodb_flush_log_at_trx_commit"))
                .containsExactly("1");
        assertThat(Servers.query(server, "select @@local_infile")).containsExactly("0");
    }

    @Test
    void outlivesSignalsThatAreMeantForItsProgram() throws SQLException {
        Servers.processes(home).stream()
                .filter(process -> !Servers.isServer(process))
                .forEach(ProcessHandle::destroy);

        assertThat(Servers.query(server, "select 1")).containsExactly("1");
        assertThat(Servers.processes(home)).hasSize(3);
    }
}
