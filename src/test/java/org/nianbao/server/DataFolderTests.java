package org.nianbao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the data are made, and who can open them. */
class DataFolderTests {

    private final Path folder;

    DataFolderTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void leavesNoAccountWithoutAPassword() throws Exception {
        try (var server = Servers.ready(folder)) {
            assertThat(server.username()).isEqualTo("nianbao");
        }

        var accounts = accounts(new ServerHome(folder));

        assertThat(accounts).isEqualTo("""
                        mariadb.sys@localhost locked, password cannot match
                        nianbao@127.0.0.1 open, password
                        """);
    }

    /** The accounts as they are on disk, which our own account cannot read. */
    private String accounts(ServerHome home) throws IOException {
        var answer = folder.resolve("accounts.txt");
        var question = Files.writeString(folder.resolve("accounts.sql"), """
                select concat(user, '@', host,
                    if(json_value(priv, '$.account_locked'), ' locked', ' open'),
                    case
                        when json_value(priv, '$.authentication_string') = 'invalid' then ', password cannot match'
                        when json_value(priv, '$.authentication_string') like '*%%' then ', password'
                        else ', NO PASSWORD' end)
                from mysql.global_priv order by user into outfile '%s';
                """.formatted(answer));
        var program = ServerBinaries.find(Optional.empty()).programFor(home);
        var process = new ProcessBuilder(program.commandOn(folder.resolve("data"), "--bootstrap"))
                .redirectInput(question.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.log().redirect())
                .start();
        assertThat(ProcessExit.of(process).comesWithin(Servers.PATIENCE)).isTrue();
        return Files.readString(answer);
    }

    @Test
    void beginsAgainWhereMakingTheDataWasInterrupted() throws Exception {
        Files.createDirectories(folder.resolve("data.tmp/mysql"));
        Files.writeString(folder.resolve("data.tmp/ibdata1"), "half");

        try (var server = Servers.ready(folder)) {
            assertThat(Servers.query(server, "select 1")).containsExactly("1");
        }
        assertThat(folder.resolve("data.tmp")).doesNotExist();
    }

    @Test
    void saysSoWhenTheProgramCannotBeRunAtAll() throws IOException {
        var binaries = binariesWith(folder.resolve("mariadbd"));

        assertThatThrownBy(() -> EmbeddedServer.start(folder.resolve("home"), binaries))
                .isInstanceOf(ServerFailedException.class)
                .hasMessageContainingAll("无法建立数据库", "--spring.datasource.url", "not found");
    }

    @Test
    void showsWhatTheProgramSaidWhenItCannotMakeTheData() throws IOException {
        var broken = Files.writeString(
                folder.resolve("mariadbd"), "#!/bin/sh\necho 'libcrypt.so.1: not found' >&2\nexit 127\n");
        assertThat(broken.toFile().setExecutable(true)).isTrue();
        var binaries = binariesWith(broken);

        assertThatThrownBy(() -> EmbeddedServer.start(folder.resolve("home"), binaries))
                .isInstanceOf(ServerFailedException.class)
                .hasMessageContainingAll("无法建立数据库", "libcrypt.so.1: not found");
    }

    private ServerBinaries binariesWith(Path executable) throws IOException {
        var sound = ServerBinaries.find(Optional.empty()).programFor(ServerHome.at(folder.resolve("unpacked")));
        return new InstalledBinaries(new ServerProgram(executable, sound.share()));
    }
}
