package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;

/** What every command says of a database, a journal and an archive that do not tell the same. */
class JournalTests {

    private static final String TOWNSHIP = "150525106000";

    private static final String LOOKED_AT = "以下是数据库里现有的，可能不全。";

    /** One server and one night for all tests; each puts right what it has spoilt. */
    private static EmbeddedServer server;

    private static Workshop workshop;

    @BeforeAll
    static void aNight(@TempDir Path folder) throws Exception {
        workshop = new Workshop(folder);
        server = PreparedServer.start(folder.resolve("mariadb"));
        workshop.everyUnitReports();
        Files.delete(workshop.inbox().resolve("呼和嘎查.xlsx"));
        try (var video =
                new RandomAccessFile(workshop.inbox().resolve("录像.xlsx").toFile(), "rw")) {
            video.setLength((50 << 20) + 1);
        }
        ends(3, "nightly");
        ends(0, "release", "--sent", "1", "--by", "镇统计站");
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    @AfterEach
    void allIsInOrder() {
        var verified = ends(0, "verify", "--archive");
        assertThat(verified.out()).startsWith("存档核对无误");
        assertThat(ends(0, "status").err()).isEmpty();
    }

    private static Workshop.Result ends(int exit, String... command) {
        var result = workshop.run(workshop.on(server, command));
        assertThat(result.exit())
                .as("%s: %s%s", List.of(command), result.err(), result.out())
                .isEqualTo(exit);
        return result;
    }

    private static void query(String sql) {
        Workshop.execute(server, sql);
    }

    private static Path journal(int year) {
        return workshop.data().resolve("journal/%d/%s.jsonl".formatted(year, TOWNSHIP));
    }

    private static String backup() {
        return workshop.folder().resolve("备份").toString();
    }

    /** What looks says it and goes on, what hands out or changes something does not. */
    private static void everyCommandSays(String fault) {
        for (var command : List.of(
                List.of("status"), List.of("release"), List.of("trace", "DJ05"), List.of("trace", "DJ05", "金星嘎查"))) {
            assertThat(ends(0, command.toArray(String[]::new)).err()).contains(LOOKED_AT + fault);
        }
        assertThat(ends(3, "verify", "--archive").out())
                .startsWith("存档完好，流水与数据库对不上")
                .contains("\n" + fault);
        assertThat(ends(3, "verify", "--archive", "--format", "json").out()).contains("\"verified\" : false", fault);
        for (var command : List.of(
                List.of("report"),
                List.of("template"),
                List.of("template", "金星嘎查"),
                List.of("release", "--as-of", "1"),
                List.of("release", "--sent", "1", "--withdraw"),
                List.of("new-year", "2024"),
                List.of("backup", backup()),
                List.of("nightly"),
                List.of("nightly", "--review-again"),
                List.of("village", "金星嘎查"),
                List.of("undo", "金星嘎查", "--reason", "误报", "--by", "镇统计站"))) {
            assertThat(ends(2, command.toArray(String[]::new)).err()).contains(fault);
        }
        assertThat(Stream.of("out/模板", "out/第1版", "seeds/2024", "备份", ".备份.unfinished")
                        .map(workshop.folder()::resolve)
                        .filter(Files::exists))
                .isEmpty();
    }

    private static void aRunAndALookSay(String fault) {
        assertThat(ends(2, "nightly").err()).contains(fault);
        assertThat(ends(0, "status").err()).contains(LOOKED_AT + fault);
    }

    @Test
    void aDatabaseThatLacksTheLastOfTheJournal() {
        query("CREATE TABLE spare AS SELECT * FROM journal ORDER BY number DESC LIMIT 2");
        query("DELETE FROM journal ORDER BY number DESC LIMIT 2");

        everyCommandSays("数据库里只有流水 " + journal(2023) + " 共 ");

        query("INSERT INTO journal SELECT * FROM spare");
        query("DROP TABLE spare");
    }

    @Test
    void aJournalThatIsBrokenInTheMiddle() throws IOException {
        var lines = Files.readAllLines(journal(2023));
        assertThat(lines).hasSizeGreaterThan(3);

        write(lines, 1, lines.get(1).replaceFirst("\"run\":\\d+", "\"run\":77"));
        everyCommandSays("流水 " + journal(2023) + " 的第 2 行与前面的接不上");
        Files.write(journal(2023), unbound(Files.readAllLines(journal(2023))));
        aRunAndALookSay("流水 " + journal(2023) + " 的第 2 行与数据库里的不同");

        write(lines, 0, "{\"number\":");
        aRunAndALookSay("流水 " + journal(2023) + " 的第 1 行读不出来");

        var without = new ArrayList<>(lines);
        without.remove(2);
        Files.write(journal(2023), without);
        aRunAndALookSay("流水 " + journal(2023) + " 的第 3 行与前面的接不上");

        Files.delete(journal(2023));
        ends(3, "nightly");
        assertThat(Files.readAllLines(journal(2023)))
                .as("as the database has it")
                .startsWith(lines.toArray(String[]::new));
    }

    /** As earlier builds have written them. */
    private static List<String> unbound(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst(",\"chain\":\"[0-9a-f]{64}\"}$", "}"))
                .toList();
    }

