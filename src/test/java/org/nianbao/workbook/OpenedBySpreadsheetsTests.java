package org.nianbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.RawXlsx;

/** Files that Excel and WPS open without a question, so that nobody who sends one would understand a refusal. */
class OpenedBySpreadsheetsTests {

    private static final String ROW = "<row r=\"1\"><c r=\"A1\" s=\"%d\"><v>812</v></c></row>";

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"agile", "standard"})
    void readsAnXlsxWithTheStandardPassword(EncryptionMode mode) throws Exception {
        assertThat(text(encrypted(mode, Decryptor.DEFAULT_PASSWORD))).isEqualTo("1 A=812");
    }

    private static byte[] encrypted(EncryptionMode mode, String password) throws Exception {
        var encryptor = new EncryptionInfo(mode).getEncryptor();
        encryptor.confirmPassword(password);
        var bytes = new ByteArrayOutputStream();
        try (var folders = new POIFSFileSystem()) {
            try (var plain = encryptor.getDataStream(folders)) {
                plain.write(RawXlsx.withRows(ROW.formatted(0)).bytes());
            }
            folders.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void readsAnXlsWithTheStandardPassword() {
        byte[] encrypted;
        try {
            Biff8EncryptionKey.setCurrentUserPassword(Decryptor.DEFAULT_PASSWORD);
            encrypted = xls();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(text(encrypted)).isEqualTo("1 A=812");
    }

    private static byte[] xls() {
        return Format.XLS.withCell(a1 -> a1.setCellValue(812));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORKBOOK", "BOOK", "WorkBook", "workbook"})
    void readsAnXlsWhateverItsStreamIsCalled(String name) throws IOException {
        assertThat(text(renamed(xls(), name))).isEqualTo("1 A=812");
    }

    private static byte[] renamed(byte[] xls, String name) throws IOException {
        try (var from = new POIFSFileSystem(new ByteArrayInputStream(xls));
                var to = new POIFSFileSystem()) {
            to.createDocument(
                    new ByteArrayInputStream(IOUtils.toByteArray(from.getRoot().createDocumentInputStream("Workbook"))),
                    name);
            var bytes = new ByteArrayOutputStream();
            to.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** Each copy of cells between workbooks may bring along styles, up to 64,000 of them. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 20_000, 64_000})
    void readsAWorkbookWithStylesWithoutEnd(int count) {
        var format =
                "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment"
                        + " horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>";
        var bloated = RawXlsx.withRows(ROW.formatted(count - 1))
                .styles("<fonts><font/></fonts><cellXfs>" + format.repeat(count) + "</cellXfs>");

        assertThat(text(bloated.bytes())).isEqualTo("1 A=812");
    }

    @Test
    void readsAWorkbookWithNamesOfStylesWithoutEnd() {
        var names = IntStream.range(0, 60_000)
                .mapToObj("<cellStyle name=\"常规 2 2 2 %1$d\" xfId=\"0\"/>"::formatted)
                .collect(Collectors.joining());
        var bloated = RawXlsx.withRows(ROW.formatted(0))
                .styles("<fonts><font/></fonts><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf fontId=\"0\"/></cellXfs>"
                        + "<cellStyles>" + names + "</cellStyles>");

        assertThat(text(bloated.bytes())).isEqualTo("1 A=812");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fontId=\"999\"",
                "fontId=\"-1\"",
                "numFmtId=\"99999\" fontId=\"0\"",
                "fillId=\"77\" borderId=\"88\""
            })
    void readsACellWhoseStyleIsNotThere(String ids) {
        var workbook =
                RawXlsx.withRows(ROW.formatted(0)).styles("<fonts><font/></fonts><cellXfs><xf " + ids + "/></cellXfs>");

        assertThat(text(workbook.bytes())).isEqualTo("1 A=812");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A1:XFD1048576",
                "A1:A1",
                "B2:C3\"/><mergeCell ref=\"C3:D4",
                "A1048577:B1048578",
                "A1:ZZZ9",
                "#REF!",
                ""
            })
    void readsASheetWithAMergeThatCannotBe(String range) {
        var workbook = new RawXlsx()
                .sheet("<sheetData>" + ROW.formatted(0) + "</sheetData><mergeCells><mergeCell ref=\"" + range
                        + "\"/></mergeCells>");

        assertThat(text(workbook.bytes())).startsWith("1 A=812");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            docProps/thumbnail.wmf | picture
            [trash]/0000.dat | nought
            xl/ | ''
            customXml/item1.xml | <a/>
            xl/calcChain.xml | <calcChain><c r="ZZZZ9" i="77"/></calcChain>
            .DS_Store | Bud1
            __MACOSX/._xl | Mac OS X
            docProps/app.xml | <Properties><TotalTime>x</TotalTime></Properties>
            docProps/core.xml | not xml at all
            xl/worksheets/_rels/ | ''
            备注.txt | 请查收
            """)
    void readsPastPartsThatSayNothingOfContents(String name, String content) {
        var odd = RawXlsx.withRows(ROW.formatted(0)).part(name, content);

        assertThat(text(odd.bytes())).isEqualTo("1 A=812");
    }

    private static String text(byte[] bytes) {
        return Bytes.text(Bytes.firstSheet(bytes));
    }
}
