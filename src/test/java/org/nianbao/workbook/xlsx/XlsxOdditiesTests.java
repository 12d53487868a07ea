package org.nianbao.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.workbook.Bytes;
import org.nianbao.workbook.cell.Merge;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetCell.ValueKind;
import org.nianbao.workbook.cell.WorkbookSheet;

/** What programs other than Excel write into an .xlsx, and what Excel itself writes but seldom. */
class XlsxOdditiesTests {

    private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    @Test
    void readsAFileWithNeitherStringsNorStyles() {
        var rows = "<row r=\"4\"><c r=\"B4\" s=\"7\"><v>812</v></c></row>";

        assertThat(text(RawXlsx.withRows(rows))).isEqualTo("4 B=812");
    }

    @Test
    void readsTheStrictStandard() {
        var strict = new RawXlsx()
                .relationships(STRICT_RELATIONSHIPS)
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + STRICT_MAIN + "\" xmlns:r=\"" + STRICT_RELATIONSHIPS
                                + "\"><sheets><sheet name=\"附表1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"" + STRICT_MAIN
                                + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>")
                .part("xl/sharedStrings.xml", "<sst xmlns=\"" + STRICT_MAIN + "\"><si><t>张三</t></si></sst>");

        assertThat(text(strict)).isEqualTo("1 A=张三");
    }

    @Test
    void readsPrefixedTags() {
        var prefixed = new RawXlsx()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x=\"" + RawXlsx.MAIN + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\">"
                                + "<x:v>812</x:v></x:c></x:row></x:sheetData></x:worksheet>");

