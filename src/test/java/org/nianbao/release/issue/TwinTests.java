package org.nianbao.release.issue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.outbox.WholeFile;
import org.nianbao.release.Releases;
import org.nianbao.release.revision.HandedInRelease;
import org.nianbao.release.revision.ReleaseSnapshot;
import org.nianbao.submission.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TwinTests {

    private static final String CODE = "[A-Z]{2}\\d\\d";

    private final ReleaseFiles files;

    TwinTests(@TempDir Path folder) {
        files = new ReleaseFiles(folder.resolve("汇总表.xlsx"));
    }

    private List<CSVRecord> written(Releases releases) throws IOException {
        return written(releases, List.of());
    }

    private List<CSVRecord> written(Releases releases, List<HandedInRelease> sent) throws IOException {
        Releases.write(releases.release(), sent, files.workbook());
        var text = Files.readString(files.table()).substring(1);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.getRecords();
        }
    }

    private static Releases few() {
        return Releases.of("DJ15", "JJ09", "PA04", "PA06", "XZ19", "XZ25");
    }

    private static Releases someUnitsLeftOut(Releases releases) {
        return releases.missing("友爱村")
                .refusedAgain("金星嘎查", Verdict.RETURNED)
                .unit("呼和嘎查", "PA04", null)
                .withoutTownship("XZ19")
                .unit("金星嘎查", "XZ12", "100.04")
                .unit("呼和嘎查", "XZ12", "200.04")
                .unit("水泉嘎查", "XZ12", "300.04")
                .lastYear("DJ15", "40000.5")
                .lastYear("XZ25", "40");
    }

    @Test
    void hasEveryNumberOfTheWorkbookAndNoOther() throws IOException {
        var observations = new TreeMap<String, Double>();
        for (var line : written(someUnitsLeftOut(Releases.whole()))) {
            if (!line.get("OBS_VALUE").isEmpty()) {
                var area = line.get("SCOPE").equals("全镇") ? "全镇" : line.get("UNIT_NAME");
                var key = String.join(" ", line.get("YEAR"), area, line.get("INDICATOR"));
                assertThat(observations.put(key, Double.valueOf(line.get("OBS_VALUE"))))
                        .as(key)
                        .isNull();
            }
        }

        try (var workbook = WorkbookFactory.create(files.workbook().toFile(), null, true)) {
            var cells = indicators(workbook.getSheet("综合指标"));
            cells.putAll(units(workbook.getSheet("分村明细"), cells));
            assertThat(cells).hasSizeGreaterThan(1000).isEqualTo(observations);
        }
    }

    /** What stands in the columns 本年 and 上年; the other two are made of them. */
    private static Map<String, Double> indicators(Sheet sheet) {
        var cells = new TreeMap<String, Double>();
        for (var row : sheet) {
            if (text(row, 1).matches(CODE)) {
                number(row.getCell(4), cells, "2023 全镇 " + text(row, 1));
                number(row.getCell(5), cells, "2022 全镇 " + text(row, 1));
            }
        }
        return cells;
    }

    private static Map<String, Double> units(Sheet sheet, Map<String, Double> township) {
        var cells = new TreeMap<String, Double>();
        var headings = sheet.getRow(2);
        for (var row : sheet) {
            if (text(row, 0).matches(CODE)) {
                for (var cell : row) {
                    var heading = text(headings, cell.getColumnIndex());
                    var area = heading.equals("合计") ? "全镇" : heading;
                    number(cell, cells, "2023 " + area + " " + text(row, 0));
                }
                var total = "2023 全镇 " + text(row, 0);
                if (cells.containsKey(total)) {
                    assertThat(cells.get(total)).as(total).isEqualTo(township.get(total));
                }
            }
        }
        return cells;
    }

    private static String text(Row row, int column) {
        var cell = row.getCell(column);
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private static void number(Cell cell, Map<String, Double> cells, String key) {
        if (cell != null && cell.getCellType() != CellType.STRING) {
            cells.put(key, cell.getNumericCellValue());
        }
    }

    @Test
    void flagsWhatIsMissingAndWhatMayChange() throws IOException {
        var lines = written(someUnitsLeftOut(few()));

        assertThat(line(lines, "2023", "全镇", "沙日浩来镇", "JJ09")).endsWith(",11,A,0,,");
        assertThat(line(lines, "2022", "全镇", "沙日浩来镇", "DJ15")).endsWith(",40000.5,A,1,,");
        assertThat(line(lines, "2023", "全镇", "沙日浩来镇", "PA06")).endsWith(",P,0,缺友爱村（未报）的报表；金星嘎查最新一批报表退回，按较早批次计入,");
        assertThat(line(lines, "2023", "单位", "友爱村", "PA06")).endsWith(",,L,0,缺友爱村（未报）的报表,");
        assertThat(line(lines, "2023", "单位", "金星嘎查", "PA06")).endsWith(",P,0,金星嘎查最新一批报表退回，按较早批次计入,");
        assertThat(line(lines, "2023", "单位", "呼和嘎查", "PA06")).endsWith(",A,0,,");
        assertThat(line(lines, "2023", "单位", "呼和嘎查", "PA04")).endsWith(",,O,0,,");
        assertThat(line(lines, "2023", "全镇", "沙日浩来镇", "XZ19")).contains(",,O,0,");
        assertThat(lines)
                .extracting(line -> line.get("UNIT_NAME") + line.get("INDICATOR"))
                .doesNotContain("友爱村JJ09");
    }

    @Test
    void flagsWhatIsOtherThanWhatWasHandedIn() throws IOException {
        var before = few().missing("金星嘎查").unit("呼和嘎查", "PA04", null).release();
        var sent = new HandedInRelease(3, LocalDate.of(2024, 1, 9), "0".repeat(64), ReleaseSnapshot.of(before));

        var lines = written(few().missing("友爱村").unit("呼和嘎查", "DJ15", "7.5"), List.of(sent));

        assertThat(line(lines, "2023", "全镇", "沙日浩来镇", "JJ09")).endsWith(",11,A,0,,");
        assertThat(line(lines, "2023", "全镇", "沙日浩来镇", "DJ15")).containsPattern(",P,1,修订，上报时是 [0-9.]+；缺友爱村（未报）的报表,$");
        assertThat(line(lines, "2023", "单位", "呼和嘎查", "DJ15")).containsPattern(",7.5,R,1,修订，上报时是 [0-9.]+,$");
        assertThat(line(lines, "2023", "单位", "呼和嘎查", "PA04")).endsWith(",R,0,修订，上报时没有数,");
        assertThat(line(lines, "2023", "单位", "金星嘎查", "DJ15")).endsWith(",R,0,修订，上报时没有数,");
        assertThat(line(lines, "2023", "单位", "友爱村", "DJ15")).containsPattern(",,L,0,修订，上报时是 [0-9.]+；缺友爱村（未报）的报表,$");
        assertThat(line(lines, "2023", "单位", "水泉嘎查", "DJ15")).endsWith(",A,0,,");
        assertThat(lines.stream()
                        .filter(line -> line.get("OBS_NOTE").startsWith("修订"))
                        .map(line -> (line.get("SCOPE").equals("全镇") ? "全镇" : line.get("UNIT_NAME")) + " "
                                + line.get("INDICATOR")))
                .containsExactlyInAnyOrderElementsOf(revised());
    }

    /** What the sheet 修订 lists. */
    private List<String> revised() throws IOException {
        try (var workbook = WorkbookFactory.create(files.workbook().toFile(), null, true)) {
            return StreamSupport.stream(workbook.getSheet("修订").spliterator(), false)
                    .filter(row -> text(row, 2).matches(CODE))
                    .map(row -> text(row, 1) + " " + text(row, 2))
                    .toList();
        }
    }

    @Test
    void tellsWhatWasRoundedToAddUp() throws IOException {
        var releases = Releases.of("XZ12");
        Releases.SCHEME.register().units().forEach(unit -> releases.unit(unit.name(), "XZ12", "0"));
        var lines = written(releases.unit("友爱村", "XZ12", "100.04")
                .unit("金星嘎查", "XZ12", "200.0422")
                .unit("呼和嘎查", "XZ12", "300"));

        assertThat(line(lines, "2023", "全镇", "沙日浩来镇", "XZ12")).endsWith(",亩,600.1,A,1,,600.0822");
        assertThat(line(lines, "2023", "单位", "友爱村", "XZ12")).endsWith(",亩,100,A,1,,100.04");
        assertThat(line(lines, "2023", "单位", "金星嘎查", "XZ12")).endsWith(",亩,200.1,A,1,,200.0422");
        assertThat(line(lines, "2023", "单位", "呼和嘎查", "XZ12")).endsWith(",亩,300,A,1,,");
    }

    private static String line(List<CSVRecord> lines, String year, String scope, String unit, String indicator) {
        return lines.stream()
                .filter(line -> line.get("YEAR").equals(year)
                        && line.get("SCOPE").equals(scope)
                        && line.get("UNIT_NAME").equals(unit)
                        && line.get("INDICATOR").equals(indicator))
                .map(line -> String.join(",", line.values()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void describesEveryColumnAndKeepsToTheDescription() throws IOException {
        var lines = written(someUnitsLeftOut(few()));
        var metadata = JsonMapper.shared().readTree(Files.readString(files.metadata()));
        var columns = metadata.get("tableSchema").get("columns");

        assertThat(metadata.get("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(metadata.get("url").asString()).isEqualTo("汇总表.csv");
        assertThat(columns).hasSize(13);
        for (var column : columns) {
            var name = column.get("name").asString();
            assertThat(column.get("titles").get(0).asString()).isEqualTo(name);
            assertThat(lines)
                    .extracting(line -> line.get(name))
                    .as(name)
                    .allMatch(value -> value.isEmpty()
                            ? !column.get("required").asBoolean()
                            : value.matches(pattern(column.get("datatype"))));
        }
    }

    private static String pattern(JsonNode datatype) {
        if (datatype.isObject()) {
            return datatype.get("format").asString();
        }
        return switch (datatype.asString()) {
            case "gYear" -> "\\d{4}";
            case "decimal" -> "-?\\d+(\\.\\d+)?";
            case "nonNegativeInteger" -> "\\d+";
            default -> ".+";
        };
    }

    @Test
    void hasAKeyThatIsOne() throws IOException {
        var lines = written(few());
        var metadata = JsonMapper.shared().readTree(Files.readString(files.metadata()));
        var key = metadata.get("tableSchema")
                .get("primaryKey")
                .valueStream()
                .map(JsonNode::asString)
                .toList();

        assertThat(lines)
                .extracting(line -> key.stream().map(line::get).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void namesTheWorkbookThatItIsTheTwinOf() throws IOException {
        written(few());
        var hashes = JsonMapper.shared()
                .readTree(Files.readString(files.metadata()))
                .get("notes")
                .get(0)
                .get("sha256");

        for (var file : List.of(files.workbook(), files.table())) {
            assertThat(hashes.get(ReleaseFiles.name(file)).asString())
                    .isEqualTo(WholeFile.sha256(Files.readAllBytes(file)));
        }
    }

    @Test
    void isAsItWasIfTheWorkbookCannotBeReplaced() throws IOException {
        written(few());
        var before = Files.readString(files.table(), UTF_8);
        Files.delete(files.workbook());
        Files.createDirectories(files.workbook().resolve("open"));

        assertThatThrownBy(() -> written(someUnitsLeftOut(few()))).hasMessageContaining("那里有一个同名的文件夹");

        assertThat(Files.readString(files.table(), UTF_8)).isEqualTo(before);
    }
}
