package org.nianbao.workbook.returned;

import org.nianbao.submission.DisplayText;

/** Makes text from a file fit to be shown, and limits its length. */
final class ShownText {

    /** A longer text would make the row higher than the 409 points that Excel allows. */
    private static final int LONGEST = 400;

    private static final String REST = "……（以下略）";

    private ShownText() {}

    static String of(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? DisplayText.text(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + REST
                : DisplayText.text(text);
    }

    /** Returns a text with the full stop of a sentence. */
    static String sentence(String text) {
        var shown = of(text);
        return shown.isEmpty() || shown.endsWith("。") ? shown : shown + "。";
    }
}
