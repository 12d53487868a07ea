package org.nianbao.workbook;

import java.util.Locale;
import java.util.stream.Stream;

/** Where hyperlinks lead. */
final class Links {

    private Links() {}

    /** Whether an address is one of the web or of mail, or a place in the workbook itself, and no file. */
    static boolean isOfTheWeb(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return Stream.of("http:", "https:", "mailto:", "tel:", "#").anyMatch(lower::startsWith) || lower.isEmpty();
    }
}
