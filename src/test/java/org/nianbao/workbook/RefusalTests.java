package org.nianbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.workbook.cell.Opened;
import org.nianbao.workbook.guard.Refusal;

class RefusalTests {

    private static final String RESAVE = "请用 Excel 或 WPS 打开后另存为 .xlsx 再报送。";

    @Test
    void anEmptyFile() {
        assertThat(Bytes.refused(new byte[0]))
                .returns(Refusal.EMPTY, Opened.Refused::refusal)
                .returns("文件是空的，没有任何内容。请重新导出或复制后再报送。", Opened.Refused::message);
    }

    @Test
    void aFileThatIsNotThere() {
        var missing = WorkbookFile.open(Path.of("no-such-folder", "B01.xlsx"));

        assertThat(missing.<Object>fold(book -> book, Opened.Refused::message))
                .isEqualTo("文件无法从磁盘读取。找不到这个文件。" + "请检查文件是否存在、是否正被其他程序占用，然后重试。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\1\2\3", "SQLite format 3\0", "<?xml version=\"1.0\"?><note/>"})
    void somethingElse(String text) {
        assertRefused(text, Refusal.NOT_A_WORKBOOK, "文件不是电子表格。" + RESAVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><table></table></body></html>",
                "<!DOCTYPE html><html></html>",
                "\ufeff\r\n <TABLE border=1><tr><td>序号</td></tr></TABLE>",
                "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "MIME-Version: 1.0\r\nContent-Type: multipart/related"
            })
    void aWebPage(String text) {
        assertRefused(text, Refusal.HTML, "文件是网页（HTML），只是扩展名像电子表格。" + RESAVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
            })
    void aSpreadsheetOfXml(String text) {
        assertRefused(text, Refusal.XML_SPREADSHEET, "文件是“XML 电子表格 2003”格式。" + RESAVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void text(String charset) {
        var csv = "序号,姓名\r\n1,张三\r\n".getBytes(Charset.forName(charset));

        assertThat(Bytes.refused(csv))
                .returns(Refusal.CSV_OR_TEXT, Opened.Refused::refusal)
                .returns("文件是文本（CSV 或 TXT），不是电子表格。" + RESAVE, Opened.Refused::message);
    }

    @Test
    void aPdf() {
        assertRefused("%PDF-1.7\n", Refusal.PDF, "文件是 PDF，不是电子表格。请报送生成该 PDF 的原电子表格，格式为 .xlsx。");
    }

    @Test
    void aPicture() {
        assertRefused("\u0089PNG\r\n\u001a\n", Refusal.IMAGE, "文件是图片，不是电子表格。请报送电子表格本身，格式为 .xlsx。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rar!\u001a\u0007\0", "7z\u00bc\u00af\u0027\u001c"})
    void anArchive(String magic) {
        assertRefused(magic, Refusal.ARCHIVE, "文件是压缩包。请解压后逐个报送其中的 .xlsx 文件。");
    }

    @Test
    void aZipOfWorkbooks() {
        assertRefused(zip("一村.xlsx", "PK"), Refusal.ARCHIVE, "文件是压缩包。请解压后逐个报送其中的 .xlsx 文件。");
    }

    @Test
    void anOpenDocumentSpreadsheet() {
        var ods = zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<a/>");

        assertRefused(ods, Refusal.ODS, "文件是 OpenDocument 表格（.ods）。" + RESAVE);
        assertRefused(
                "<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"/>",
                Refusal.ODS,
                "文件是 OpenDocument 表格（.ods）。" + RESAVE);
    }

    @Test
    void anOpenDocumentText() {
        var odt = zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a/>");

        assertRefused(odt, Refusal.WORD_OR_OTHER_OFFICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
            })
    void aDocumentOfAnotherKind(String contentType) {
        assertRefused(
                new RawXlsx().mainType(contentType).bytes(),
                Refusal.WORD_OR_OTHER_OFFICE,
                "文件是文字、演示等其他办公文档，不是电子表格。请将数据填入下发的电子表格，存为 .xlsx 后再报送。");
    }

    @Test
    void aDocumentOfTheOldWord() throws Exception {
        assertRefused(folders("WordDocument", new byte[100]), Refusal.WORD_OR_OTHER_OFFICE);
        assertRefused("{\\rtf1}", Refusal.WORD_OR_OTHER_OFFICE);
    }

    @Test
    void anInstallerAndOtherFoldersInAFile() throws Exception {
        assertRefused(folders("MsiThing", new byte[100]), Refusal.NOT_A_WORKBOOK);
    }

    @Test
    void anEncryptedXlsx() throws Exception {
        var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("123456");
        var bytes = new ByteArrayOutputStream();
        try (var folders = new POIFSFileSystem()) {
            try (var plain = encryptor.getDataStream(folders)) {
                plain.write(new RawXlsx().bytes());
            }
            folders.writeFilesystem(bytes);
        }

        assertRefused(bytes.toByteArray(), Refusal.ENCRYPTED, "文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，取消打开密码并保存后再报送。");
    }

    @Test
    void anEncryptedXls() {
        byte[] encrypted;
        try {
            Biff8EncryptionKey.setCurrentUserPassword("123456");
            encrypted = Format.XLS.withCell(a1 -> a1.setCellValue(1));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertRefused(encrypted, Refusal.ENCRYPTED, "文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，取消打开密码并保存后再报送。");
    }

    @Test
    void aWorkbookOfExcel95() throws Exception {
        var excel95 = folders("Book", new byte[100]);

        assertRefused(excel95, Refusal.TOO_OLD, "文件是 Excel 95 或更早的格式。" + RESAVE);
    }

    @Test
    void aWorkbookOfExcel4() {
        assertRefused("\u0009\u0004\u0006\u0000\u0000\u0000\u0010\u0000", Refusal.TOO_OLD);
    }

    @Test
    void aBinaryWorkbook() {
        var xlsb = new RawXlsx().mainType("application/vnd.ms-excel.sheet.binary.macroEnabled.main");

        assertRefused(xlsb.bytes(), Refusal.BINARY_XLSB, "文件是 Excel 二进制工作簿（.xlsb）。" + RESAVE);
    }

    @ParameterizedTest
    @EnumSource
    void aFileCutShort(Format format) {
        var whole = format.with(sheet -> {
            for (int i = 0; i < 2_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("第 " + i + " 行");
            }
        });

        assertRefused(Arrays.copyOf(whole, whole.length / 2), Refusal.DAMAGED);
    }

    @Test
    void aPackageWithoutAWorkbook() {
        assertRefused(new RawXlsx().part("_rels/.rels", RawXlsx.rels("")).bytes(), Refusal.NOT_A_WORKBOOK);
        assertRefused(new RawXlsx().part("xl/workbook.xml", "<drawing/>").bytes(), Refusal.NOT_A_WORKBOOK);
    }

    @Test
    void aSheetThatIsListedButMissing() {
        assertRefused(
                new RawXlsx().without("xl/worksheets/sheet1.xml").bytes(),
                Refusal.DAMAGED,
                "文件已损坏或内容不完整。工作表“附表1”：内容缺失。" + RESAVE);
    }

    @Test
    void aTextThatIsNotInTheList() {
        var cells = "<row r=\"4\"><c r=\"B4\" t=\"s\"><v>3</v></c></row>";

        assertRefused(
                RawXlsx.withRows(cells).strings("<si><t>张三</t></si>").bytes(),
                Refusal.DAMAGED,
                "文件已损坏或内容不完整。工作表“附表1”B4：引用的共享字符串 3 不存在（共 1 个）。" + RESAVE);
        assertRefused(
                RawXlsx.withRows(cells).bytes(),
                Refusal.DAMAGED,
                "文件已损坏或内容不完整。工作表“附表1”B4：引用的共享字符串 3 不存在（共 0 个）。" + RESAVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "NaN", "1,5"})
    void aNumberThatIsNone(String value) {
        assertRefused(
                RawXlsx.withRows("<row r=\"4\"><c r=\"B4\"><v>" + value + "</v></c></row>")
                        .bytes(),
                Refusal.DAMAGED,
                "文件已损坏或内容不完整。工作表“附表1”B4：数值无效：" + value + "。" + RESAVE);
    }

    @Test
    void aCellOfNoKnownType() {
        assertRefused(
                RawXlsx.withRows("<row r=\"4\"><c r=\"B4\" t=\"x\"><v>1</v></c></row>")
                        .bytes(),
                Refusal.DAMAGED,
                "文件已损坏或内容不完整。工作表“附表1”B4：单元格类型无效：x。" + RESAVE);
    }

    @Test
    void aCellBeyondTheSheet() {
        assertRefused(
                RawXlsx.withRows("<row r=\"1048577\"><c><v>1</v></c></row>").bytes(),
                Refusal.DAMAGED,
                "文件已损坏或内容不完整。工作表“附表1”：第 1048577 行单元格地址无效：。" + RESAVE);
        assertRefused(
                RawXlsx.withRows("<row r=\"4\"><c r=\"XFE4\"><v>1</v></c></row>")
                        .bytes(),
                Refusal.DAMAGED,
                "文件已损坏或内容不完整。工作表“附表1”：第 4 行单元格地址无效：XFE4。" + RESAVE);
    }

    @Test
    void aSheetThatIsNoXml() {
        assertRefused(
                new RawXlsx()
                        .part("xl/worksheets/sheet1.xml", "<worksheet><a></worksheet>")
                        .bytes(),
                Refusal.DAMAGED);
        assertRefused(new RawXlsx().part("xl/worksheets/sheet1.xml", "").bytes(), Refusal.DAMAGED);
    }

    @Test
    void twoPartsOfOneName() {
        var twins =
                new RawXlsx().part("xl/worksheets/sheet2.xml", "<worksheet/>").bytes();

        var text = new String(twins, StandardCharsets.ISO_8859_1).replace("sheet2.xml", "sheet1.xml");

        assertRefused(text, Refusal.DAMAGED);
    }

    @Test
    void aZipBomb() {
        assertRefused(
                new RawXlsx().rows("<row/>".repeat(5_000_000)).bytes(),
                Refusal.SUSPICIOUS,
                "文件结构异常，可能含有恶意内容，已停止读取。解压后体积异常。请将数据复制到新下发的空白表中，存为 .xlsx 后再报送。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels",
                "[Content_Types].xml"
            })
    void aDocumentTypeInAnyPart(String part) {
        var doctype = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>";

        assertRefused(
                new RawXlsx().part(part, doctype).bytes(),
                Refusal.SUSPICIOUS,
                "文件结构异常，可能含有恶意内容，已停止读取。含有 DOCTYPE 声明。请将数据复制到新下发的空白表中，存为 .xlsx 后再报送。");
    }

    @Test
    void anEntityThatIsNotDeclared() {
        assertRefused(RawXlsx.withRows("<row><c t=\"str\"><v>&b;</v></c></row>").bytes(), Refusal.DAMAGED);
    }

    @Test
    void moreEntriesThanAWorkbookHas() {
        var many = new RawXlsx();
        for (int i = 0; i < 1001; i++) {
            many.part("xl/media/" + i + ".xml", "<a/>");
        }

        assertRefused(many.bytes(), Refusal.SUSPICIOUS);
    }

    private static void assertRefused(String latin1, Refusal refusal, String message) {
        assertRefused(bytes(latin1), refusal, message);
    }

    private static void assertRefused(String latin1, Refusal refusal) {
        assertRefused(bytes(latin1), refusal);
    }

    private static void assertRefused(byte[] file, Refusal refusal, String message) {
        assertThat(Bytes.refused(file))
                .returns(refusal, Opened.Refused::refusal)
                .returns(message, Opened.Refused::message);
    }

    private static void assertRefused(byte[] file, Refusal refusal) {
        assertThat(Bytes.refused(file)).returns(refusal, Opened.Refused::refusal);
    }

    /** Bytes as such where there are none but Latin-1 characters, else UTF-8. */
    private static byte[] bytes(String text) {
        var isLatin1 = text.chars().allMatch(character -> character < 0x100);
        return text.getBytes(isLatin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... namesAndTexts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return RawXlsx.zip(entries, Deflater.DEFAULT_COMPRESSION);
    }

    private static byte[] folders(String name, byte[] content) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var folders = new POIFSFileSystem()) {
            folders.createDocument(new ByteArrayInputStream(content), name);
            folders.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
