package org.nianbao.workbook.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.workbook.cell.FormulaLinks;

class PlainRowsTests {

    private static final String CELL = "<c r=\"B4\" s=\"7\" t=\"s\"><v>12</v></c>";

    @Test
    void readsWhatExcelWrites() {
        var rows = rows("<row r=\"4\" spans=\"1:9\" ht=\"15.75\" x14ac:dyDescent=\"0.25\" hidden=\"1\">" + CELL
                + "<c r=\"C4\" s=\"7\"/><c r=\"AA4\"><f>B4+C4</f><v>812</v></c></row></sheetData>");

        assertThat(rows.next()).isTrue();
        assertThat(rows.index()).isEqualTo(3);
        assertThat(rows.hidden()).isTrue();
        assertThat(rows.cells())
                .containsExactly(new PlainCell(1, 7, "s", false, null, 12), new PlainCell(26, 0, "n", true, "812", -1));
        assertThat(rows.next()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row>" + CELL + "</row>",
                "<row r=\"0\"/>",
                "<row r=\"1048577\"/>",
                "<row r=\"4\" r=\"4\"/>",
                "<row r=\"4\"spans=\"1:9\"/>",
                "<row r='4'/>",
                "<row r=\"4\" other=\"1\"/>",
                "<row r=\"4\" spans=\"&amp;\"/>",
                "<row r=\"4\" spans=\"<\"/>",
                "<row r=\"4\"><c/></row>",
                "<row r=\"4\"><c r=\"b4\"/></row>",
                "<row r=\"4\"><c r=\"B04\"/></row>",
                "<row r=\"4\"><c r=\"B\"/></row>",
                "<row r=\"4\"><c r=\"B1048577\"/></row>",
                "<row r=\"4\"><c r=\"XFD4\"/></row>",
                "<row r=\"4\"><c r=\"B4\" s=\"-1\"/></row>",
                "<row r=\"4\"><c r=\"B4\" t=\"s\"><v></v></c></row>",
                "<row r=\"4\"><c r=\"B4\" t=\"s\"><v> 1</v></c></row>",
                "<row r=\"4\"><c r=\"B4\"><v>1<!-- --></v></c></row>",
                "<row r=\"4\"><c r=\"B4\"><v>]]></v></c></row>",
                "<row r=\"4\"><c r=\"B4\"><v>\u0001</v></c></row>",
                "<row r=\"4\"><c r=\"B4\" t=\"str\"><v>年</v></c></row>",
                "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>a</t></is></c></row>",
                "<row r=\"4\"><c r=\"B4\"><v>1</v><v>2</v></c></row>",
                "<row r=\"4\">1</row>",
                "<row r=\"4\">" + CELL + "</row",
                "<row r=\"4\">" + CELL,
                "<!-- --><row r=\"4\"/>",
                "</sheetData>"
            })
    void leavesTheRestToAParser(String markup) {
        var first = "<row r=\"3\"/>\n";
        var rows = rows(first + markup);

        assertThat(rows.next()).isTrue();
        assertThat(rows.next()).isFalse();
        assertThat(rows.end()).isEqualTo("<row r=\"3\"/>".length());
    }

    @Test
    void leavesAttributesOfAnUnknownNameSpaceToAParser() {
        var bytes = "<row r=\"3\" x14ac:dyDescent=\"0.25\"/>".getBytes(UTF_8);

        assertThat(new PlainRows(new PlainMarkup(bytes, 0, bytes.length), false, new FormulaLinks()).next())
                .isFalse();
    }

    private static PlainRows rows(String markup) {
        var bytes = markup.getBytes(UTF_8);
        return new PlainRows(new PlainMarkup(bytes, 0, bytes.length), true, new FormulaLinks());
    }
}
