package org.nianbao.submission;

import org.nianbao.scheme.Column;

/** Shows of a personal value only as much as its owner needs to find it again. */
public final class Masking {

    /** Stands for what is not shown at all. */
    public static final String HIDDEN = "（内容不显示）";

    private static final int SHOWN_AT_START = 6;
    private static final int SHOWN_AT_END = 2;
    private static final int SHOWN_MOST = 30;

    private Masking() {}

    /** The text of a cell as findings may show it. */
    public static String shown(Column column, String text) {
        return switch (column.personal()) {
            case NO -> shortened(text);
            case NAME -> text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + "*";
            case IDENTITY -> number(text);
            case TEXT -> HIDDEN;
        };
    }

    private static String number(String text) {
        var hidden = text.length() - SHOWN_AT_START - SHOWN_AT_END;
        return hidden <= 0
                ? "*".repeat(text.length())
                : text.substring(0, SHOWN_AT_START) + "*".repeat(hidden) + text.substring(text.length() - SHOWN_AT_END);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN_MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN_MOST)) + "…";
    }
}