    /** With the database gone there is nothing else to hold it against. */
    @Test
    void aJournalAloneTellsThatALineWasChangedTakenOutOrPutIn() throws IOException {
        var lines = Files.readAllLines(journal(2023));
        query("CREATE TABLE spare AS SELECT * FROM journal");
        query("DELETE FROM journal");

        for (int i : List.of(0, 1, lines.size() - 1)) {
            write(lines, i, lines.get(i).replaceFirst("\"at\":\"20", "\"at\":\"19"));
            isBrokenAt(i + 1);
            var without = new ArrayList<>(lines);
            without.remove(i);
            Files.write(journal(2023), without);
            if (i < lines.size() - 1) {
                isBrokenAt(i + 1);
            }
            var with = new ArrayList<>(lines);
            with.add(i, lines.get(i).replaceFirst(",\"chain\":\"[0-9a-f]{64}\"}$", "}"));
            Files.write(journal(2023), with);
            isBrokenAt(i == 0 ? 2 : i + 1);
        }

        Files.write(journal(2023), lines);
        assertThat(ends(3, "verify", "--archive").out()).contains("数据库里只有流水");
        query("INSERT INTO journal SELECT * FROM spare");
        query("DROP TABLE spare");
    }

    private static void isBrokenAt(int line) {
        var fault = "流水 " + journal(2023) + " 的第 " + line + " 行与前面的接不上";
        assertThat(ends(3, "verify", "--archive").out()).contains(fault);
        if (line == 2) {
            assertThat(ends(2, "rebuild").err()).contains(fault);
        }
    }

    @Test
    void aJournalOfAnEarlierBuildIsGoneOnWith() throws IOException {
        var lines = Files.readAllLines(journal(2023));
        Files.write(journal(2023), unbound(lines).subList(0, 2));

        ends(3, "nightly");

        var now = Files.readAllLines(journal(2023));
        assertThat(now.subList(0, 2)).isEqualTo(unbound(lines).subList(0, 2));
        assertThat(now.get(2)).isEqualTo(lines.get(2)).contains("\"chain\":\"");

        write(now, 0, now.get(0).replaceFirst("\"at\":\"20", "\"at\":\"19"));
        aRunAndALookSay("流水 " + journal(2023) + " 的第 3 行与前面的接不上");
        Files.write(journal(2023), lines);
    }

    private static void write(List<String> lines, int index, String line) throws IOException {
        var all = new ArrayList<>(lines);
        all.set(index, line);
        Files.write(journal(2023), all);
    }

