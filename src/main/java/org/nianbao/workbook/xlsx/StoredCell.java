package org.nianbao.workbook.xlsx;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nianbao.workbook.cell.SheetCell;

/**
 * A cell as an .xlsx stores it (ECMA-376 part 1, 18.3.1.4).
 *
 * <pre>
 * &lt;c r="B4" s="7" t="s"&gt;&lt;v&gt;12&lt;/v&gt;&lt;/c&gt;                       the shared text number 12
 * &lt;c r="B5" t="inlineStr"&gt;&lt;is&gt;&lt;t&gt;张三&lt;/t&gt;&lt;/is&gt;&lt;/c&gt;   a text of its own
 * &lt;c r="B6"&gt;&lt;f&gt;B4+B5&lt;/f&gt;&lt;v&gt;812&lt;/v&gt;&lt;/c&gt;   a formula and its last result
 * </pre>
 *
 * @param style the number of its style
 * @param type {@code n} number, {@code s} shared text, {@code str} formula's text, {@code inlineStr}, {@code b}
 *     logical, {@code e} error, {@code d} written date
 */
record StoredCell(
        int style,
        String type,
        boolean formula,
        @Nullable String value,
        @Nullable RichText inline) {

    /**
     * Reads on to the tag that closes the cell.
     *
     * @param formulas receives its formula, if it has one
     */
    static StoredCell read(XmlPart xml, Consumer<String> formulas) throws IOException {
        var style = 0;
        var type = "n";
        var isRich = false;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "s" -> style = xml.number(i);
                case "t" -> type = xml.attribute(i);
                case "vm" -> isRich = true;
                default -> {}
            }
        }
        var stored = read(xml, style, type, formulas);
        return isRich && stored.type().equals("e") && !stored.formula() ? stored.asPicture() : stored;
    }

    /**
     * Excel 365 keeps a picture in a cell as a rich value ({@code vm}), and beside it, for older programs, an error. The
     * errors of its formulas are rich values, too.
     */
    private StoredCell asPicture() {
        return new StoredCell(style, type, formula, SheetCell.PICTURE, inline);
    }

    private static StoredCell read(XmlPart xml, int style, String type, Consumer<String> formulas) throws IOException {
        var formula = false;
        String value = null;
        RichText inline = null;
        while (xml.next() && !xml.ends("c")) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "is" -> inline = RichText.read(xml, "is");
                case "f" -> {
                    formula = true;
                    formulas.accept(xml.text());
                }
                case "extLst" -> xml.skip();
                default -> {}
            }
        }
        return new StoredCell(style, type, formula, value, inline);
    }

    /** The value without blanks around it; empty if there is none. */
    String trimmedValue() {
        return value == null ? "" : value.trim();
    }

    /** Whether a formula lacks its result: some programs leave it out, some write an empty one. A text may be empty. */
    boolean isUncalculated() {
        return formula && inline == null && (value == null || value.isBlank() && !type.equals("str"));
    }
}
