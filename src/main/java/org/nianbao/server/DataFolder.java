package org.nianbao.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data of the server, created by the first run and kept from then on: one schema, and one account that can log in.
 */
record DataFolder(Path path) {

    static final String SCHEMA = "nianbao";
    static final String ACCOUNT = "nianbao";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String ADVICE = "无法建立数据库。若缺少系统库，请安装后再试；也可以用 --spring.datasource.url=… 使用已有的数据库。";

    private static final String BEFORE = """
            create database if not exists mysql;
            use mysql;
            set @auth_root_socket = null;
            """;

    /** Removes the accounts that the system tables came with; {@code mariadb.sys} owns a view and is locked. */
    private static final String AFTER = """
            delete from global_priv where user <> 'mariadb.sys';
            delete from proxies_priv;
            delete from db;
            update global_priv set priv = json_set(priv, '$.account_locked', true, '$.authentication_string', 'invalid');
            flush privileges;
            create database %1$s character set utf8mb4 collate %2$s;
            create user '%3$s'@'127.0.0.1' identified by '%4$s';
            grant select, insert, update, delete, create, alter, drop, index, references, create view, show view
                on %1$s.* to '%3$s'@'127.0.0.1';
            """;

    static DataFolder in(ServerHome home, ServerProgram program) throws IOException {
        return new DataFolder(home.filledOnce(ServerHome.DATA, data -> new DataFolder(data).make(home, program)));
    }

    /** The password is kept with the data, since neither is of use without the other. */
    String password() throws IOException {
        if (Files.notExists(passwordFile())) {
            throw ServerFailedException.locked(passwordFile());
        }
        return Files.readString(passwordFile());
    }

    private Path passwordFile() {
        return path.resolve("password");
    }

    private void make(ServerHome home, ServerProgram program) throws IOException {
        writePassword();
        var script = path.resolve("bootstrap.sql");
        writeScript(script, program);
        var process = new ProcessBuilder(throughShell(program.commandOn(path, "--bootstrap")))
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.log().redirect())
                .start();
        Files.writeString(home.pidFile(), Long.toString(process.pid()));
        if (!ProcessExit.of(process).comesWithin(PATIENCE) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new ServerFailedException(ADVICE, home.log());
        }
        Files.delete(script);
    }

    /** If the program cannot be run at all, because a library is missing, the shell writes so to the log. */
    private static List<String> throughShell(List<String> command) {
        return Stream.concat(Stream.of("/bin/sh", "-c", "exec \"$@\"", "sh"), command.stream())
                .toList();
    }

    private void writePassword() throws IOException {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        var password = Base64.getUrlEncoder().encodeToString(secret);
        try (var channel = Files.newByteChannel(
                passwordFile(),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(StandardCharsets.US_ASCII.encode(password));
        }
    }

    private void writeScript(Path script, ServerProgram program) throws IOException {
        try (var out = Files.newOutputStream(script)) {
            write(BEFORE, out);
            for (var systemTables : program.systemTables()) {
                Files.copy(systemTables, out);
            }
            write(AFTER.formatted(SCHEMA, ServerProgram.COLLATION, ACCOUNT, password()), out);
        }
    }

    private static void write(String sql, OutputStream out) throws IOException {
        out.write(sql.getBytes(StandardCharsets.UTF_8));
    }
}