    /** Figures rest on those of the year before. */
    @Test
    void aDatabaseThatLacksTheJournalOfTheYearBefore() throws IOException {
        Files.createDirectories(journal(2022).getParent());
        Files.writeString(
                journal(2022),
                "{\"number\":1,\"at\":\"2023-01-05T00:00:00Z\",\"run\":1,\"what\":\"FINISHED\",\"detail\":{\"unit\":\"\"}}\n");

        for (var command : List.of("nightly", "report", "template")) {
            assertThat(ends(2, command).err()).contains("数据库里只有流水 " + journal(2022), "运行 rebuild --year 2022 从存档补齐");
        }

        Files.delete(journal(2022));
    }

    @Test
    void theNoteOnAFileThatWasTooLargeIsRead() throws IOException {
        Path note;
        try (var files = Files.walk(workshop.data().resolve("archive"))) {
            note = files.filter(file -> file.toString().endsWith(".too-large"))
                    .findFirst()
                    .orElseThrow();
        }
        var size = Files.readString(note);

        for (var altered : List.of("", "很大\n", "5\n", "-99999999\n")) {
            Files.writeString(note, altered);
            assertThat(ends(3, "verify", "--archive").out()).contains("与数据库对不上 1 个", "内容被改动  认不出单位  录像.xlsx");
        }
        Files.write(note, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(ends(3, "verify", "--archive").out()).contains("内容被改动  认不出单位  录像.xlsx");

        Files.writeString(note, size);
    }

    @Test
    void whatAReleaseSaidIsVerifiedAsItsFilesAre() throws IOException {
        assertThat(ends(0, "verify", "--archive").out()).doesNotContain("数据库没有提到的");
        var hash = Workshop.query(server, "SELECT JSON_VALUE(detail, '$.said') FROM journal WHERE what = 'RELEASED'")
                .get(0);
        var said = workshop.data()
                .resolve("releases")
                .resolve(hash.substring(0, 2))
                .resolve(hash);
        var text = Files.readString(said);

        Files.writeString(said, text.replaceFirst("1", "2"));
        assertThat(ends(3, "verify", "--archive").out()).contains("内容被改动  汇总表  ", "（2023 年第1版的内容）", hash);
        Files.delete(said);
        assertThat(ends(3, "verify", "--archive").out()).contains("缺失  汇总表  ", "（2023 年第1版的内容）");

        var journal = Files.readAllBytes(journal(2023));
        Files.delete(journal(2023));
        query("CREATE TABLE spare AS SELECT * FROM journal");
        query("DELETE FROM journal");
        assertThat(ends(0, "verify", "--archive").out())
                .as("of a program that did not keep what releases said")
                .startsWith("存档核对无误");

        query("INSERT INTO journal SELECT * FROM spare");
        query("DROP TABLE spare");
        Files.write(journal(2023), journal);
        Files.writeString(said, text);
    }

    /** Without the server that is given there is none in the data folder: it was lost, or is another one. */
    @Test
    void nothingIsHandedOutWithoutTheDatabaseThatThereWas() throws IOException {
        var elsewhere = workshop.folder().resolve("elsewhere");
        for (var command : List.of(List.of("new-year", "2024"), List.of("template"), List.of("template", "金星嘎查"))) {
            var lost = workshop.run(command.toArray(String[]::new));
            assertThat(lost.exit()).as(lost.err()).isEqualTo(2);
            assertThat(lost.err()).contains("%s 中没有数据库，却已经有存档、流水或汇总表".formatted(workshop.data()));

            var mistyped = new ArrayList<>(command);
            Collections.addAll(
                    mistyped,
                    "--seeds",
                    workshop.seeds().toString(),
                    "--data",
                    elsewhere.toString(),
                    "--out",
                    workshop.folder().resolve("out").toString());
            var result = Workshop.runAnywhere(mistyped.toArray(String[]::new));
            assertThat(result.exit()).as(result.err()).isEqualTo(2);
            assertThat(result.err()).contains("%s 中没有数据库，却已经有".formatted(elsewhere), "（" + workshop.release() + "）");
        }
        assertThat(Stream.of("seeds/2024", "out/模板", "elsewhere")
                        .map(workshop.folder()::resolve)
                        .filter(Files::exists))
                .isEmpty();
    }
}
