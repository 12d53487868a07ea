package org.nianbao.submission;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.scheme.Column;

/** Shows of a personal value only as much as its owner needs to find it again. */
public final class Masking {

    /** Stands for what is not shown at all. */
    public static final String HIDDEN = "（内容不显示）";

    private static final int SHOWN_AT_START = 6;
    private static final int SHOWN_AT_END = 2;
    private static final int SHOWN_MOST = 30;

    /** Identity numbers of 18 and 15 digits, mobile numbers, also in groups, and others with their area code. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{17}[\\p{Nd}Xx]|\\p{Nd}{15}"
            + "|1\\p{Nd}{2}[- ]?\\p{Nd}{4}[- ]?\\p{Nd}{4}|0\\p{Nd}{2,3}[- ]?\\p{Nd}{7,8}");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private static final Comparator<String> LONGEST_FIRST =
            comparingInt(String::length).reversed().thenComparing(naturalOrder());

    private Masking() {}

    /** The text of a cell as findings may show it. */
    public static String shown(Column column, String text) {
        var visible = visible(text);
        return switch (column.personal()) {
            case NO -> shortened(visible);
            case NAME -> name(visible);
            case IDENTITY -> number(visible);
            case TEXT -> HIDDEN;
        };
    }

    /** The text on one line, in the order in which it stands: what cannot be seen may turn the words around it. */
    private static String visible(String text) {
        return UNSEEN.matcher(text.replaceAll("\\R", "↵")).replaceAll("□");
    }

    /**
     * What a unit says in its own words, as it may be kept: identity and telephone numbers are gone, and of the persons
     * named in the submission only the surname is left.
     */
    public static String prose(String text, Set<String> names) {
        var masked = NUMBER.matcher(text)
                .replaceAll(found -> "*".repeat(found.group().length()));
        for (var name : names.stream().sorted(LONGEST_FIRST).toList()) {
            masked = masked.replace(name, name(name));
        }
        return masked;
    }

    private static String name(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + "*";
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