        assertThat(text(prefixed)).isEqualTo("1 A=812");
    }

    @Test
    void readsPartsInUtf16() {
        var utf16 = new RawXlsx()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"" + RawXlsx.MAIN
                                + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>张三</v></c></row></sheetData></worksheet>",
                        StandardCharsets.UTF_16);

        assertThat(text(utf16)).isEqualTo("1 A=张三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml", "../xl/Worksheets/Sheet1.xml"})
    void findsASheetByAnyNameOfItsPart(String target) {
        var moved = RawXlsx.withRows("<row r=\"1\"><c r=\"A1\"><v>812</v></c></row>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        RawXlsx.rels(RawXlsx.relationship(RawXlsx.RELATIONSHIPS, 1, "worksheet", target)));

        assertThat(text(moved)).isEqualTo("1 A=812");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
                "application/xml"
            })
    void readsWorkbooksWithMacrosAndTemplates(String contentType) {
        var kin = RawXlsx.withRows("<row r=\"1\"><c r=\"A1\"><v>812</v></c></row>")
                .mainType(contentType);

        assertThat(text(kin)).isEqualTo("1 A=812");
    }

    @Test
    void countsRowsAndCellsThatDoNotSayWhereTheyAre() {
        var rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>"
                + "<row><c><v>5</v></c></row>";

        assertThat(text(RawXlsx.withRows(rows))).isEqualTo("1 A=1 B=2\n5 C=3 D=4\n6 A=5");
    }

    @Test
    void keepsBothRowsOfOneNumber() {
        var rows = "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>";

        assertThat(text(RawXlsx.withRows(rows))).isEqualTo("2 A=1\n2 A=2");
    }

    @Test
    void keepsBothCellsOfOneAddress() {
        var rows = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>";

        assertThat(text(RawXlsx.withRows(rows))).isEqualTo("2 A=1 A=2");
    }

    @Test
    void sortsRowsAndCellsThatComeInAnyOrder() {
        var rows =
                "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"A3\"><v>2</v></c></row><row r=\"1\"><c r=\"A1\"><v>3</v></c></row>";

        assertThat(text(RawXlsx.withRows(rows))).isEqualTo("1 A=3\n3 A=2 B=1");
    }

    @Test
    void readsTextsThatTheCellsHoldThemselves() {
        var rows =
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>张</t></r><r><t xml:space=\"preserve\"> 三</t></r></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><v>李四</v></c><c r=\"C1\" t=\"str\"><v><![CDATA[王<五]]></v></c></row>";

        assertThat(text(RawXlsx.withRows(rows))).isEqualTo("1 A=张 三 B=李四 C=王<五");
    }

    @Test
    void losesNoTextThatIsNotCalledOne() {
        assertThat(only("<c r=\"A1\"><is><t>张三</t></is></c>").text()).isEqualTo("张三");
    }

    @Test
    void takesTheAnchorOfAButtonForNoRow() {
        var workbook = new RawXlsx()
                .sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>812</v></c></row></sheetData><controls><control><anchor>"
                        + "<from><col>1</col><row>3</row></from></anchor></control></controls>");

        assertThat(text(workbook)).isEqualTo("1 A=812");
    }

    @Test
    void joinsTheRunsOfATextAndLeavesOutHowItIsReadAloud() {
        var workbook = cell("<c r=\"A1\" t=\"s\"><v>0</v></c>")
                .strings(
                        "<si><r><t>東</t></r><r><rPr><b/></rPr><t>京</t></r><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>");

        assertThat(text(workbook)).isEqualTo("1 A=東京");
    }

    @Test
    void decodesCharactersThatXmlCannotHold() {
        var workbook =
                cell("<c r=\"A1\" t=\"s\"><v>0</v></c>").strings("<si><t>一_x000D_\n二_x005F_x000D_$_x0024_</t></si>");

        assertThat(text(workbook)).isEqualTo("1 A=一\r\n二_x000D_$$");
    }

    @Test
    void leavesOutASharedTextThatIsEmpty() {
        var workbook = cell("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"/><c r=\"C1\"><v></v></c>")
                .strings("<si/>");

        assertThat(text(workbook)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-05-01",
                "2023-05-01T08:30:00",
                "2023-05-01T08:30:00.000",
                "2023-05-01T08:30:00Z",
                "2023-05-01T08:30"
            })
    void readsADateThatIsWrittenOut(String written) {
        var cell = only("<c r=\"A1\" t=\"d\"><v>" + written + "</v></c>");

        assertThat(cell.kind()).isEqualTo(ValueKind.NUMBER);
        assertThat(cell.isDated()).isTrue();
        assertThat(cell.date()).contains(LocalDate.of(2023, 5, 1));
        assertThat(cell.number().intValue()).isEqualTo(45047);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年5月", "T08:30:00", "2023-02-29", "1850-01-01"})
    void keepsAsTextWhatIsNoWrittenDate(String written) {
        var cell = only("<c r=\"A1\" t=\"d\"><v>" + written + "</v></c>");

        assertThat(cell.kind()).isEqualTo(ValueKind.TEXT);
        assertThat(cell.text()).isEqualTo(written);
        assertThat(cell.isDated()).isFalse();
    }

    @Test
    void readsErrorsThatCameAfterExcel2007() {
        assertThat(only("<c r=\"A1\" t=\"e\"><v>#SPILL!</v></c>"))
                .returns(ValueKind.ERROR, SheetCell::kind)
                .returns("#SPILL!", SheetCell::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A1\"><f>1+1</f></c>",
                "<c r=\"A1\"><f>1+1</f><v/></c>",
                "<c r=\"A1\"><f t=\"shared\" si=\"0\"/><v> </v></c>",
                "<c r=\"A1\" t=\"str\"><f>1+1</f></c>"
            })
    void knowsAFormulaWithoutResultInAnyForm(String xml) {
        assertThat(only(xml)).returns(ValueKind.UNCALCULATED, SheetCell::kind).returns(true, SheetCell::isFormula);
    }

    @Test
    void takesNoFormulaOfAnExtensionForOneOfTheCell() {
        assertThat(only("<c r=\"A1\"><v>1</v><extLst><ext><f>1+1</f><v>2</v></ext></extLst></c>"))
                .returns("1", SheetCell::text)
                .returns(false, SheetCell::isFormula);
    }

    @Test
    void readsALongNumberToFifteenDigits() {
        assertThat(only("<c r=\"A1\"><v>1.10101199001011232E+17</v></c>").text())
                .isEqualTo("110101199001011000");
    }

    @Test
    void looksForStrikingOnlyInTheFontOfTheCell() {
        var workbook =
                cell("<c r=\"A1\" s=\"0\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>2</v></c><c r=\"C1\" s=\"2\"><v>3</v></c>")
                        .styles("<fonts><font/><font><strike/></font><font><strike val=\"0\"/></font></fonts>"
                                + "<cellStyleXfs><xf fontId=\"1\"/></cellStyleXfs>"
                                + "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/><xf fontId=\"2\"/></cellXfs>"
                                + "<dxfs><dxf><font><strike/></font></dxf></dxfs>");

        assertThat(Bytes.firstSheet(workbook.bytes()).rows().get(0).cells())
                .map(SheetCell::isStruck)
                .containsExactly(false, true, false);
    }

    @Test
    void prefersAFormatOfTheWorkbookToABuiltInOne() {
        var workbook = cell("<c r=\"A1\"><v>45047</v></c>")
                .styles(
                        "<numFmts><numFmt numFmtId=\"14\" formatCode=\"0.00\"/></numFmts><cellXfs><xf numFmtId=\"14\"/></cellXfs>");

        assertThat(Bytes.firstCell(workbook.bytes()).isDated()).isFalse();
    }

    @Test
    void knowsHiddenThingsInEitherWayOfXml() {
        var workbook = new RawXlsx()
                .part(
                        "xl/workbook.xml",
                        RawXlsx.workbook("<sheets><sheet name=\"a\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/>"
                                + "<sheet name=\"b\" sheetId=\"2\" state=\"show\" r:id=\"rId1\"/></sheets>"))
                .sheet(
                        "<cols><col min=\"2\" max=\"3\" hidden=\"true\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>"
                                + "<sheetData><row r=\"1\" hidden=\"true\"><c><v>1</v></c></row></sheetData>");

        var sheets = Bytes.book(workbook.bytes()).sheets();

        assertThat(sheets).map(WorkbookSheet::hidden).containsExactly(true, false);
        assertThat(sheets.get(0).rows().get(0).hidden()).isTrue();
        assertThat(IntStream.of(0, 1, 2, 3, 7, 8, 16_383).filter(sheets.get(0)::isColumnHidden))
                .containsExactly(1, 2, 8, 16_383);
    }

    @Test
    void takesASheetThatWasAMacroModuleForEmpty() {
        var workbook = new RawXlsx()
                .part(
                        "xl/workbook.xml",
                        RawXlsx.workbook("<sheets><sheet name=\"Module1\" sheetId=\"1\" r:id=\"\"/></sheets>"));

        assertThat(Bytes.firstSheet(workbook.bytes()))
                .returns("Module1", WorkbookSheet::name)
                .returns(0, s -> s.rows().size());
    }

    @Test
    void readsAMergedRangeWrittenTheWrongWayRound() {
        var workbook = new RawXlsx().sheet("<sheetData/><mergeCells><mergeCell ref=\"C3:A1\"/></mergeCells>");

        assertThat(Bytes.firstSheet(workbook.bytes()).merges())
                .map(Merge::toString)
                .containsExactly("A1:C3");
    }

    private static RawXlsx cell(String cells) {
        return RawXlsx.withRows("<row r=\"1\">" + cells + "</row>");
    }

    private static SheetCell only(String cell) {
        return Bytes.firstCell(cell(cell).bytes());
    }

    private static String text(RawXlsx workbook) {
        return Bytes.text(Bytes.firstSheet(workbook.bytes()));
    }
}
