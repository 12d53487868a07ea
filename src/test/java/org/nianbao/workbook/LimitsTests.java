package org.nianbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.workbook.cell.Opened;
import org.nianbao.workbook.cell.WorkbookSheet;
import org.nianbao.workbook.guard.Limits;
import org.nianbao.workbook.guard.Refusal;

class LimitsTests {

    private static final String REMEDY = "请删除无关的工作表、图片、多余的行和过长的文字后再报送。";

    @Test
    void readsPastAMillionRowsThatAreOnlyFormatted() {
        var rows = "<row s=\"1\" customFormat=\"1\"><c s=\"1\"/></row>".repeat(1_048_575);

        var sheet = sheet(rows + "<row r=\"1048576\"><c r=\"A1048576\"><v>812</v></c></row>");

        assertThat(Bytes.text(sheet)).isEqualTo("1048576 A=812");
    }

    @Test
    void readsAsManyRowsAsAllowed() {
        assertThat(sheet("<row><c><v>1</v></c></row>".repeat(Limits.ROWS)).rows())
                .hasSize(Limits.ROWS);
    }

    @Test
    void refusesMoreRowsThanAllowed() {
        assertTooLarge(
                RawXlsx.withRows("<row><c><v>1</v></c></row>".repeat(Limits.ROWS + 1)), "工作表“附表1”：有内容的行超过 200000 行");
    }

    @Test
    void refusesMoreCellsThanAllowed() {
        var row = "<row>" + "<c><v>1</v></c>".repeat(10_000) + "</row>";

        assertTooLarge(RawXlsx.withRows(row.repeat(Limits.CELLS / 10_000) + row), "工作表“附表1”A101：有内容的单元格超过 1000000 个");
    }

    @ParameterizedTest
    @EnumSource
    void readsAsManySheetsAsAllowed(Format format) {
        assertThat(Bytes.book(withSheets(format, Limits.SHEETS)).sheets()).hasSize(Limits.SHEETS);
    }

    @ParameterizedTest
    @EnumSource
    void refusesMoreSheetsThanAllowed(Format format) {
        assertThat(Bytes.refused(withSheets(format, Limits.SHEETS + 1)))
                .returns(Refusal.TOO_LARGE, Opened.Refused::refusal)
                .returns("文件过大，超出读取上限。工作表超过 200 张。" + REMEDY, Opened.Refused::message);
    }

    @Test
    void readsTheLongestTextOfExcel() {
        var text = "村".repeat(Limits.CELL_CHARACTERS);

        assertThat(Bytes.text(sheet("<row><c t=\"str\"><v>" + text + "</v></c></row>")))
                .isEqualTo("1 A=" + text);
    }

    @Test
    void refusesALongerText() {
        var text = "村".repeat(Limits.CELL_CHARACTERS + 1);

        assertTooLarge(
                RawXlsx.withRows("<row><c t=\"str\"><v>" + text + "</v></c></row>"), "工作表“附表1”A1：单元格文字超过 32767 个字符");
        assertTooLarge(new RawXlsx().strings("<si><t>" + text + "</t></si>"), "单元格文字超过 32767 个字符");
        assertTooLarge(new RawXlsx().strings("<si><t>" + text.repeat(8) + "</t></si>"), "单元格文字超过 32767 个字符");
        assertTooLarge(
                new RawXlsx().strings("<si>" + ("<r><t>" + text + "</t></r>").repeat(20) + "</si>"),
                "单元格文字超过 32767 个字符");
    }

    @Test
    void refusesMoreTextThanAllowed() {
        var text = "<si><t>" + "a".repeat(30_000) + "</t></si>";

        assertTooLarge(new RawXlsx().strings(text.repeat(Limits.CHARACTERS / 30_000 + 1)), "文字总量超过 50000000 个字符");
    }

    @Test
    void refusesAFileThatIsTooLongWithoutLookingAtIt(@TempDir Path folder) throws IOException {
        var file = folder.resolve("long.xlsx");
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(Limits.FILE_BYTES + 1);
        }

