package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.application.Exit;
import org.nianbao.fixtures.Schemes;
import org.nianbao.hostile.HostileFile;
import org.nianbao.hostile.HostileFiles;
import org.nianbao.outbox.WholeFile;
import org.nianbao.submission.DisplayText;
import org.nianbao.submission.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An inbox full of files that attack their reader, and one night with a heap of 512 MB. */
class HostileInboxTests {

    @Test
    void everyFileGetsItsAnswerAndNothingStopsTheNight(@TempDir Path folder) throws Exception {
        var workshop = new Workshop(folder);
        var files = HostileFiles.all();
        prepare(workshop, files);

        var exit = night(workshop);

        assertThat(exit).as(Files.readString(folder.resolve("err"))).isEqualTo(Exit.INCOMPLETE.code());
        saysOfEach(files, Files.readString(folder.resolve("err")));
        answersEach(files, JsonMapper.shared().readTree(Files.readString(folder.resolve("out.json"))));
        keepsEach(files, workshop);
        assertThat(Files.readString(folder.resolve("err")))
                .contains("链接.xlsx 只是通向别处的链接，不是报表文件，未收取", "文件夹.xlsx 是文件夹，不是文件，未收取");
    }

    private static void prepare(Workshop workshop, List<HostileFile> files) throws IOException {
        Schemes.copyTo(workshop.seeds().resolve("2023"));
        Files.createDirectories(workshop.inbox());
        files.forEach(file -> file.writeInto(workshop.inbox()));
        Files.createDirectory(workshop.inbox().resolve("文件夹.xlsx"));
        Files.createSymbolicLink(workshop.inbox().resolve("链接.xlsx"), Path.of("/etc/hostname"));
    }

    private static int night(Workshop workshop) throws IOException, InterruptedException {
        var process = workshop.process("nightly", "--format", "json");
        process.command().add(1, "-Xmx512m");
        var running = process.redirectOutput(
                        workshop.folder().resolve("out.json").toFile())
                .redirectError(workshop.folder().resolve("err").toFile())
                .start();
        try {
            return running.waitFor();
        } finally {
            running.destroyForcibly();
        }
    }

    private static void saysOfEach(List<HostileFile> files, String progress) {
        var softly = new SoftAssertions();
        files.forEach(file -> softly.assertThat(progress)
                .containsPattern("\\d/\\d+ " + file.verdict().chinese() + " " + Pattern.quote(shown(file)) + "\n"));
        softly.assertAll();
    }

    /** All files of nobody are listed, and of each unit the newest. */
    private static void answersEach(List<HostileFile> files, JsonNode answer) {
        var answers = new HashMap<String, String>();
        answer.findParents("file").forEach(node -> answers.put(node.get("file").asString(), told(node)));
        var softly = new SoftAssertions();
        files.stream()
                .filter(file -> file.verdict() == Verdict.UNREADABLE || answers.containsKey(shown(file)))
                .forEach(file -> softly.assertThat(answers.get(shown(file)))
                        .as(shown(file))
                        .contains(file.answer()));
        softly.assertAll();
    }

    private static String told(JsonNode submission) {
        var told = new StringBuilder();
        submission
                .get("findings")
                .forEach(finding -> told.append(finding.get("message").asString())
                        .append("。")
                        .append(finding.get("instruction").asString())
                        .append('\n'));
        return told.toString();
    }

    /** Of a file beyond any workbook there is a note alone. */
    private static void keepsEach(List<HostileFile> files, Workshop workshop) throws IOException {
        for (var file : files) {
            var bytes = Files.readAllBytes(workshop.inbox().resolve(file.name()));
            var hash = WholeFile.sha256(bytes);
            assertThat(workshop.data()
                            .resolve("archive")
                            .resolve(hash.substring(0, 2))
                            .resolve(hash + (bytes.length > 50 << 20 ? ".too-large" : "")))
                    .as(shown(file))
                    .exists();
        }
    }

    private static String shown(HostileFile file) {
        return DisplayText.text(file.name());
    }
}
