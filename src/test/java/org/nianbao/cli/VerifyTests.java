package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.WorkbookText;
import org.nianbao.outbox.WholeFile;
import tools.jackson.databind.json.JsonMapper;

class VerifyTests {

    private final Workshop workshop;

    VerifyTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    @Test
    void aReleaseIsVerifiedAgainstItselfAndAgainstPaper() throws IOException {
        workshop.everyUnitReports();
        workshop.run("nightly");
        var release = workshop.release().toString();
        var code = WorkbookText.of(workshop.release()).at("封面!B22");

        var sound = Workshop.runAnywhere("verify", release, "--code", code);
        change(workshop.release());
        var changed = Workshop.runAnywhere("verify", release);
        var inJson = Workshop.runAnywhere("verify", release, "--format", "json", "--code", code);

        assertThat(sound.exit()).as(sound.err()).isZero();
        assertThat(sound.out()).isEqualTo("核对无误  %s\n校验码    %s\n".formatted(release, code));
        assertThat(changed.exit()).isEqualTo(3);
        assertThat(changed.out())
                .startsWith("有改动  " + release)
                .contains("与发出时不同 1 处\n  综合指标!E5  内容与校验码不符；现在是“99”\n")
                .contains("综合指标!E5  “分村明细”的合计是 14；现在是“99”");
        assertThat(inJson.exit()).isEqualTo(3);
        var answer = JsonMapper.shared().readTree(inJson.out());
        assertThat(answer.get("verified").asBoolean()).isFalse();
        assertThat(answer.at("/differences/0/place").asString()).isEqualTo("综合指标!E5");
        assertThat(answer.at("/differences/1/message").asString()).isEqualTo("各项指标的数与所给的校验码不符");
    }

    private static void change(Path release) throws IOException {
        try (var in = Files.newInputStream(release);
                var workbook = new XSSFWorkbook(in)) {
            workbook.getSheet("综合指标").getRow(4).getCell(4).setCellValue(99);
            try (var out = Files.newOutputStream(release)) {
                workbook.write(out);
            }
        }
    }

    /** A unit that is called like the column of the totals makes them ambiguous. */
    @Test
    void aReleaseThatFailsItsOwnCheckDoesNotTakeTheOldOnesPlace() throws IOException {
        workshop.everyUnitReports();
        workshop.run("nightly");
        var before = workshop.releaseBytes();
        var units = workshop.seeds().resolve("2023/units.csv");
        Files.writeString(units, Files.readString(units).replace("05,金星嘎查,嘎查村,金星村", "05,合计,嘎查村,金星嘎查；金星村"));

        var failed = workshop.run("nightly");

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err())
                .contains("新的汇总表没有通过写出前的核对，没有发出；%s 没有动，仍是上一次的\n".formatted(workshop.release()))
                .containsPattern("  分村明细!I\\d+  各单位相加得 \\d+；现在是“")
                .containsPattern("  ……共 \\d+ 处\n多半是报表制度刚改过的指标、单位或者名称有问题：.*改好后重新运行")
                .doesNotContain("Exception");
        assertThat(workshop.releaseBytes()).isEqualTo(before);

        Files.writeString(units, Files.readString(units).replace("05,合计,嘎查村,金星嘎查；金星村", "05,金星嘎查,嘎查村,金星村"));
        assertThat(workshop.run("nightly").exit()).isZero();
        assertThat(workshop.releaseBytes()).isEqualTo(before);
    }

    @Test
    void whatIsNoReleaseIsSaidToBeNone() throws IOException {
        var text = Files.writeString(workshop.folder().resolve("a.xlsx"), "表");
        var sample = Workshop.workbook("金星嘎查")
                .saveAs(workshop.folder().resolve("金星.xlsx"))
                .toString();

        assertThat(Workshop.runAnywhere("verify", text.toString()).err()).contains("a.xlsx：打不开，不是年报写出的汇总表，或者已经损坏");
        assertThat(Workshop.runAnywhere("verify", sample).err()).contains("金星.xlsx：不是年报写出的汇总表：没有“校验”工作表");
        assertThat(Workshop.runAnywhere("verify", sample).exit()).isEqualTo(2);
        assertThat(Workshop.runAnywhere("verify", "没有.xlsx").err()).contains("没有这个文件：没有.xlsx");
        assertThat(Workshop.runAnywhere("verify", sample, "--code", "2222-2222-2222-2223")
                        .err())
                .contains("校验码“2222-2222-2222-2223”抄错了");
    }

    /** Each folder of {@code releases} has what the build of the commit issued that it is called by. */
    @Test
    void releasesOfEarlierBuildsAreVerifiedAndWrittenAgain() throws IOException {
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");
        workshop.run("nightly");
        var number = 1;
        for (var build : folders(Path.of("src/test/resources/releases"))) {
            var name = workshop.release().getFileName().toString();
            var files = Stream.of(name, name.replace(".xlsx", ".csv"), name.replace(".xlsx", ".csv-metadata.json"))
                    .map(build::resolve)
                    .toList();
            var verified = Workshop.runAnywhere("verify", files.get(0).toString());
            assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();

            number++;
            var row = "'150525106000', 2023, %d, '%s', 1, %s, '%s', '{}'"
                    .formatted(number, name, hashes(files), "0".repeat(64));
            workshop.query(
                    "INSERT INTO `release` (township, year, number, file_name, run_id, sha256, table_sha256,"
                            + " metadata_sha256, content, said) VALUES (%s)".formatted(row),
                    "SELECT 1");
            var again = workshop.run("release", "--as-of", Integer.toString(number));
            assertThat(again.exit()).as(again.err()).isZero();
            for (var file : files) {
                assertThat(workshop.folder()
                                .resolve("out/第%d版".formatted(number))
                                .resolve(file.getFileName()))
                        .hasSameBinaryContentAs(file);
            }
        }
        assertThat(number).isGreaterThan(1);
    }

    /** Puts files into the archive of releases; their hashes, as values of SQL. */
    private String hashes(List<Path> files) throws IOException {
        var hashes = new ArrayList<String>();
        for (var file : files) {
            var hash = WholeFile.sha256(Files.readAllBytes(file));
            var shelf = Files.createDirectories(
                    workshop.dataFolder().resolve("releases").resolve(hash.substring(0, 2)));
            Files.copy(file, shelf.resolve(hash));
            hashes.add("'" + hash + "'");
        }
        return String.join(", ", hashes);
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (var folders = Files.list(folder)) {
            return folders.sorted().toList();
        }
    }
}
