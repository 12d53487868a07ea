package org.nianbao.workbook.reading;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.formula.Names;

/** How the same thing may be written: width, white space, and words that stand for nothing. */
final class Spelling {

    private static final Pattern FULL_WIDTH = Pattern.compile("[\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A\\uFF0D]");
    private static final Pattern DOTS = Pattern.compile("[•・‧∙．.]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern OTHER_NUMERALS = Pattern.compile("\\p{No}");
    private static final Set<String> NOTHING = Set.of("无", "/", "\\", "-", "--", "—", "——", "－", "–");
    private static final Set<String> DITTO = Set.of("同上", "〃", "″", "\"", "''");
    private static final int LONGEST_DITTO = 2;

    private Spelling() {}

    /** Without the white space at both ends, of whatever kind. */
    static String trimmed(String text) {
        var start = 0;
        while (start < text.length() && isSpace(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        var end = text.length();
        while (end > start && isSpace(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT ->
                true;
            case Character.CONTROL -> Character.isWhitespace(character) && character <= '\r';
            default -> false;
        };
    }

    /** Compatibility forms and all white space gone, for what is neither prose nor a name. */
    static String plain(String text) {
        return Names.normalised(text);
    }

    /** Trimmed, with letters, digits and hyphens in half width; punctuation stays. */
    static String halfWidth(String text) {
        if (Names.isPlain(text)) {
            return text;
        }
        var trimmed = trimmed(text);
        var matcher = FULL_WIDTH.matcher(trimmed);
        return matcher.find()
                ? matcher.replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC))
                : trimmed;
    }

    /** A person's name, without blanks, the dot of a Mongolian name in its standard form. */
    static String name(String text) {
        return Names.isPlain(text) && text.indexOf('.') < 0
                ? text
                : BLANKS.matcher(DOTS.matcher(text).replaceAll("·")).replaceAll("");
    }

    /** Whether a text has numerals that are more than a digit: {@code ² ½ ① ㊀} would become digits by compatibility. */
    static boolean hasOtherNumerals(String text) {
        return !Names.isPlain(text) && OTHER_NUMERALS.matcher(text).find();
    }

    /** Whether a text says that there is nothing to say. */
    static boolean isNothing(String text) {
        return NOTHING.contains(trimmed(text));
    }

    /** Whether a text refers to the cell above. */
    static boolean isDitto(String text) {
        var said = trimmed(text);
        return said.length() <= LONGEST_DITTO && DITTO.contains(said);
    }
}
