package org.nianbao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** What becomes of a server, and of its data, when something is killed or damaged. */
class ServerDeathTests {

    private final Path folder;

    ServerDeathTests(@TempDir(factory = TempDirFactory.Standard.class) Path folder) {
        this.folder = folder;
    }

    @Test
    void endsWhenItsProgramIsKilled() throws Exception {
        try (var program = HoldingProgram.start(folder).awaitReady()) {
            assertThat(Servers.processes(folder)).filteredOn(Servers::isServer).hasSize(1);

            program.kill();

            assertThat(Servers.areGone(folder)).isTrue();
        }
    }

    @Test
    void takesOverFromAServerWhoseProgramAndSupervisorsWereKilled() throws Exception {
        try (var program = HoldingProgram.start(folder).awaitReady()) {
            HoldingProgram.killSupervisors(folder);
            program.kill();
            assertThat(Servers.processes(folder))
                    .singleElement()
                    .matches(Servers::isServer, "the server")
                    .matches(ProcessHandle::isAlive, "alive");

            try (var server = Servers.ready(folder)) {
                assertThat(Servers.query(server, "select name from village")).containsExactly("乌兰嘎查");
                assertThat(Servers.processes(folder))
                        .filteredOn(Servers::isServer)
                        .hasSize(1);
            }
        }
    }

    @Test
    void waitsForAServerThatIsStillShuttingDown() throws Exception {
        try (var program = HoldingProgram.start(folder).awaitReady()) {
            program.kill();

            try (var server = Servers.ready(folder)) {
                assertThat(Servers.query(server, "select name from village")).containsExactly("乌兰嘎查");
            }
        }
    }

    @Test
    void recoversWhatWasCommittedBeforeTheServerWasKilled() throws Exception {
        try (var server = Servers.ready(folder)) {
            Servers.execute(server, "create table village (name varchar(20) primary key)");
            Servers.execute(server, "insert into village values ('乌兰嘎查')");
            for (var process : Servers.processes(folder)) {
                if (Servers.isServer(process)) {
                    HoldingProgram.kill(process);
                }
            }
        }

        try (var server = Servers.ready(folder)) {
            assertThat(Servers.query(server, "select name from village")).containsExactly("乌兰嘎查");
        }
    }

    @Test
    void keepsEveryTransactionThatItsProgramSawCommitted() throws Exception {
        int seen;
        try (var server = Servers.ready(folder)) {
            Servers.execute(server, "create table entry (number int primary key)");
            seen = enterUntilItDies(server);
        }

        try (var server = Servers.ready(folder)) {
            var kept = Integer.parseInt(
                    Servers.query(server, "select max(number) from entry").get(0));
            assertThat(kept).isBetween(seen, seen + 1);
            assertThat(Servers.query(server, "select count(*) from entry")).containsExactly(Integer.toString(kept));
        }
    }

    /** Answers how many entries were seen committed before the server, killed by another thread meanwhile, was gone. */
    private int enterUntilItDies(EmbeddedServer server) {
        var seen = 0;
        try (var connection = Servers.connect(server);
                var statement = connection.createStatement()) {
            for (; seen < Integer.MAX_VALUE; seen++) {
                statement.execute("insert into entry values (%d)".formatted(seen + 1));
                if (seen == 100) {
                    CompletableFuture.runAsync(() -> Servers.processes(folder).stream()
                            .filter(Servers::isServer)
                            .forEach(ProcessHandle::destroyForcibly));
                }
            }
        } catch (SQLException gone) {
            assertThat(gone.getSQLState()).startsWith("08");
        }
        return seen;
    }

    @Test
    void saysAtOnceWhyTheServerDied() throws Exception {
        Servers.ready(folder).close();
        Files.writeString(folder.resolve("data/ibdata1"), "damaged");

        try (var server = EmbeddedServer.start(folder)) {
            assertThatThrownBy(() -> server.awaitReady(Duration.ofDays(1)))
                    .isInstanceOf(ServerFailedException.class)
                    .hasMessageStartingWith("数据库刚启动就退出了（退出码 1），请先看磁盘是否已满。磁盘有空间、再运行还是这样的，")
                    .hasMessageContaining("nianbao rebuild --replace 由存档重建。日志 %s 的末尾：", folder.resolve("mariadbd.log"))
                    .hasMessageContaining("ibdata1");
        }
    }
}
