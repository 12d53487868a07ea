package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever keeps the machine running gets to see of a night. */
class OperationTests {

    private static final int MOST_LINES = 60;

    private final Workshop workshop;
    private final Path metrics;
    private final Path recorded;

    OperationTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
        metrics = folder.resolve("metrics/nianbao.prom");
        recorded = folder.resolve("night.jfr");
    }

    /** A night of fifteen units, one of which is returned, under the eyes of the flight recorder. */
    private Workshop.Result night() throws IOException {
        workshop.everyUnitReports();
        workshop.put(Workshop.workbook("金星嘎查").with("B03", "示范岗", "可能"), "金星嘎查.xlsx");
        try (var recording = new Recording()) {
            recording.start();
            var result = workshop.run("nightly", "--metrics", metrics.toString());
            recording.dump(recorded);
            return result;
        }
    }

    private List<JsonNode> log() throws IOException {
        return Files.readAllLines(workshop.data().resolve("log/nianbao.log")).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @Test
    void aNightIsShortInTheLogAndSilentOnTheTerminal() throws Exception {
        var result = night();

        assertThat(result.exit()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).doesNotContain("INFO", "WARN", "ERROR");
        var head = log().get(log().size() - 1);
        assertThat(head.at("/seal").asString())
                .as("head of the record of activities")
                .hasSize(64);
        assertThat(head.at("/township").asString()).isEqualTo("150525106000");
        var run = log().subList(0, log().size() - 1);
        assertThat(run)
                .hasSizeLessThan(MOST_LINES)
                .allSatisfy(line -> assertThat(line.at("/run").asString()).isEqualTo("1"))
                .extracting(line -> line.at("/log/level").asString())
                .containsOnly("INFO");
        assertThat(log().stream().filter(line -> line.has("submission")))
                .hasSize(15)
                .allSatisfy(
                        line -> assertThat(line.at("/submission").asString()).hasSize(64))
                .anySatisfy(line -> {
                    assertThat(line.at("/unit").asString()).isEqualTo("150525106205");
                    assertThat(line.at("/verdict").asString()).isEqualTo("退回");
                });
        assertThat(run.get(run.size() - 1).toString()).contains("the run ended", "COMPLETED", "milliseconds");

        assertThat(Files.readString(metrics))
                .contains("nianbao_units{state=\"accepted\"} 14.0", "nianbao_units{state=\"returned\"} 1.0")
                .contains("nianbao_findings_open{level=\"mandatory\"}", "nianbao_release_number 1.0")
                .contains("nianbao_run_completed_timestamp_seconds")
                .containsPattern("spring_batch_job_seconds_count\\{.*spring_batch_job_status=\"COMPLETED\".*} 1\n")
                .containsPattern("spring_batch_step_seconds_count\\{.*receive-and-load.*} 1\n")
                .containsPattern("spring_batch_item_process_seconds_count\\{.*} 15\n");
        assertLinted(Files.readAllLines(metrics));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(metrics)))
                .isEqualTo("rw-r--r--");

        assertThat(RecordingFile.readAllEvents(recorded).stream()
                        .filter(event -> event.getEventType().getCategoryNames().contains("Spring Batch"))
                        .map(event -> event.getEventType().getName().replaceFirst(".*\\.", ""))
                        .distinct())
                .contains("JobExecutionEvent", "StepExecutionEvent", "ItemProcessEvent", "ChunkWriteEvent");
    }

    /** By the rules of {@code promtool check metrics}. */
    private static void assertLinted(List<String> lines) {
        var helped = names(lines, "# HELP (\\S+) \\S.*");
        var typed = names(lines, "# TYPE (\\S+) (?:counter|gauge|summary|histogram|info)");
        assertThat(typed).isNotEmpty().doesNotHaveDuplicates().isEqualTo(helped);
        assertThat(names(lines, "# TYPE (\\S+) counter"))
                .allSatisfy(name -> assertThat(name).endsWith("_total"));
        assertThat(typed)
                .allSatisfy(
                        name -> assertThat(name)
                                .matches("[a-z_0-9]+")
                                .doesNotContainPattern(
                                        "_(milliseconds|ms|minutes|hours|kb|mb|gauge|counter|summary|histogram|sum|count|bucket)$"));
        assertThat(lines.stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.replaceFirst("[{ ].*", ""))
                        .filter(name -> typed.stream().noneMatch(name::startsWith)))
                .isEmpty();
    }

    private static List<String> names(List<String> lines, String pattern) {
        return lines.stream()
                .map(Pattern.compile(pattern)::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
    }
}
