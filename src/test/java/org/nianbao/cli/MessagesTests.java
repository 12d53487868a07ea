package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * What a township officer reads when something that belongs together has come apart, or a command does not fit: one file,
 * to be read through like any other page.
 */
class MessagesTests {

    private final Workshop workshop;
    private final MessagePage page;

    MessagesTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
        page = new MessagePage(workshop);
    }

    private Path data(String name) {
        return workshop.data().resolve(name);
    }

    @Test
    void eachSaysWhereAndWhatAndWhatToDo() throws Exception {
        workshop.put(Workshop.workbook("呼和嘎查").set("B03", 1, "集中学习学时=10"), "呼和嘎查.xlsx");
        workshop.run("nightly");

        commandsThatDoNotFit();
        aKeyThatDoesNotBelong();
        anArchiveThatIsIncomplete();
        aDatabaseThatIsLost();

        page.assertMatches("messages/commands.txt");
    }

    private void commandsThatDoNotFit() {
        page.heading("说明、作废、上报登记");
        page.told("explain", "呼和嘎查", "R321", "Q9", "--reason", "因病住院", "--by", "镇党建办");
        page.told("explain", "呼和嘎查", "R321", "Q4", "--reason", "因病住院", "--by", "镇党建办");
        page.told("explain", "呼和嘎查", "R321", "Q4", "--reason", "因病住院", "--by", "镇党建办");
        page.told("undo", "呼和嘎查", "7", "--reason", "误报", "--by", "镇统计站");
        page.told("undo", "呼和嘎查", "1", "--reason", "误报", "--by", "镇统计站");
        page.told("undo", "呼和嘎查", "1", "--reason", "误报", "--by", "镇统计站");
        page.told("release", "--sent", "9", "--by", "镇统计站");
        page.heading("新的一年");
        page.told("new-year", "2026");
    }

    private void aKeyThatDoesNotBelong() throws IOException {
        page.heading("密钥");
        var own = Files.readAllBytes(data("token.key"));
        Files.delete(data("token.key"));
        page.told("nightly");
        Files.write(data("token.key"), new byte[32]);
        page.told("nightly");
        Files.write(data("token.key"), new byte[31]);
        page.told("status");
        Files.write(data("token.key"), own);
    }

    private void anArchiveThatIsIncomplete() throws IOException {
        page.heading("存档");
        try (var files = Files.walk(data("archive"))) {
            for (var file : files.filter(path -> path.toString().contains("xlsx") || Files.isRegularFile(path))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        page.told("verify", "--archive");
    }

    private void aDatabaseThatIsLost() throws IOException {
        page.heading("数据库与存档、汇总表不在一起");
        FileSystemUtils.deleteRecursively(data("mariadb"));
        page.told("nightly");
        page.told("status");
    }
}
