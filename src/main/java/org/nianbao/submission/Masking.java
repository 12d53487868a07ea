package org.nianbao.submission;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nianbao.scheme.Column;

/** Masks a personal value so that its owner can still recognise it. */
public final class Masking {

    /** Replaces a text that is not shown at all. */
    public static final String HIDDEN = "（内容不显示）";

    private static final int SHOWN_AT_START = 6;
    private static final int SHOWN_AT_END = 2;
    private static final int SHORTEST_IDENTITY = 15;
    private static final int SHOWN_OF_TELEPHONE = 3;

    /** The length of a telephone number with the area code of a large city; the others are longer. */
    static final int SHORTEST_NUMBER = 10;

    /** The length of a telephone number without the area code. */
    private static final int SHORTEST_LOCAL = 7;

    private static final Pattern MASK = Pattern.compile("\\*+");

    private Masking() {}

    /** Returns the text of a cell as findings may show it. */
    public static String shown(Column column, String text) {
        var visible = DisplayText.text(text);
        return switch (column.personal()) {
            case NO -> DisplayText.cut(numbersMasked(visible));
            case NAME -> name(visible);
            case IDENTITY -> number(visible);
            case TEXT -> HIDDEN;
        };
    }

    /**
     * Returns the text of a file as a sentence may quote it, shortened. It is masked before it is shortened, because
     * half of a number is not recognised as one.
     */
    public static String quoted(String text) {
        var visible = DisplayText.text(text);
        return visible.length() <= DisplayText.MOST ? visible : DisplayText.cut(numbersMasked(visible));
    }

    /**
     * Returns a text without identity and telephone numbers and bank cards, if nothing is known of the persons in it.
     */
    public static String numbersMasked(String text) {
        return numbersMasked(text, number -> false);
    }

    /**
     * Returns the words of a unit as they may be kept: without identity and telephone numbers and bank cards; of the
     * persons that the submission names only the surname stays.
     */
    public static String prose(String text, Set<String> names) {
        return prose(text, new PersonNames(names), number -> false);
    }

    /**
     * Returns the words of a unit as they may be kept, if some numbers are known to be no person's.
     *
     * @param isCode whether what looks like a number of a person is the code of something else
     */
    static String prose(String text, PersonNames names, Predicate<String> isCode) {
        var masked = numbersMasked(text, isCode);
        for (var name : names.in(masked)) {
            masked = masked.replace(name, name(name));
        }
        return masked.contains(DisplayText.CUT) ? names.cutMasked(masked) : masked;
    }

    private static String numbersMasked(String text, Predicate<String> isCode) {
        return hasDigitsOfNumber(text) ? NumberMask.of(text, isCode) : text;
    }

    private static boolean hasDigitsOfNumber(String text) {
        var digits = 0;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            digits += PlainDigit.isOne(character)
                            || MistypedDigits.isOne(character)
                            || Character.isHighSurrogate(character)
                    ? 1
                    : 0;
        }
        return digits >= SHORTEST_LOCAL;
    }

    /** Returns whether a text equals another one with masked parts; each mask stands for one character at least. */
    public static boolean isShownAs(String text, String shown) {
        var parts = MASK.split(shown, -1);
        var last = parts[parts.length - 1];
        if (parts.length == 1) {
            return text.equals(shown);
        }
        if (!text.startsWith(parts[0])) {
            return false;
        }
        var at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            var found = text.indexOf(parts[i], at + 1);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return text.length() - last.length() > at && text.endsWith(last);
    }

    static String name(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + "*";
    }

    /**
     * Returns a masked number. A number as short as a telephone number shows less of itself, or nothing would be
     * hidden; a very long one has fewer asterisks.
     */
    private static String number(String text) {
        var atStart = text.length() < SHORTEST_IDENTITY ? SHOWN_OF_TELEPHONE : SHOWN_AT_START;
        var hidden = Math.min(text.length(), DisplayText.MOST) - atStart - SHOWN_AT_END;
        return hidden <= atStart
                ? "*".repeat(text.length())
                : text.substring(0, atStart) + "*".repeat(hidden) + text.substring(text.length() - SHOWN_AT_END);
    }
}
