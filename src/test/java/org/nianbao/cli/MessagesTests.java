package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Golden;
import org.springframework.util.FileSystemUtils;

/**
 * What a township officer reads when something that belongs together has come apart, or a command does not fit: one file,
 * to be read through like any other page.
 */
class MessagesTests {

    private final Workshop workshop;
    private final StringBuilder page = new StringBuilder();

    MessagesTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    private void heading(String heading) {
        page.append("== ").append(heading).append('\n');
    }

    private void told(String... command) {
        var result = workshop.run(command);
        page.append("> ")
                .append(String.join(" ", command))
                .append("（退出码 ")
                .append(result.exit())
                .append("）\n")
                .append((result.err() + (result.exit() == 3 && result.err().isBlank() ? result.out() : ""))
                        .strip()
                        .replaceAll("/\\S*?nianbao-test\\d+", "…")
                        .replaceAll("(?:[0-9a-f]{2}/)?(?:[0-9a-f]{64}|\\b[0-9a-f]{12}\\b)", "◇"))
                .append("\n\n");
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

        Golden.assertMatches("messages/commands.txt", page.toString().strip());
    }

    private void commandsThatDoNotFit() {
        heading("说明、作废、上报登记");
        told("explain", "呼和嘎查", "R321", "Q9", "--reason", "因病住院", "--by", "镇党建办");
        told("explain", "呼和嘎查", "R321", "Q4", "--reason", "因病住院", "--by", "镇党建办");
        told("explain", "呼和嘎查", "R321", "Q4", "--reason", "因病住院", "--by", "镇党建办");
        told("undo", "呼和嘎查", "7", "--reason", "误报", "--by", "镇统计站");
        told("undo", "呼和嘎查", "1", "--reason", "误报", "--by", "镇统计站");
        told("undo", "呼和嘎查", "1", "--reason", "误报", "--by", "镇统计站");
        told("release", "--sent", "9", "--by", "镇统计站");
        heading("新的一年");
        told("new-year", "2026");
    }

    private void aKeyThatDoesNotBelong() throws IOException {
        heading("密钥");
        var own = Files.readAllBytes(data("token.key"));
        Files.delete(data("token.key"));
        told("nightly");
        Files.write(data("token.key"), new byte[32]);
        told("nightly");
        Files.write(data("token.key"), new byte[31]);
        told("status");
        Files.write(data("token.key"), own);
    }

    private void anArchiveThatIsIncomplete() throws IOException {
        heading("存档");
        try (var files = Files.walk(data("archive"))) {
            for (var file : files.filter(path -> path.toString().contains("xlsx") || Files.isRegularFile(path))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        told("verify", "--archive");
    }

    private void aDatabaseThatIsLost() throws IOException {
        heading("数据库与存档、汇总表不在一起");
        FileSystemUtils.deleteRecursively(data("mariadb"));
        told("nightly");
        told("status");
    }
}
