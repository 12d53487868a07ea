package org.nianbao.workbook.cell;

import java.util.Locale;
import java.util.stream.Stream;

/** Where hyperlinks lead. */
public final class Links {

    private Links() {}

    /** Whether an address is one of the web or of mail, or a place in the workbook itself, and no file. */
    public static boolean isOfTheWeb(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return Stream.of("http:", "https:", "mailto:", "tel:", "#").anyMatch(lower::startsWith) || lower.isEmpty();
    }
}
