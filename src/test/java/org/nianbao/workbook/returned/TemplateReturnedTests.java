package org.nianbao.workbook.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.Level;
import org.nianbao.workbook.template.Template;

/** A template of ours comes back with marks, however many results its hidden sheets hold. */
class TemplateReturnedTests {

    private static final String ROLL = "B03 党员名册及党费收缴台账";
    private static final byte[] TEMPLATE = Template.of(
                    Schemes.of2023(), Schemes.of2023().register().called("呼和嘎查").orElseThrow(), Map.of())
            .withEntries(20)
            .bytes();
    private static final String CALCULATING = calculating();

    private final Path folder;
    private final Path file;

    TemplateReturnedTests(@TempDir Path folder) {
        this.folder = folder;
        file = folder.resolve("呼和.xlsx");
    }

    @BeforeEach
    void save() throws IOException {
        Files.write(file, TEMPLATE);
    }

    @Test
    void isMarkedAndCalculatesAsBefore() throws Exception {
        var trip = Trip.with(file, Trip.finding(Level.MANDATORY, ROLL, "C4"));

        assertIsMarked(trip);
        assertThat(part(trip.save(folder), CALCULATING)).isEqualTo(part(file, CALCULATING));
        assertThat(trip.submittedParts().missingFrom(trip.parts())).doesNotContainKey("xl/sharedStrings.xml");
    }

    /** As Excel and LibreOffice leave it, with the results and the order of calculating. */
    @Test
    void isMarkedWithHundredsOfThousandsOfResults() throws Exception {
        try (var zip = FileSystems.newFileSystem(file)) {
            change(zip, CALCULATING, "</sheetData>", results() + "</sheetData>");
            change(zip, "[Content_Types].xml", "</Types>", """
                    <Override PartName="/xl/calcChain.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>""");
            change(zip, "xl/_rels/workbook.xml.rels", "</Relationships>", """
                    <Relationship Id="rIdChain" Target="calcChain.xml" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"/></Relationships>""");
            Files.writeString(zip.getPath("xl/calcChain.xml"), chain());
        }

        var trip = Trip.with(file, Trip.finding(Level.MANDATORY, ROLL, "C4"));

        assertIsMarked(trip);
        var returned = trip.save(folder);
        assertThat(part(returned, CALCULATING)).isEqualTo(part(file, CALCULATING));
        try (var zip = new ZipFile(returned.toFile())) {
            assertThat(zip.getEntry("xl/calcChain.xml")).isNull();
        }
        assertThat(part(returned, "[Content_Types].xml") + part(returned, "xl/_rels/workbook.xml.rels"))
                .doesNotContain("calcChain");
    }

    /** What is no sheet of ours is weighed, whatever it is called. */
    @Test
    void aHeavySheetOfTheUnitsIsNotSetAside() throws Exception {
        try (var zip = FileSystems.newFileSystem(file)) {
            change(zip, CALCULATING, "</sheetData>", results() + "</sheetData>");
            change(zip, "xl/sharedStrings.xml", "自查计算（年报模板）", "我的计算");
        }

        var trip = Trip.with(file, Trip.finding(Level.MANDATORY, ROLL, "C4"));

        assertThat(trip.returned().suffix()).isEqualTo("_审核意见.xlsx");
        try (var workbook = trip.workbook()) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .startsWith("原文件展开后太大")
                    .contains("请逐条改正后重新报送")
                    .doesNotContain("单元格强制为");
        }
    }

    private static String calculating() {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(TEMPLATE))) {
            return workbook.getSheet("自查计算")
                    .getPackagePart()
                    .getPartName()
                    .getName()
                    .substring(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertIsMarked(Trip trip) throws IOException {
        assertThat(trip.returned().suffix()).isEqualTo("_退回.xlsx");
        try (var workbook = trip.workbook()) {
            assertThat(workbook.getSheet(ROLL)
                            .getCellComment(new CellAddress("C4"))
                            .getString()
                            .getString())
                    .startsWith("【年报审核】\n强制 X999");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("自查计算"))).isTrue();
        }
    }

    private static String results() {
        return IntStream.rangeClosed(2001, 3000)
                .mapToObj(row -> IntStream.range(0, 300)
                        .mapToObj(column -> "<c r=\"%s%d\" t=\"str\"><v></v></c>"
                                .formatted(CellReference.convertNumToColString(column), row))
                        .collect(Collectors.joining("", "<row r=\"%d\">".formatted(row), "</row>")))
                .collect(Collectors.joining());
    }

    private static String chain() {
        return IntStream.rangeClosed(1, 500_000)
                .mapToObj("<c r=\"A%d\" i=\"19\"/>"::formatted)
                .collect(Collectors.joining(
                        "",
                        "<calcChain xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
                        "</calcChain>"));
    }

    private static void change(FileSystem zip, String part, String from, String to) throws IOException {
        var path = zip.getPath(part);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static String part(Path xlsx, String part) throws IOException {
        try (var zip = FileSystems.newFileSystem(xlsx)) {
            return Files.readString(zip.getPath(part));
        }
    }
}
