package org.nianbao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** A server that several programs use, and how it ends: with the last of them, however each of them ends. */
class SharedServerTests {

    private static final String ROWS = "select count(*) from village";

    private final Path folder;

    SharedServerTests(@TempDir(factory = TempDirFactory.Standard.class) Path folder) {
        this.folder = folder;
        PreparedServer.putInto(folder);
    }

    private void requireOneServer() {
        assertThat(Servers.processes(folder)).filteredOn(Servers::isServer).hasSize(1);
    }

    @Test
    void outlivesTheProgramThatStartedIt() throws Exception {
        try (var starter = HoldingProgram.start(folder).awaitReady();
                var server = Servers.ready(folder)) {
            requireOneServer();
            starter.end();

            Servers.execute(server, "insert into village values ('水泉嘎查')");
            assertThat(Servers.query(server, ROWS)).containsExactly("2");
            requireOneServer();
        }
        assertThat(Servers.processes(folder)).isEmpty();
    }

    @Test
    void outlivesAStarterThatIsKilledBesideAReader() throws Exception {
        try (var starter = HoldingProgram.start(folder).awaitReady();
                var server = Servers.ready(folder)) {
            starter.kill();

            assertThat(Servers.query(server, ROWS)).containsExactly("1");
        }
        assertThat(Servers.processes(folder)).isEmpty();
    }

    @Test
    void letsTwoProgramsWriteAndWaitsForTheLastOfThem() throws Exception {
        var server = Servers.ready(folder);
        try (var other = HoldingProgram.start(folder).awaitReady()) {
            Servers.execute(server, "insert into village values ('水泉嘎查')");
            assertThat(Servers.query(server, ROWS)).containsExactly("2");
            requireOneServer();

            server.close();
            requireOneServer();
            other.end();
        }
        assertThat(Servers.processes(folder)).isEmpty();
    }

    @Test
    void endsWhenAllItsProgramsAreKilled() throws Exception {
        try (var starter = HoldingProgram.start(folder).awaitReady();
                var second = HoldingProgram.start(folder).awaitReady();
                var third = HoldingProgram.start(folder).awaitReady()) {
            for (var program : List.of(starter, third)) {
                program.kill();
            }
            requireOneServer();
            second.kill();

            assertThat(Servers.areGone(folder)).isTrue();
        }
        try (var server = Servers.ready(folder)) {
            assertThat(Servers.query(server, ROWS)).containsExactly("1");
        }
    }

    @Test
    void isStartedAgainForWhoeverComesAfterItWasKilled() throws Exception {
        try (var program = HoldingProgram.start(folder).awaitReady()) {
            for (var process : Servers.processes(folder)) {
                if (Servers.isServer(process)) {
                    HoldingProgram.kill(process);
                }
            }
            try (var server = Servers.ready(folder)) {
                assertThat(Servers.query(server, ROWS)).containsExactly("1");
                program.kill();
                assertThat(Servers.query(server, ROWS)).containsExactly("1");
            }
            assertThat(Servers.processes(folder)).isEmpty();
        }
    }

    /** Nobody could be sure of a server to which no pipe leads any more; it ends with those who use it. */
    @Test
    void isJoinedByNobodyOnceItsSupervisorsWereKilled() throws Exception {
        try (var server = Servers.ready(folder)) {
            HoldingProgram.killSupervisors(folder);

            assertThatThrownBy(() -> EmbeddedServer.start(folder))
                    .isInstanceOf(ServerInUseException.class)
                    .hasMessage("另一个进程正在使用数据库文件夹 %s，请等它结束后再试。", folder.toRealPath());
            assertThat(Servers.query(server, "select 1")).containsExactly("1");
        }
        assertThat(Servers.processes(folder)).isEmpty();
    }

    @Test
    void makesWhoeverComesWaitAtTheDoorWhileAnotherIsComingOrGoing() throws Exception {
        try (var server = Servers.ready(folder)) {
            try (var door = HomeLock.of(ServerHome.at(folder)).door(Duration.ZERO)) {
                assertThat(door.isUsed()).isTrue();
                assertThat(HoldingProgram.start(folder).whatItSays())
                        .contains("ServerInUseException", "另一个进程正在使用数据库文件夹");
            }
            assertThatThrownBy(() -> EmbeddedServer.move(folder, folder.resolveSibling("moved")))
                    .isInstanceOf(ServerInUseException.class);
            assertThat(Servers.query(server, "select 1")).containsExactly("1");
        }
    }

    /** Whoever comes while another is the last to go has the server that is going, or a new one; never none. */
    @Test
    void isThereForEachOfManyWhoComeAndGo() throws Exception {
        try (var server = Servers.ready(folder)) {
            Servers.execute(server, "create table visit (number int auto_increment primary key)");
        }
        var visitors = Stream.generate(() -> CompletableFuture.runAsync(this::visitOften))
                .limit(4)
                .toList();
        for (var killed = 0; killed < 3; killed++) {
            try (var program = HoldingProgram.start(folder).awaitReady()) {
                program.kill();
            }
        }
        visitors.forEach(CompletableFuture::join);

        assertThat(Servers.areGone(folder)).isTrue();
        try (var server = Servers.ready(folder)) {
            assertThat(Servers.query(server, "select count(*) from visit")).containsExactly("40");
        }
    }

    private void visitOften() {
        for (var visit = 0; visit < 10; visit++) {
            try (var server = patiently()) {
                server.awaitReady(Servers.PATIENCE);
                Servers.execute(server, "insert into visit values ()");
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The server of a program that was killed ends by itself; who comes meanwhile is to come again, as commands do. */
    private EmbeddedServer patiently() {
        while (true) {
            try {
                return EmbeddedServer.start(folder);
            } catch (ServerInUseException e) {
                Thread.onSpinWait();
            }
        }
    }
}
