package org.nianbao.workbook.returned;

import org.nianbao.submission.Shown;

/** Text from a file made fit to be shown, and not without end. */
final class ShownText {

    /** With more, a cell of the list would be higher than Excel allows. */
    private static final int LONGEST = 400;

    private static final String REST = "……（以下略）";

    private ShownText() {}

    static String of(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? Shown.text(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + REST
                : Shown.text(text);
    }

    /** A text that ends as a sentence does. */
    static String sentence(String text) {
        var shown = of(text);
        return shown.isEmpty() || shown.endsWith("。") ? shown : shown + "。";
    }
}
