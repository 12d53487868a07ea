package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.SetServers;

/** What whoever installs the program reads of a server of one's own that is not fit for it. */
class ServerMessagesTests {

    private final Workshop workshop;
    private final MessagePage page;

    ServerMessagesTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
        page = new MessagePage(workshop);
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");
    }

    private EmbeddedServer server(String name, String sql, String... options) throws IOException, InterruptedException {
        var script = Files.writeString(workshop.folder().resolve(name + ".sql"), sql);
        return SetServers.ready(
                workshop.folder().resolve(name),
                Stream.concat(Stream.of("--init-file=" + script), Stream.of(options))
                        .toArray(String[]::new));
    }

    private void told(String what, String... command) {
        page.told("nightly（" + what + "）", workshop.run(command));
    }

    private String[] withUrl(EmbeddedServer server, String part, String replacement) {
        return Stream.of(workshop.on(server, "nightly"))
                .map(word -> word.contains(".url=") ? word.replaceFirst(part, replacement) : word)
                .toArray(String[]::new);
    }

    @Test
    void eachSaysWhatToDo() throws Exception {
        page.heading("地址");
        told("别的数据库", "nightly", "--spring.datasource.url=jdbc:mysql://db.example/nianbao");
        told("没有服务器", "nightly", "--spring.datasource.url=jdbc:mariadb://127.0.0.1:1/nianbao");
        told("命令行上的口令", "nightly", "--spring.datasource.password=x");
        told("连接池太小", "nightly", "--spring.datasource.hikari.maximum-pool-size=2");
        try (var server = server("plain", "GRANT SUPER ON *.* TO 'nianbao'@'127.0.0.1';\n", "--ssl")) {
            told("没有写库名", withUrl(server, "/nianbao\\?", "/?"));
            told("没有这个库", withUrl(server, "/nianbao\\?", "/nianbao2?"));
            told("口令不对", workshop.withPassword("x", server, "nightly"));
            Workshop.execute(server, "SET GLOBAL require_secure_transport = ON");
            told("要加密", workshop.on(server, "nightly"));
        }
        page.heading("设置");
        try (var server = server(
                "odd",
                "ALTER DATABASE nianbao CHARACTER SET latin1 COLLATE latin1_swedish_ci;\n"
                        + "REVOKE CREATE VIEW, ALTER ON nianbao.* FROM 'nianbao'@'127.0.0.1';\n",
                "--read-only",
                "--max-allowed-packet=1M",
                "--max-user-connections=3",
                "--max-prepared-stmt-count=0",
                "--innodb-force-primary-key=ON",
                "--idle-transaction-timeout=30",
                "--max-statement-time=2.5")) {
            told("许多设置不合", workshop.on(server, "nightly"));
        }

        page.assertMatches("messages/server.txt");
    }
}
