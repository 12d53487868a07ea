package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.application.EssReport;
import org.nianbao.fixtures.Schemes;
import org.nianbao.job.Screener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The validation report, held to the structure that is specified for it. */
class EssReportTests {

    private static final Path SCHEMA = Path.of("src/test/resources/schema/ess-validation-report-1.0.0.json");

    private final Workshop workshop;

    EssReportTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    private Path faulty() {
        return workshop.put(
                Workshop.workbook("金星嘎查")
                        .set("B01", "24本年", 3)
                        .set("B00", "报出日期", "2024年1月11日")
                        .set("B00", "填表人", ""),
                "金星村 呼和.xlsx");
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    @Test
    void theReportOfAFileIsAsTheStructureDemands() throws IOException {
        var file = workshop.folder().resolve("report.json");

        var result = workshop.run("check", faulty().toString(), "--report", file.toString());

        var report = read(file);
        assertThat(result.err()).contains("已写入 " + file);
        assertThat(faults(report)).isEmpty();
        assertThat(report.valueStream().map(entry -> entry.at("/rule/severity").asString()))
                .contains("error", "warning");
        assertThat(OffsetDateTime.parse(report.at("/0/event/time").asString())).isNotNull();
    }

    @Test
    void anEntrySaysWhatFailedOnWhichData() throws IOException {
        var entry = entry(report(faulty(), "2024-01-06T02:00:00+08:00"), "X103");

        assertThat(entry.at("/event/time").asString()).isEqualTo("2024-01-06T02:00:00+08:00");
        assertThat(entry.at("/event/trigger").asString()).isEqualTo("150525106205");
        assertThat(entry.at("/rule/expression").asString()).isEqualTo("B01.24本年 = SUM(B03.全年实交) ± 0.05");
        assertThat(texts(entry.at("/data/target"))).containsExactly("150525106205/2023/B01 嘎查村基本情况表!D26");
        assertThat(texts(entry.at("/data/source")))
                .containsExactly(
                        "150525106205/2023/B01 嘎查村基本情况表!D26",
                        "150525106205/2023/B01.24本年",
                        "150525106205/2023/B03.全年实交");
        assertThat(entry.at("/value").asString()).isEqualTo("0");
        assertThat(entry.at("/nianbao/unit").asString()).isEqualTo("150525106205");
        assertThat(entry.at("/nianbao/file").asString()).isEqualTo("金星村 呼和.xlsx");
        assertThat(entry.at("/nianbao/found").asString()).isEqualTo("3");
        assertThat(texts(entry.at("/nianbao/indicators"))).containsExactly("DJ15");
    }

    @Test
    void onlyTheTimeTellsTwoReportsApart() {
        var file = faulty();

        var morning = report(file, "2024-01-06T02:00:00+08:00").toString();
        var evening = report(file, "2024-01-06T20:00:00+08:00").toString();

        assertThat(morning).isNotEqualTo(evening);
        assertThat(morning.replace("T02:", "T20:")).isEqualTo(evening);
    }

    @Test
    void theReportOfTheYearHoldsTheFindingsOfAllUnits() throws IOException {
        faulty();
        workshop.put(Workshop.workbook("呼和嘎查").with("B03", "主题教育参学", "可能"), "呼和.xlsx");
        var file = workshop.folder().resolve("report.json");

        workshop.run("nightly");
        workshop.run("status", "--report", file.toString());

        assertThat(faults(read(file))).isEmpty();
        assertThat(texts(entry(read(file), "F016").at("/nianbao/cells"))).containsExactly("O3");
        assertThat(entry(read(file), "X103").at("/nianbao/unit").asString()).isEqualTo("150525106205");
    }

    private static JsonNode report(Path file, String time) {
        var screening = Screener.screen(Schemes.of2023(), file);
        var report = new EssReport(Schemes.of2023(), OffsetDateTime.parse(time));
        return JsonMapper.shared().readTree(report.of(List.of(EssReport.Reviewed.of(screening))));
    }

    private static JsonNode entry(JsonNode report, String rule) {
        return report.valueStream()
                .filter(entry -> entry.at("/nianbao/rule").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** Where a report is not as the specification demands. */
    private static List<String> faults(JsonNode report) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
                .validate(report)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
