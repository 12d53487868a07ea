package org.nianbao.review;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.review.LastYearRulesTests.NEW;
import static org.nianbao.review.LastYearRulesTests.OLD;
import static org.nianbao.review.LastYearRulesTests.SETTLED;
import static org.nianbao.review.LastYearRulesTests.watched;
import static org.nianbao.review.LastYearRulesTests.with;
import static org.nianbao.review.LastYearRulesTests.withMaize;
import static org.nianbao.review.LastYearRulesTests.withStars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.samples.ManyFaults;
import org.nianbao.scheme.ReferenceRows;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.seeds.SchemeFolder;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.reading.WorkbookReader;
import org.nianbao.workbook.template.CarriedEntries;
import org.nianbao.workbook.template.Template;

/**
 * Each rule is seen to hold and seen to fail, by judging fixtures: the samples, and what the tests of the rules change of
 * small workbooks. Is this test failing? Then a rule has no fixture: add a line to the
 * table of its form.
 */
class RulesHoldAndFailTests {

    private static final Scheme SCHEME = new SchemeFolder(Schemes.FOLDER).scheme();

    private final Outcomes outcomes = new Outcomes(SCHEME);
    private final Path folder;
    private final Judged judged;

    RulesHoldAndFailTests(@TempDir Path folder) {
        this.folder = folder;
        judged = new Judged(folder);
    }

    /** A year, and a year after it of which the rules hold, and one of which some do not. */
    private record Years(VillageWorkbook before, VillageWorkbook sound, VillageWorkbook faulty) {}

    private static final List<Years> YEARS = List.of(
            new Years(withStars(2), withStars(3), withStars(1)),
            new Years(with("25本年=2"), with("25本年=1"), Judged.village()),
            new Years(withMaize(1000), withMaize(1300), withMaize(1301)),
            new Years(watched(OLD, OLD, SETTLED), watched(OLD, SETTLED, NEW), watched(OLD, NEW)),
            new Years(plan("本年", 9), plan("上年", 9), plan("上年", 8)));

    private static VillageWorkbook plan(String year, int value) {
        return Judged.office().set("Z08", "01" + year, value);
    }

    @Test
    void everyRuleHoldsSomewhereAndFailsSomewhere() throws IOException {
        reviewSamples();
        reviewFaults();
        RuleTable.ALL.forEach(this::reviewTable);
        YEARS.forEach(this::reviewYears);
        reviewIssued();
        reviewTownship();

        assertThat(Stream.concat(
                        outcomes.neverHolding().map("%s never holds"::formatted),
                        outcomes.neverFailing().map("%s never fails"::formatted)))
                .isEmpty();
    }

    private void reviewYears(Years years) {
        var after = judged.after(years.before());
        outcomes.addHolding(judged.reading(years.sound()), after.referenceRows());
        outcomes.addFailing(after.findings(years.faulty()).stream());
    }

    private void reviewTownship() {
        Stream.of(judged.counted(TroubledTownship.workbooks()), Map.<String, Map<String, FilledForm>>of())
                .map(judged::review)
                .flatMap(told -> Stream.concat(
                        told.township().stream(), told.units().values().stream().flatMap(List::stream)))
                .forEach(finding -> outcomes.addFailing(Stream.of(finding)));
    }

    private void reviewIssued() {
        var parcels = judged.reading(Judged.village());
        var referenceRows = new ReferenceRows(RowsByUnit.NONE, unit -> Optional.of(parcels));
        outcomes.addHolding(parcels, referenceRows);
        outcomes.addFailing(
                new Judged(folder, referenceRows).findings(Judged.village().set("B09", 0, "面积（亩）=9")).stream());
    }

    private void reviewSamples() throws IOException {
        var readings = readings(Path.of("input-samples/2023"));
        readings.forEach(reading -> outcomes.addHolding(reading, SCHEME.referenceRows()));
        outcomes.addHolding(readings.stream()
                .collect(toMap(reading -> reading.sender().orElseThrow().code(), Reading::forms)));
    }

    private void reviewFaults() throws IOException {
        readings(Path.of("input-samples/faulty")).forEach(this::addFailing);
        addFailing(read(Files.write(folder.resolve("many.xlsx"), ManyFaults.workbook())));
        addFailing(read(Judged.village().saveAs(folder.resolve("金星嘎查.xlsx"))));
        addFailing(read(crowded().saveAs(folder.resolve("a.xlsx"))));
        addFailing(read(Files.write(folder.resolve("laden.xlsx"), laden())));
        addFailing(read(foreign()));
        addFailing(read(begun()));
    }

    /** A workbook that begins with last year's entries, of which one is missing, and nobody touched the others. */
    private Path begun() throws IOException {
        var lastYear = read(Path.of("input-samples/2023/金星村 最终版(1).xlsx"));
        var unit = lastYear.sender().orElseThrow();
        var blank = Template.of(SCHEME, unit, Map.of())
                .beginningWith(CarriedEntries.of(SCHEME, unit, lastYear))
                .bytes();
        var file = folder.resolve("d.xlsx");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(blank));
                var out = Files.newOutputStream(file)) {
            var grids = VillageWorkbook.sheet(workbook, "B06");
            grids.removeRow(grids.getRow(3));
            workbook.write(out);
        }
        return file;
    }

    /** A workbook of something else. */
    private Path foreign() throws IOException {
        var file = folder.resolve("c.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("工资表").createRow(0).createCell(0).setCellValue("工资");
            workbook.write(out);
        }
        return file;
    }

    /** A workbook that shows another number than it stores, and has a macro and a link to another workbook with it. */
    private byte[] laden() {
        var workbook =
                Judged.village().change(RulesHoldAndFailTests::showPerCent).saveAs(folder.resolve("b.xlsx"));
        return RawXlsx.of(workbook)
                .change(
                        "[Content_Types].xml",
                        text -> text.replaceFirst(
                                "<Override",
                                "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/><Override"))
                .part("xl/vbaProject.bin", "x")
                .part("xl/externalLinks/externalLink1.xml", "<x/>")
                .bytes();
    }

    private static void showPerCent(Workbook workbook) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("0%"));
        VillageWorkbook.cell(VillageWorkbook.sheet(workbook, "B03"), "Y3").setCellStyle(style);
    }

    /** Too many members, of whom the figures know nothing, an entry that shows how to fill in, and no batch. */
    private static VillageWorkbook crowded() {
        var village = B01RulesTests.with("14=2 17=1").set("B00", "报送批次", 0).write("B09", "A4", "示例");
        for (int i = 0; i < 48; i++) {
            village.copy("B03", 1, "姓名=己某");
        }
        return village;
    }

    private List<Reading> readings(Path samples) throws IOException {
        try (var files = Files.list(samples)) {
            return files.sorted().map(this::read).toList();
        }
    }

    private Reading read(Path file) {
        return new WorkbookReader(SCHEME)
                .read(file, new FileId(file.getFileName().toString(), "0".repeat(64)));
    }

    private void addFailing(Reading reading) {
        outcomes.addFailing(new Reviewer(SCHEME).review(reading).findings().stream());
    }

    /** Tries the lines that have something to say, until each of their rules has failed. */
    private void reviewTable(RuleTable table) {
        table.failing()
                .filter(line -> !outcomes.isFailing(line.get(0)))
                .forEach(line ->
                        outcomes.addFailing(judged.findings(table.workbook().apply(line)).stream()));
    }
}
