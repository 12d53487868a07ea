package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.samples.PlainRecount;
import org.nianbao.scale.Townships;

/** The workbook of a county of three townships with three villages each. */
class CountyTests {

    private static final String KEPT = "SELECT COUNT(*) FROM contribution WHERE content <> 'old'";

    private final Workshop workshop;
    private final Path townships;

    CountyTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
        townships = folder.resolve("townships/2023");
    }

    private void aCountyReports() throws IOException {
        Townships.write(workshop.folder(), 3, 3);
        Townships.writeCounty(workshop.folder(), 3);
        Files.move(workshop.inbox(), workshop.folder().resolve("all"));
        Files.move(workshop.folder().resolve("all/2023"), workshop.inbox());
        for (var township : names(workshop.inbox())) {
            distinguishHonours(workshop.inbox().resolve(township).resolve(township + "本级.xlsx"));
        }
    }

    /** With so few villages the office praises some of them twice on one day, for which it would be held. */
    private static void distinguishHonours(Path office) throws IOException {
        var bytes = Files.readAllBytes(office);
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            var first = labelled(book, "荣誉");
            var day = cells(first.getSheet(), "日期").findFirst().orElseThrow().getColumnIndex();
            var seen = new HashSet<String>();
            for (int i = first.getRowIndex() + 1; i <= first.getSheet().getLastRowNum(); i++) {
                var row = first.getSheet().getRow(i);
                var cell = row == null ? null : row.getCell(day);
                var key = row == null
                        ? ""
                        : text(row.getCell(first.getColumnIndex() - 1)) + text(row.getCell(first.getColumnIndex()));
                while (cell != null
                        && cell.getCellType() == CellType.NUMERIC
                        && !seen.add(key + cell.getNumericCellValue())) {
                    cell.setCellValue(cell.getNumericCellValue() - 1);
                }
            }
            try (var out = Files.newOutputStream(office)) {
                book.write(out);
            }
        }
    }

    private Path workbook() {
        return workshop.folder().resolve("out/奈曼旗2023年年终统计汇总表.xlsx");
    }

    private Workshop.Result run(String command, String... more) {
        return workshop.run(Stream.concat(Stream.of(command, "--townships", townships.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void everyFigureIsWhatAllWorkbooksComeToAndContributionsAreKept() throws Exception {
        aCountyReports();

        var night = run("nightly");

        assertThat(night.err()).contains("旗县汇总表", "（第1版）；3 个乡镇，汇总 3 个；应报 12 个单位，计入汇总 12 个，未计入 0 个");
        assertThat(exact("旗县", "奈曼旗")).isEqualTo(plain(allWorkbooks())).hasSize(114);
        for (var township : names(workshop.inbox())) {
            assertThat(exact("全镇", name(township)))
                    .isEqualTo(plain(PlainRecount.of(workshop.inbox().resolve(township))))
                    .hasSize(114);
        }
        var bytes = Files.readAllBytes(workbook());
        assertThat(run("county").out()).contains("（第1版）");
        assertThat(Files.readAllBytes(workbook())).isEqualTo(bytes);
        assertThat(workshop.run("verify", workbook().toString()).out()).startsWith("核对无误");
        assertThat(run("trace", "DJ05").out())
                .contains("奈曼旗 = 18（相加）", "150525100000  大沁他拉镇  6   第1版 ", "往下查一个乡镇：nianbao trace --townships ");
        assertThat(run("trace", "dj05", "大沁他拉镇").out())
                .contains("大沁他拉镇 = 6（相加）", "光明村委会", "150525100200 光明村委会.xlsx ", "往下查单元格：nianbao trace --township ");
        assertThat(run("trace", "'分村明细-八仙筒镇'!D6").out()).contains("八仙筒镇 = ");
        assertThat(run("trace", "DJ05", "大沁镇").err()).contains("奈曼旗没有“大沁镇”这个乡镇，最相近的是 大沁他拉镇");

        assertThat(workshop.query("UPDATE contribution SET fingerprint = REPEAT('0', 64), content = 'old'", KEPT))
                .containsExactly("0");
        assertThat(run("county").out()).contains("（第1版）");
        assertThat(Files.readAllBytes(workbook())).isEqualTo(bytes);

        run("nightly");

        assertThat(workshop.query(KEPT)).containsExactly("12");
        assertThat(run("county", "--format", "json").out()).contains("\"release\" : 1");
    }

    /** The figures of this year in the twin: those of one division, as they were before they were balanced. */
    private Map<String, String> exact(String scope, String name) throws IOException {
        var table = workbook().resolveSibling("奈曼旗2023年年终统计汇总表.csv");
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var exact = new TreeMap<String, BigDecimal>();
        try (var lines = format.parse(new StringReader(Files.readString(table).substring(1)))) {
            for (var line : lines) {
                var value = line.get("EXACT_VALUE").isEmpty() ? line.get("OBS_VALUE") : line.get("EXACT_VALUE");
                if (line.get("YEAR").equals("2023")
                        && line.get("SCOPE").equals(scope)
                        && line.get("UNIT_NAME").equals(name)
                        && !value.isEmpty()) {
                    exact.put(line.get("INDICATOR"), new BigDecimal(value));
                }
            }
        }
        return plain(exact);
    }

    private static Map<String, String> plain(Map<String, BigDecimal> figures) {
        var plain = new TreeMap<String, String>();
        figures.forEach(
                (code, value) -> plain.put(code, value.stripTrailingZeros().toPlainString()));
        return plain;
    }

    /** All workbooks of the county in one folder, counted as if they were of one place. */
    private Map<String, BigDecimal> allWorkbooks() throws IOException {
        var folder = Files.createDirectories(workshop.folder().resolve("together"));
        for (var township : names(workshop.inbox())) {
            for (var file : names(workshop.inbox().resolve(township))) {
                Files.copy(workshop.inbox().resolve(township).resolve(file), folder.resolve(file));
            }
        }
        return PlainRecount.of(folder);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The name of a township without the code before it. */
    private static String name(String folder) {
        return folder.substring(folder.indexOf(' ') + 1);
    }

    private static Cell labelled(Workbook book, String label) {
        return StreamSupport.stream(book.spliterator(), false)
                .flatMap(sheet -> cells(sheet, label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell " + label));
    }

    private static Stream<Cell> cells(Sheet sheet, String label) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> text(cell).replaceAll("\\s", "").startsWith(label));
    }

    private static String text(Cell cell) {
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    @Test
    void whatIsWrongInCountyYamlIsToldWithItsPlace() throws Exception {
        aCountyReports();
        var file = townships.resolve("county.yaml");
        var text = Files.readString(file);
        Files.writeString(
                file,
                text.replace("code: \"150525000000\"", "code: \"150525\"")
                        .replace("\"150525100000\"", "\"150525109000\"")
                        .replace("addressee", "adressee"));

        var refused = run("county");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "county.yaml 第2行：“code”写的是“150525”，应是旗县的 12 位区划代码，后六位是 0，要加引号",
                        "county.yaml 第4行：不认识“adressee”，是否指“addressee”？",
                        "county.yaml 第6行：没有区划代码是 150525109000 的乡镇文件夹，是否指“150525100000”？",
                        "大沁他拉镇（150525100000）的文件夹在这里，却没有列在 townships 中");
        Files.delete(file);
        assertThat(run("county").err()).contains("中没有 county.yaml，不知道是哪个旗县；请新建它");
    }
}
