package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTests {

    private final Workshop workshop;

    ReportCommandTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    @Test
    void tellsWhichNumbersWaitForWhichUnits() {
        var result = workshop.run("report", "--format", "json");

        assertThat(result.exit()).isEqualTo(3);
        var report = JsonMapper.shared().readTree(result.out());
        assertThat(report.get("final").asBoolean()).isFalse();
        assertThat(report.get("notes").get(0).asString()).startsWith("待定：缺东沙日浩来嘎查（未报）、西沙日浩来嘎查（未报）、");
        assertThat(report.get("sections").get(0).get("text").asString()).startsWith("镇党委下辖基层党支部【待定】[注1]，");
        assertThat(Path.of(report.get("path").asString())).exists();
    }

    @Test
    void needsSentencesToTell() throws IOException {
        workshop.put(Workshop.workbook("金星嘎查"), "金星村.xlsx");
        Files.delete(workshop.seeds().resolve("2023/report.yaml"));

        var result = workshop.run("report");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("2023 年的报表制度中没有报告语句，请写在 report.yaml 中");
    }
}
