package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.Golden;
import org.nianbao.WorkbookText;
import org.nianbao.fixtures.Schemes;
import org.nianbao.samples.PlainRecount;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The measure of truth: the fifteen samples give the 115 figures that the township published for 2023. */
class TownshipTests {

    private static final Path SAMPLES = Path.of("input-samples/2023");

    private final Workshop workshop;

    TownshipTests(@TempDir Path folder) throws IOException {
        workshop = new Workshop(folder);
        Files.createDirectories(workshop.inbox());
        try (var files = Files.list(SAMPLES)) {
            for (var file : files.toList()) {
                Files.copy(file, workshop.inbox().resolve(file.getFileName()));
            }
        }
    }

    @Test
    void theFiguresAreThoseOfAPlainRecountAndThoseThatWerePublishedAndTheReportTellsThem() throws Exception {
        var result = workshop.run("nightly", "--format", "json");

        assertThat(result.exit()).as(result.err()).isEqualTo(0);
        var answer = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(result.out());
        assertThat(answer.get("reconciliation").asString()).isEqualTo("115/115");
        var recounted = plain(PlainRecount.of(SAMPLES));
        assertThat(recounted).hasSize(115);
        var inJson = new TreeMap<String, BigDecimal>();
        answer.get("indicators")
                .properties()
                .forEach(e -> inJson.put(e.getKey(), e.getValue().decimalValue()));
        assertThat(plain(inJson)).isEqualTo(recounted);
        assertThat(inDatabase()).isEqualTo(recounted);
        assertThat(inRelease()).isEqualTo(recounted);
        assertThat(WorkbookText.of(workshop.release()).lines())
                .filteredOn(line -> line.startsWith("上报说明!"))
                .extracting(line -> line.split(" = ")[1])
                .contains("白音他拉嘎查", "R321", "任*集中学习 12 学时，要求 32 学时，少 20 学时", "5月起在旗外住院治疗，没能参加后几期集中学习，已安排送学上门");
        assertThatTheReportTellsThem();
    }

    private void assertThatTheReportTellsThem() throws Exception {
        var result = workshop.run("report");

        assertThat(result.exit()).as(result.err()).isEqualTo(0);
        Golden.assertMatches("report/2023.txt", result.out());
        assertThat(result.err()).isEqualToIgnoringNewLines("已写入 " + document());
        try (var document = new XWPFDocument(Files.newInputStream(document()))) {
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> "　　" + paragraph.getText())
                    .containsSubsequence(result.out()
                            .lines()
                            .filter(line -> line.startsWith("　"))
                            .toList());
        }
    }

    private Path document() {
        return workshop.release().resolveSibling(Schemes.of2023().narrative().file());
    }

    private static Map<String, String> plain(Map<String, BigDecimal> values) {
        var plain = new TreeMap<String, String>();
        values.forEach(
                (code, value) -> plain.put(code, value.stripTrailingZeros().toPlainString()));
        return plain;
    }

    private Map<String, String> inDatabase() {
        var values = new TreeMap<String, BigDecimal>();
        for (var row :
                workshop.query("SELECT indicator, value FROM indicator_value WHERE level = '乡镇' AND about = year")) {
            values.put(row.split(" ")[0], new BigDecimal(row.split(" ")[1]));
        }
        return plain(values);
    }

    private Map<String, String> inRelease() throws Exception {
        var values = new TreeMap<String, BigDecimal>();
        try (var workbook = WorkbookFactory.create(workshop.release().toFile(), null, true)) {
            for (var row : workbook.getSheet("综合指标")) {
                var code = row.getCell(1);
                if (code != null && code.toString().matches("[A-Z]{2}\\d\\d")) {
                    values.put(
                            code.toString(), BigDecimal.valueOf(row.getCell(4).getNumericCellValue()));
                }
            }
        }
        return plain(values);
    }
}
