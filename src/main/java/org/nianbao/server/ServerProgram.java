package org.nianbao.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A {@code mariadbd} that can be run, and the folder with its messages, character sets and system tables. */
record ServerProgram(Path executable, Path share) {

    /** Unlike {@code unicode_ci}, it distinguishes the rare characters in people's names (CJK extension B). */
    static final String COLLATION = "utf8mb4_unicode_520_ci";

    /** The scripts that make the system tables, in order; they were renamed in MariaDB 11. */
    static List<String> scripts(String prefix) {
        return Stream.of("system_tables.sql", "performance_tables.sql", "system_tables_data.sql")
                .map(prefix::concat)
                .toList();
    }

    /** Whether the folder is the share folder of a MariaDB (and not, say, of a MySQL). */
    static boolean isShare(Path folder) {
        return Stream.of("mariadb_", "mysql_").anyMatch(prefix -> hasScripts(folder, prefix));
    }

    private static boolean hasScripts(Path folder, String prefix) {
        return scripts(prefix).stream().map(folder::resolve).allMatch(Files::isReadable);
    }

    List<Path> systemTables() {
        var prefix = hasScripts(share, "mariadb_") ? "mariadb_" : "mysql_";
        return scripts(prefix).stream().map(share::resolve).toList();
    }

    /** The command line on the given data: what is the same for making them and for serving them, and then the rest. */
    List<String> commandOn(Path data, String... rest) {
        var common = Stream.of(
                executable.toString(),
                "--no-defaults",
                "--lc-messages-dir=" + share,
                "--character-sets-dir=" + share.resolve("charsets"),
                "--datadir=" + data,
                "--tmpdir=" + data.resolveSibling(ServerHome.TEMPORARY),
                "--character-set-server=utf8mb4",
                "--collation-server=" + COLLATION,
                "--skip-name-resolve",
                // Without it, the server makes a key at every start, which takes seconds and protects nothing here.
                "--skip-ssl",
                "--innodb-log-file-size=48M",
                "--innodb-buffer-pool-size=64M",
                "--aria-pagecache-buffer-size=8M",
                "--key-buffer-size=8M");
        return Stream.of(common, asRoot(), Stream.of(rest))
                .flatMap(part -> part)
                .toList();
    }

    /** The server refuses to run as root without {@code --user=root}. */
    private static Stream<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? Stream.of("--user=root") : Stream.empty();
    }
}
