package org.nianbao.workbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.reading.WorkbookReader;

/** A template that begins with what a unit of the samples reported, as if that were last year's. */
class CarriedEntriesTests {

    private static final Scheme SCHEME = Schemes.of2023();
    private static final Path SAMPLES = Path.of("input-samples/2023");

    private static Reading sample(String name) {
        return new WorkbookReader(SCHEME).read(SAMPLES.resolve(name), new FileId(name, "0".repeat(64)));
    }

    private static Template template(Reading lastYear) {
        var unit = lastYear.sender().orElseThrow();
        return Template.of(SCHEME, unit, Map.of()).beginningWith(CarriedEntries.of(SCHEME, unit, lastYear));
    }

    /** The values that are there, of all columns or of those that last. */
    private static long values(Form form, Iterable<FormRow> rows, boolean lastingOnly) {
        var count = 0L;
        for (var row : rows) {
            count += IntStream.range(0, form.columns().size())
                    .filter(i -> !lastingOnly
                            || form.columns()
                                    .get(i)
                                    .carried()
                                    .equals(form.columns().get(i).name()))
                    .mapToObj(row::value)
                    .filter(Objects::nonNull)
                    .count();
        }
        return count;
    }

    /** Of what villages typed in 2023 and what lasts of it, and of all that they typed. */
    @Test
    void mostOfWhatLastsIsFilledIn() throws IOException {
        var lasting = 0L;
        var filled = 0L;
        var all = 0L;
        try (var files = Files.list(SAMPLES)) {
            for (var file : files.sorted().toList()) {
                var reading = sample(file.getFileName().toString());
                var unit = reading.sender().orElseThrow();
                if (!unit.kind().equals("嘎查村")) {
                    continue;
                }
                var carried = CarriedEntries.of(SCHEME, unit, reading);
                for (var form : SCHEME.formsOf(unit)) {
                    var rows = reading.form(form).map(there -> there.rows()).orElse(List.of());
                    all += values(form, rows, false);
                    if (!form.single()) {
                        lasting += values(form, rows, true);
                        filled += values(form, carried.of(form), true);
                    }
                }
            }
        }

        assertThat(lasting).isEqualTo(65_706);
        assertThat(filled).isEqualTo(65_650);
        assertThat(100 * filled / all).isEqualTo(44);
    }

    @Test
    void whatLastsIsFilledInAndNoAmountOfLastYear() throws IOException {
        var bytes = template(sample("金星村 最终版(1).xlsx")).bytes();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var members = (XSSFSheet) VillageWorkbook.sheet(workbook, "B03");
            var show = new DataFormatter();

            assertThat(show.formatCellValue(members.getRow(3).getCell(2))).isEqualTo("159999198009207752");
            assertThat(show.formatCellValue(members.getRow(3).getCell(7))).isEqualTo("2007-07-01");
            assertThat(IntStream.of(15, 16, 17, 20, 21, 22, 24)
                            .mapToObj(column ->
                                    show.formatCellValue(members.getRow(3).getCell(column))))
                    .containsOnly("");
            assertThat(members.getRow(44).getCell(23).getCellFormula())
                    .isEqualTo("IF(COUNT($V45,$W45)=2,ROUND($V45*$W45,1),\"\")");
            assertThat(show.formatCellValue(
                            VillageWorkbook.sheet(workbook, "B08").getRow(3).getCell(11)))
                    .isEqualTo("玉米");
            var parcels = VillageWorkbook.sheet(workbook, "B09");
            assertThat(parcels.getRow(3).getCell(3).getNumericCellValue()).isEqualTo(2.282);
            assertThat(parcels.getRow(3).getCell(4).getCellFormula()).startsWith("IF(COUNT($D4)=1,");
        }
    }

    /** Four households, of which one needs no more help: it and its members are not carried. */
    @Test
    void whatEndedIsLeftOutWithWhatDependsOnIt() {
        var reading = sample("金星村 最终版(1).xlsx");
        var households = reading.form(SCHEME.form("B11")).orElseThrow().rows();
        var carried = CarriedEntries.of(SCHEME, reading.sender().orElseThrow(), reading);
        var ended = households.stream()
                .filter(row -> "是".equals(row.value(8)))
                .map(row -> row.value(0))
                .toList();

        assertThat(ended).isNotEmpty();
        assertThat(carried.of(SCHEME.form("B11")))
                .hasSize(households.size() - ended.size())
                .noneMatch(row -> ended.contains(row.value(0)));
        assertThat(carried.of(SCHEME.form("B11-1"))).isNotEmpty().noneMatch(row -> ended.contains(row.value(0)));
    }

    @Test
    void entriesAreTintedUntilSomethingOfThisYearIsFilledIn() throws IOException {
        var bytes = template(sample("金星村 最终版(1).xlsx")).bytes();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var tint = ((XSSFSheet) VillageWorkbook.sheet(workbook, "B06"))
                    .getSheetConditionalFormatting()
                    .getConditionalFormattingAt(0);

            assertThat(tint.getFormattingRanges()[0].formatAsString()).isEqualTo("A4:Q27");
            assertThat(tint.getRule(0).getFormula1()).isEqualTo("AND($Q4=\"待核\",COUNTA($D4,$E4,$L4,$M4,$N4,$O4)=0)");
            assertThat(VillageWorkbook.sheet(workbook, "B06")
                            .getRow(1)
                            .getCell(0)
                            .getStringCellValue())
                    .endsWith("带 * 必填；黄底为上年所报，请逐行核对。");
            assertThat(VillageWorkbook.sheet(workbook, "B04")
                            .getRow(1)
                            .getCell(0)
                            .getStringCellValue())
                    .endsWith("带 * 的栏必须填；没有内容的不填，保留空表。");
        }
    }

    @Test
    void isReadAsItWasAndStaysLight(@TempDir Path folder) throws IOException {
        var lastYear = sample("金星村 最终版(1).xlsx");
        var bytes = template(lastYear).bytes();
        var file = Files.write(folder.resolve("金星.xlsx"), bytes);
        var reading = new WorkbookReader(SCHEME).read(file, new FileId("金星.xlsx", "0".repeat(64)));
        var plots = SCHEME.form("B08");

        assertThat(reading.form(plots).orElseThrow().rows())
                .hasSameSizeAs(lastYear.form(plots).orElseThrow().rows());
        assertThat(reading.form(plots).orElseThrow().rows().get(7).value(1))
                .isEqualTo(lastYear.form(plots).orElseThrow().rows().get(7).value(1));
        assertThat(bytes).hasSizeLessThan(600_000);
        assertThat(TemplateTests.unpacked(bytes)).isLessThan(6_000_000);
        assertThat(bytes).isEqualTo(template(lastYear).bytes());
    }
}
