package org.nianbao.formula;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How names are matched: regardless of full-width forms and white space, and helpfully where one is mistyped. */
public final class Names {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    /** How far full-width forms are from what they stand for. */
    private static final int FULL_WIDTH = '\uff01' - '!';

    /** Punctuation and signs that are written in no other way. */
    private static final String KEPT = "、。“”‘’《》〈〉【】—√×";

    private static final String BLANKS = " \u3000\u00a0\t\n\r";

    private Names() {}

    /** The form in which names are equal if they are the same to the eye: {@code 面积（亩）} is {@code 面积(亩)}. */
    public static String normalised(String name) {
        if (isPlain(name)) {
            return name;
        }
        var half = halfWidth(name);
        return half != null ? half : WHITE_SPACE.matcher(composed(name)).replaceAll("");
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
    }

    /** The normalised form of a text with nothing but full-width forms and blanks to it, as nearly all are; null of others. */
    private static @Nullable String halfWidth(String name) {
        var half = new char[name.length()];
        var length = 0;
        for (int i = 0; i < name.length(); i++) {
            var character = name.charAt(i);
            if (isPlain(character) || KEPT.indexOf(character) >= 0) {
                half[length++] = character;
            } else if ('\uff01' <= character && character <= '\uff5e') {
                half[length++] = (char) (character - FULL_WIDTH);
            } else if (BLANKS.indexOf(character) < 0) {
                return null;
            }
        }
        return new String(half, 0, length);
    }

    /**
     * Whether a text is made of Chinese characters, printable ASCII and the dot of Mongolian names alone, without any blank,
     * as most are: each of its characters is what it looks like, and is written in no other way.
     */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (!isPlain(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char character) {
        return '\u4e00' <= character && character <= '\u9fff'
                || '!' <= character && character <= '~'
                || character == '·';
    }

    /** The name itself of one that may stand in square brackets. */
    static String unbracketed(String name) {
        return name.replaceAll("^[\\[［【]|[\\]］】]$", "");
    }

    /** The rest of a message about an unknown name: the name that was probably meant, if there is one. */
    public static String suggestion(String written, Collection<String> known) {
        var name = normalised(written);
        var tolerated = Math.min(name.length() - 1, Math.max(1, name.length() / 3));
        return known.isEmpty() || distance(name, nearest(written, known)) > tolerated
                ? ""
                : "，是否指“%s”？".formatted(nearest(written, known));
    }

    /** The name that is nearest to one that is not known, however far that is; there must be one. */
    public static String nearest(String written, Collection<String> known) {
        return Collections.min(known, Comparator.comparingInt(candidate -> distance(written, candidate)));
    }

    /** How far apart two names are: the characters to insert, strike out or replace (Levenshtein), once normalised. */
    public static int distance(String one, String other) {
        return edits(normalised(one), normalised(other));
    }

    private static int edits(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                var replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
