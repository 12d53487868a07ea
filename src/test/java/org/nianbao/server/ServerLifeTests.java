package org.nianbao.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server begins and ends in the ordinary way. */
class ServerLifeTests {

    private final Path folder;

    ServerLifeTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsTheDataBetweenRuns() throws Exception {
        try (var server = Servers.ready(folder)) {
            Servers.execute(server, "create table village (name varchar(20) primary key)");
            Servers.execute(server, "insert into village values ('乌兰嘎查')");
        }
        assertThat(Servers.processes(folder)).isEmpty();

        try (var server = Servers.ready(folder)) {
            assertThat(Servers.query(server, "select name from village")).containsExactly("乌兰嘎查");
        }
    }

    @Test
    void worksInAFolderWithALongNameAndSpaces() throws Exception {
        var longName = folder.resolve("the township's own folder ".repeat(6).strip());

        try (var server = Servers.ready(longName);
                var joined = Servers.ready(longName)) {
            assertThat(joined.jdbcUrl()).isEqualTo(server.jdbcUrl());
            assertThat(Servers.query(joined, "select 1")).containsExactly("1");
        }
    }

    @Test
    void closesOnceAndGivesTheFolderFree() throws Exception {
        var first = Servers.ready(folder);
        first.close();

        try (var second = EmbeddedServer.start(folder)) {
            assertThatCode(first::close).doesNotThrowAnyException();
            assertThatCode(() -> Servers.ready(second)).doesNotThrowAnyException();
        }
    }

    @Test
    void keepsWhatItNeedsForAWhileToItselfAndTidiesUpAfterAKilledOne() throws Exception {
        Files.createDirectories(folder.resolve("tmp"));
        Files.writeString(folder.resolve("tmp/#sql-temptable-1.MAI"), "left behind");

        try (var server = Servers.ready(folder)) {
            assertThat(Servers.query(server, "select @@tmpdir"))
                    .containsExactly(folder.toRealPath().resolve("tmp").toString());
            assertThat(folder.resolve("tmp")).isEmptyDirectory();
        }
    }

    @Test
    void leavesAStrangerAloneWhoHasThePredecessorsProcessId() throws Exception {
        Files.writeString(
                folder.resolve("mariadbd.pid"),
                Long.toString(ProcessHandle.current().pid()));

        try (var server = Servers.ready(folder)) {
            assertThat(Servers.query(server, "select 1")).containsExactly("1");
        }
    }
}
