package org.nianbao.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Unit;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;

/** A day of the office: each command in its turn, whatever other units' files wait in the inbox meanwhile. */
class OfficeDayTests {

    private static final String UNIT = "呼和嘎查";

    private final Workshop workshop;
    private final EmbeddedServer server;

    /** One server for all commands of a day, as where an office has its own. */
    OfficeDayTests(@TempDir Path folder) throws InterruptedException {
        workshop = new Workshop(folder);
        server = PreparedServer.start(folder.resolve("mariadb"));
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    /** Whose new files wait while one unit is run. A transaction holds eight. */
    private enum Waiting {
        NONE(0, false),
        OWN(0, true),
        ANOTHERS(1, false),
        A_CHUNK_OF_OTHERS(8, false),
        MORE_THAN_A_CHUNK_OF_OTHERS(13, false),
        MORE_THAN_A_CHUNK_AND_OWN(13, true);

        private final int others;
        private final boolean own;

        Waiting(int others, boolean own) {
            this.others = others;
            this.own = own;
        }

        private List<String> names() {
            var names = othersThan(UNIT).limit(others);
            return Stream.concat(names, own ? Stream.of(UNIT) : Stream.empty()).toList();
        }
    }

    /** A village in which two members studied less than is asked of them: R321, to be verified. */
    private static VillageWorkbook doubtful(int batch) {
        return Workshop.workbook(UNIT)
                .set("B00", "报送批次", batch)
                .set("B03", 1, "集中学习学时=10")
                .set("B03", 2, "集中学习学时=20");
    }

    private Workshop.Result run(String... command) {
        return workshop.run(workshop.on(server, command));
    }

    private void assertEnds(int exit, Workshop.Result result, String... command) {
        assertThat(result.exit())
                .as("%s: %s%s", List.of(command), result.err(), result.out())
                .isEqualTo(exit);
    }

    /** Runs a command for the one unit, which leaves the files of the others where they are. */
    private void runForOneUnit(int others, int exit, String... command) {
        var result = run(command);
        assertEnds(exit, result, command);
        assertThat(result.err()
                        .lines()
                        .filter(line -> line.contains("不是所要的单位的报表，留待夜间运行"))
                        .toList())
                .isEqualTo(left(others));
    }

    /** One line, the same each time: files are screened side by side. */
    private static List<String> left(int others) {
        if (others == 0) {
            return List.of();
        }
        var names = othersThan(UNIT)
                .limit(others)
                .map(name -> name + "（第2批）.xlsx")
                .sorted()
                .limit(5)
                .collect(joining("、"));
        return List.of(names + (others > 5 ? " 等 %d 个".formatted(others) : "") + " 不是所要的单位的报表，留待夜间运行");
    }

    private static Stream<String> othersThan(String unit) {
        return Schemes.of2023().register().units().stream().map(Unit::name).filter(name -> !name.equals(unit));
    }

    private void look(String... command) {
        assertEnds(0, run(command), command);
    }

    /** Counts the files that the database names and the archive and the releases hold; nothing lies beside them. */
    private long keptFiles() {
        return Stream.of("archive", "releases")
                .flatMap(folder -> filesIn(workshop.dataFolder().resolve(folder)))
                .count();
    }

    private static Stream<Path> filesIn(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String unit) {
        var workbook = unit.equals(UNIT) ? doubtful(2) : Workshop.workbook(unit).set("B00", "报送批次", 2);
        workshop.put(workbook, unit + "（第2批）.xlsx");
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandDoesItsWork(Waiting waiting) {
        workshop.everyUnitReports();
        workshop.put(doubtful(1), UNIT + ".xlsx");
        assertThat(run("nightly").exit()).isEqualTo(3);
        waiting.names().forEach(this::put);

        runForOneUnit(waiting.others, 3, "village", UNIT);
        runForOneUnit(waiting.others, 3, "explain", UNIT, "R321", "Q4", "--reason", "因病住院", "--by", "镇党建办");
        runForOneUnit(waiting.others, 0, "explain", UNIT, "R321", "Q5", "--reason", "因病住院", "--by", "镇党建办");
        runForOneUnit(waiting.others, 3, "explain", UNIT, "R321", "Q5", "--withdraw");
        runForOneUnit(waiting.others, 0, "explain", UNIT, "R321", "Q5", "--reason", "因病住院", "--by", "镇党建办");
        runForOneUnit(waiting.others, waiting.own ? 0 : 3, "undo", UNIT, "--reason", "误报", "--by", "镇统计站");
        runForOneUnit(waiting.others, 0, "undo", UNIT, "--withdraw");
        assertThat(run("verify", "--archive").out()).isEqualTo("存档核对无误  完好 %d 个文件\n".formatted(keptFiles()));
        look("status");
        look("status", "--findings");
        look("release");
        look("release", "--sent", "1", "--by", "镇统计站");
        assertThat(run("report").exit()).as("some figures are open").isEqualTo(3);
        look("template", UNIT);
        look("trace", "DJ05", UNIT);
        look("verify", workshop.release().toString());

        var night = run("nightly");
        assertThat(night.exit()).as(night.err()).isEqualTo(0);
        assertThat(night.err()).contains("其中 %d 个是新的".formatted(waiting.others));
        assertThat(run("nightly").err()).contains("其中 0 个是新的");
    }
}
