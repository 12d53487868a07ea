package org.nianbao.workbook.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.FormulaLinks;

/**
 * The rows of an .xlsx sheet in the plain notation of Excel and WPS (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4), which
 * takes no parser to read.
 *
 * <pre>
 * &lt;row r="4" spans="1:9" hidden="1"&gt;&lt;c r="B4" s="7" t="s"&gt;&lt;v&gt;12&lt;/v&gt;&lt;/c&gt;&lt;c r="C4" s="7"/&gt;
 * &lt;c r="D4"&gt;&lt;f&gt;B4+C4&lt;/f&gt;&lt;v&gt;812&lt;/v&gt;&lt;/c&gt;&lt;/row&gt;
 * </pre>
 *
 * <p>A row is plain if it has no other tags than these, in this order, no other attributes than such as usually come
 * with them, and the addresses of its cells before the rest. Every parser reads such a row in the same way. The rows
 * end before the first that is not plain, where a parser has to continue.
 */
final class PlainRows {

    /** The prefix of an attribute that Excel gives to rows, the only one that is from another name space. */
    static final String PREFIX = "x14ac";

    private static final byte[][] OF_ROW = attributes(
            "r",
            "hidden",
            "spans",
            "ht",
            "customHeight",
            "s",
            "customFormat",
            "outlineLevel",
            "collapsed",
            "thickTop",
            "thickBot",
            "x14ac:dyDescent");
    private static final byte[][] OF_ROW_UNPREFIXED = Arrays.copyOf(OF_ROW, OF_ROW.length - 1);
    private static final int HIDDEN = 1;
    private static final int HEIGHT = 3;

    private static final byte[][] OF_CELL = attributes("s", "t");
    private static final int STYLE = 0;

    private static final String NUMBER = "n";

    private static final byte[][] OF_FORMULA = attributes("t", "ref", "si", "ca");

    private static final byte[] ROW = bytes("<row");
    private static final byte[] ROW_END = bytes("</row>");
    private static final byte[] CELL = bytes("<c r=\"");
    private static final byte[] CELL_END = bytes("</c>");
    private static final byte[] FORMULA = bytes("<f");
    private static final byte[] FORMULA_END = bytes("</f>");
    private static final byte[] VALUE = bytes("<v>");
    private static final byte[] VALUE_END = bytes("</v>");
    private static final byte[] END = bytes(">");
    private static final byte[] EMPTY_END = bytes("/>");

    private final PlainMarkup markup;
    private final byte[][] rowAttributes;
    private final FormulaLinks links;
    private final List<PlainCell> cells = new ArrayList<>();
    private int row;
    private boolean hidden;
    private int end;

    private int column;
    private int style;
    private String type = NUMBER;

    /**
     * The rows from a place on.
     *
     * @param isPrefixed whether the {@link #PREFIX} stands for a name space here
     * @param links take the formulas into account
     */
    PlainRows(PlainMarkup markup, boolean isPrefixed, FormulaLinks links) {
        this.markup = markup;
        this.links = links;
        rowAttributes = isPrefixed ? OF_ROW : OF_ROW_UNPREFIXED;
        end = markup.at();
    }

    private static byte[][] attributes(String... names) {
        return Arrays.stream(names).map(name -> bytes(name + "=\"")).toArray(byte[][]::new);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    /** Advances to the next row if it is plain; returns whether it is. */
    boolean next() {
        var isPlain = takesRow();
        if (isPlain) {
            end = markup.at();
        }
        return isPlain;
    }

    /** Where the last plain row ended. */
    int end() {
        return end;
    }

    /** The row of the sheet, counted from 0. */
    int index() {
        return row;
    }

    boolean hidden() {
        return hidden;
    }

    /** The cells of the row that may hold something; only until the next row is gone to. */
    List<PlainCell> cells() {
        return cells;
    }

    private boolean takesRow() {
        cells.clear();
        markup.skipSpace();
        if (!markup.takesTag(ROW) || !takesRowAttributes()) {
            return false;
        }
        return markup.takes(EMPTY_END) || markup.takes(END) && takesCells();
    }

    private boolean takesRowAttributes() {
        row = -1;
        hidden = false;
        var attribute = markup.attribute(rowAttributes);
        for (; attribute >= 0; attribute = markup.attribute(rowAttributes)) {
            if (attribute == 0) {
                row = markup.number() - 1;
            } else if (attribute == HIDDEN) {
                hidden |= markup.is('1') || markup.text().equals("true");
            } else if (attribute == HEIGHT) {
                hidden |= XlsxSheet.isNothing(markup.text());
            }
        }
        return attribute == PlainMarkup.NO_MORE && 0 <= row && row < CellAddress.ROWS;
    }

    private boolean takesCells() {
        markup.skipSpace();
        while (!markup.takes(ROW_END)) {
            if (!takesCell()) {
                return false;
            }
            markup.skipSpace();
        }
        return true;
    }

    private boolean takesCell() {
        if (!markup.takesTag(CELL) || !takesCellAttributes()) {
            return false;
        }
        return markup.takes(EMPTY_END) || markup.takes(END) && takesContent();
    }

    private boolean takesCellAttributes() {
        column = markup.takesAddress();
        style = 0;
        type = NUMBER;
        var attribute = markup.attribute(OF_CELL);
        for (; attribute >= 0; attribute = markup.attribute(OF_CELL)) {
            if (attribute == STYLE) {
                style = markup.number();
            } else {
                type = type();
            }
        }
        return attribute == PlainMarkup.NO_MORE && column >= 0 && style >= 0;
    }

    private String type() {
        if (markup.is('s')) {
            return PlainCell.SHARED;
        }
        return markup.is('n') ? NUMBER : markup.text();
    }

    private boolean takesContent() {
        var formula = markup.takesTag(FORMULA);
        if (formula && !takesFormula()) {
            return false;
        }
        if (!markup.takes(VALUE)) {
            cells.add(new PlainCell(column, style, type, formula, null, -1));
        } else if (!markup.takesText() || !takesValue(formula)) {
            return false;
        }
        return markup.takes(CELL_END);
    }

    private boolean takesFormula() {
        var attribute = markup.attribute(OF_FORMULA);
        while (attribute >= 0) {
            attribute = markup.attribute(OF_FORMULA);
        }
        return attribute == PlainMarkup.NO_MORE
                && (markup.takes(EMPTY_END) || markup.takes(END) && takesFormulaText() && markup.takes(FORMULA_END));
    }

    private boolean takesFormulaText() {
        var isPlain = markup.takesText();
        if (isPlain) {
            links.look(markup.text(), row, column);
        }
        return isPlain;
    }

    private boolean takesValue(boolean formula) {
        if (!type.equals(PlainCell.SHARED)) {
            cells.add(new PlainCell(column, style, type, formula, markup.text(), -1));
            return markup.takes(VALUE_END);
        }
        var shared = markup.number();
        cells.add(new PlainCell(column, style, type, formula, null, shared));
        return shared >= 0 && markup.takes(VALUE_END);
    }
}