        assertThat(WorkbookFile.open(file).<Object>fold(book -> book, Opened.Refused::message))
                .isEqualTo("文件过大，超出读取上限。文件有 51 MB，超过 50 MB。" + REMEDY);
    }

    @Test
    void refusesAnXlsThatWouldFillTheMemory() throws IOException {
        assertThat(Bytes.refused(xls(new byte[(int) Limits.XLS_BYTES])).message())
                .isEqualTo("文件过大，超出读取上限。.xls 文件超过 20 MB。" + REMEDY);
    }

    @Test
    void refusesAnXlsWithTooManyCellsThatAreOnlyFormatted() throws IOException {
        int cellsInRun = 30_000;
        var runs = ByteBuffer.allocate(9_000_000).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i <= Limits.XLS_CELLS / cellsInRun; i++) {
            runs.putShort(MulBlankRecord.sid).putShort((short) (6 + 2 * cellsInRun));
            runs.position(runs.position() + 6 + 2 * cellsInRun);
        }

        assertThat(Bytes.refused(xls(runs.array())).message())
                .isEqualTo("文件过大，超出读取上限。单元格（含只有格式的空白单元格）超过 2000000 个。" + REMEDY);
    }

    @Test
    void readsPastTheFormattedRestOfAnXls() {
        var bytes = Format.XLS.with(sheet -> {
            var style = sheet.getWorkbook().createCellStyle();
            style.setBorderTop(BorderStyle.THIN);
            for (int i = 0; i < 20_000; i++) {
                sheet.createRow(i).createCell(0).setCellStyle(style);
            }
            sheet.getRow(19_999).getCell(0).setCellValue(812);
        });

        assertThat(Bytes.text(Bytes.firstSheet(bytes))).isEqualTo("20000 A=812");
    }

    @Test
    void refusesAnAttributeThatWouldFillTheMemory() {
        assertSuspicious(new RawXlsx().sheet("<sheetData a=\"" + noise(3_000_000) + "\"/>"));
    }

    @Test
    void refusesATextThatWouldFillTheMemory() {
        assertSuspicious(new RawXlsx().strings("<si><t>" + noise(3_000_000) + "</t></si>"));
    }

    @Test
    void refusesRelationshipsThatWouldFillTheMemory() {
        assertSuspicious(new RawXlsx().part("_rels/.rels", RawXlsx.rels("<!--" + noise(5_000_000) + "-->")));
        assertSuspicious(
                new RawXlsx().part("xl/_rels/workbook.xml.rels", RawXlsx.rels("<!--" + noise(5_000_000) + "-->")));
    }

    @Test
    void readsAPartThatIsLongButHasShortTags() {
        var rows = "<row><c/></row>".repeat(200_000);

        assertThat(sheet(rows).rows()).isEmpty();
    }

    private static byte[] xls(byte[] records) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var folders = new POIFSFileSystem()) {
            folders.createDocument(new ByteArrayInputStream(records), "Workbook");
            folders.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static WorkbookSheet sheet(String rows) {
        return Bytes.firstSheet(RawXlsx.withRows(rows).storedBytes());
    }

    private static void assertTooLarge(RawXlsx workbook, String detail) {
        assertThat(Bytes.refused(workbook.storedBytes()))
                .isEqualTo(new Opened.Refused(Refusal.TOO_LARGE, detail))
                .returns("文件过大，超出读取上限。" + detail + "。" + REMEDY, Opened.Refused::message);
    }

    private static void assertSuspicious(RawXlsx workbook) {
        assertThat(Bytes.refused(workbook.bytes())).isEqualTo(new Opened.Refused(Refusal.SUSPICIOUS, "有超长的内部结构"));
    }

    private static byte[] withSheets(Format format, int count) {
        var workbook = format.workbook();
        for (int i = 0; i < count; i++) {
            workbook.createSheet();
        }
        return Bytes.of(workbook);
    }

    /** Letters without pattern, which do not look like a zip bomb. */
    private static String noise(int length) {
        return new Random(7)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
