package org.nianbao.formula;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula as written, beside a copy of the same length in which full-width and other forms are plain ones. */
final class Text {

    private static final int LONGEST = 1000;
    private static final Pattern CODE = Pattern.compile("((上年|底册)\\.)?[A-Z]\\d{2}(-\\d+)?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final String VARIANTS = "\u3000\u00a0\t\r\n、−–【】≦≧";
    private static final String PLAIN = "     ,--[]≤≥";

    /** How far a full-width character is from its plain form. */
    private static final int WIDTH = '！' - '!';

    private final String written;
    private final String plain;
    private final String part;

    /**
     * A text to be parsed.
     *
     * @param part what to call the text at the head of a message, where it is not the formula itself
     */
    Text(String written, String part) {
        this.written = written;
        this.part = part;
        this.plain = plain(written);
        if (written.length() > LONGEST) {
            throw fault(LONGEST, "公式太长，最多%d个字", LONGEST);
        }
        if (plain.isBlank()) {
            throw fault(0, "公式是空的");
        }
    }

    /** The text in plain forms, each in the place of the written one. */
    static String plain(String written) {
        return written.codePoints()
                .map(Text::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int plain(int character) {
        var variant = VARIANTS.indexOf(character);
        if (variant >= 0) {
            return PLAIN.charAt(variant);
        }
        return character >= '！' && character <= '～' ? character - WIDTH : character;
    }

    String plain() {
        return plain;
    }

    int length() {
        return plain.length();
    }

    /** The character in its plain form, or a blank beyond the end. */
    char at(int place) {
        return place < plain.length() ? plain.charAt(place) : ' ';
    }

    String written(int from, int to) {
        return written.substring(from, to);
    }

    /** The end of the run of letters and digits that begins here; the place itself if none does. */
    int endOfWord(int from) {
        var end = from;
        while (end < plain.length() && isNameCharacter(plain.codePointAt(end))) {
            end += Character.charCount(plain.codePointAt(end));
        }
        return end;
    }

    private static boolean isNameCharacter(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || character == '_'
                || character == '·';
    }

    /** The end of the code of a form that begins here; the place itself if none does. */
    int endOfCode(int from) {
        var end = endOf(CODE, from);
        return endOfWord(end) == end ? end : from;
    }

    int endOfDigits(int from) {
        return endOf(DIGITS, from);
    }

    private int endOf(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(plain).region(from, plain.length());
        return matcher.lookingAt() ? matcher.end() : from;
    }

    /** Whether a text literal begins here. Curly quotation marks are matched regardless of their direction. */
    boolean isQuotationMark(int place) {
        return "\"“”".indexOf(at(place)) >= 0;
    }

    /** The closing quotation mark for the one here, or -1. */
    int endOfQuotation(int opening) {
        for (int i = opening + 1; i < plain.length(); i++) {
            if (isQuotationMark(i) && (plain.charAt(i) == '"') == (plain.charAt(opening) == '"')) {
                return i;
            }
        }
        return -1;
    }

    /** The end of the quotation, name or symbol that begins here. */
    int afterToken(int from) {
        var end = isQuotationMark(from)
                ? endOfQuotation(from) + 1
                : at(from) == '[' ? plain.indexOf(']', from) + 1 : Math.max(endOfCode(from), endOfWord(from));
        return end > from ? end : from + Character.charCount(plain.codePointAt(from));
    }

    Source source(int from, int to) {
        return new Source(part, position(from), written.substring(from, to));
    }

    FormulaException fault(int place, String message, Object... values) {
        return new FormulaException(part, position(place), message.formatted(values));
    }

    /** Authors count characters; a rare one takes two {@code char}s. */
    private int position(int place) {
        return written.codePointCount(0, place) + 1;
    }
}
