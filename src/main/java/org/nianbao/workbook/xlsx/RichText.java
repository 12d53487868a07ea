package org.nianbao.workbook.xlsx;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.workbook.cell.CellContents;
import org.nianbao.workbook.guard.LimitCounter;
import org.nianbao.workbook.guard.Limits;

/**
 * The text of an .xlsx cell with its runs joined, and whether any of them is struck out.
 *
 * <pre>
 * &lt;si&gt;&lt;r&gt;&lt;rPr&gt;&lt;strike/&gt;&lt;/rPr&gt;&lt;t&gt;张三&lt;/t&gt;&lt;/r&gt;
 *     &lt;r&gt;&lt;t&gt; 李四&lt;/t&gt;&lt;/r&gt;&lt;/si&gt;
 * </pre>
 *
 * <p>Phonetic runs ({@code rPh}) are no part of the text: they say how it is read aloud. A character that XML cannot
 * hold is written as {@code _x000D_}, and an underscore that would look like the beginning of one as {@code _x005F_}
 * (ECMA-376 part 1, 22.9.2.19).
 */
record RichText(String text, boolean struck) {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A text without runs. */
    static RichText plain(String raw) {
        return new RichText(decode(raw), false);
    }

    /** Reads on to the tag that closes the text. */
    static RichText read(XmlPart xml, String closing) throws IOException {
        var text = new StringBuilder();
        var struck = false;
        while (xml.next() && !xml.ends(closing)) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                text.append(xml.text());
                LimitCounter.refuseTooLong(text, Limits.WRITTEN_CELL_CHARACTERS);
            } else if (xml.starts("strike")) {
                struck |= xml.flag("val", true);
            }
        }
        return new RichText(decode(text.toString()), struck);
    }

    private static String decode(String raw) {
        return raw.contains("_x")
                ? CellContents.whole(ESCAPED.matcher(raw)
                        .replaceAll(match -> literal((char) Integer.parseInt(match.group(1), 16))))
                : raw;
    }

    /** Quotes a replacement, in which the dollar and the backslash have a meaning of their own. */
    private static String literal(char character) {
        return Matcher.quoteReplacement(String.valueOf(character));
    }
}
