package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer reads of backups, of journals and of a database that was damaged. */
class KeepingMessagesTests {

    private final Workshop workshop;
    private final MessagePage page;
    private final Path backup;

    KeepingMessagesTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
        page = new MessagePage(workshop);
        backup = folder.resolve("备份");
        workshop.put(Workshop.workbook("呼和嘎查").set("B03", 1, "集中学习学时=10"), "呼和嘎查.xlsx");
        workshop.run("nightly");
    }

    private Path data(String name) {
        return workshop.data().resolve(name);
    }

    private void without(Path file, String... command) throws IOException {
        var aside = file.resolveSibling("aside");
        Files.move(file, aside);
        page.told(command);
        Files.move(aside, file);
    }

    private void changed(Path file, String text, String replacement, String... command) throws IOException {
        var whole = Files.readString(file);
        Files.writeString(file, whole.replaceFirst(text, replacement));
        page.told(command);
        Files.writeString(file, whole);
    }

    @Test
    void eachSaysWhereAndWhatAndWhatToDo() throws IOException {
        backups();
        journals();
        turns();
        damage();

        page.assertMatches("messages/keeping.txt");
    }

    private void backups() throws IOException {
        page.heading("备份");
        page.told("backup", backup.toString());
        page.told("backup", backup.toString());
        page.told("backup", data("备份").toString());
        page.heading("恢复");
        page.told("restore", backup.toString());
        var elsewhere = new Workshop(workshop.folder().resolve("elsewhere"));
        var there = new String[] {"restore", backup.toString()};
        page.told(
                "restore 没有的文件夹",
                elsewhere.run("restore", backup.resolveSibling("没有").toString()));
        page.told("restore 不是备份", elsewhere.run("restore", workshop.inbox().toString()));
        var sums = backup.resolve("SHA256SUMS");
        Files.move(sums, backup.resolveSibling("sums"));
        page.told("restore 缺清单", elsewhere.run(there));
        Files.move(backup.resolveSibling("sums"), sums);
        var dump = backup.resolve("database.sql");
        var whole = Files.readString(dump);
        Files.writeString(dump, whole.replaceFirst("INSERT", "INSERT "));
        page.told("restore 改动过", elsewhere.run(there));
        Files.delete(dump);
        page.told("restore 缺文件", elsewhere.run(there));
        Files.writeString(dump, whole);
    }

    private void journals() throws IOException {
        page.heading("流水和重建");
        var journal = data("journal/2023/150525106000.jsonl");
        page.told("rebuild");
        changed(journal, "\"at\":\"20", "\"at\":\"19", "nightly");
        changed(journal, "\"at\":\"20", "\"at\":\"19", "rebuild");
        changed(journal, "^.*\n", "", "status");
        changed(journal, "^\\{", "", "verify", "--archive");
        changed(journal, "^.*\n", "", "rebuild", "--replace");
        assertThat(data("mariadb")).as("nothing was put aside in vain").isDirectory();
    }

    private void turns() throws IOException {
        page.heading("上报以后改了报表制度");
        page.told("nightly", "--review-again");
        workshop.put(Workshop.workbook("金星嘎查").with("B02", "突击队数", 4), "金星嘎查.xlsx");
        workshop.run("nightly");
        assertThat(workshop.run("release", "--sent", "2", "--by", "镇统计站").exit())
                .isZero();
        LaterRule.addTo(workshop.seeds());
        var words = List.of("金星嘎查  ", "金星嘎查 第", "上报以后", "改判", "R299");
        page.told(words, "nightly");
        page.told(words.subList(1, words.size()), "status");
        page.told(words, "nightly", "--review-again");
        page.told(words, "nightly", "--review-again");
        LaterRule.removeFrom(workshop.seeds());
    }

    private void damage() throws IOException {
        page.heading("数据库的文件");
        without(data("mariadb/data/nianbao/submission.ibd"), "nightly");
        without(data("mariadb/data/nianbao/submission.frm"), "nightly");
        without(data("mariadb/data/nianbao/journal.frm"), "nightly");
        without(data("mariadb/data/ib_logfile0"), "nightly");
        without(data("mariadb/data/nianbao"), "rebuild");
    }
}
