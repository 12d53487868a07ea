package org.nianbao.submission;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Characters between the digits of one number; of two together, the later one in this order counts. */
enum Separator {
    /** Blanks of every kind and number, including invisible ones, their visible replacements, and brackets. */
    BLANK,
    /** Returns the end of a line: a list has one after each of its figures. */
    LINE,
    /** Dashes of every kind, and the word before an extension. */
    DASH,
    DOT,
    SLASH,
    /** Colons, bars, quotation marks and the like. */
    MARK,
    /** A plus sign, which also occurs in a sum. */
    PLUS,
    EQUALS,
    /** A wave or an ellipsis, which also occurs between the ends of a range. */
    WAVE,
    /** One or two asterisks or crosses, which also occur between the sides of an area; more of them are a mask. */
    STAR,
    YEAR,
    MONTH,
    DAY;

    private static final String BLANKS = "()（）[]［］【】「」『』□\u2800\u3164\u115f\u1160\uffa0";
    private static final String DASHES = "-‐‑‒–—―−－﹣_﹘⁃˗转";
    private static final String DOTS = ".．·•・‧∙⋅｡";
    private static final String SLASHES = "/／";
    private static final String MARKS = ":：∶#＃|｜¦丨'＇‘’′`\"＂“”″\\＼";
    private static final String PLUSES = "+＋";
    private static final String EQUALS_SIGNS = "=＝";
    private static final String WAVES = "~～〜∼⁓…⋯︙";
    private static final String STARS = "*＊×∗✱";
    private static final String LINES = "\n\r\u0085\u2028\u2029\u000b\f↵";

    private static final Map<Integer, Separator> BY_CHARACTER = new HashMap<>();

    static {
        Map.of(
                        DASH, DASHES,
                        DOT, DOTS,
                        SLASH, SLASHES,
                        MARK, MARKS,
                        PLUS, PLUSES,
                        EQUALS, EQUALS_SIGNS,
                        WAVE, WAVES,
                        STAR, STARS,
                        LINE, LINES)
                .forEach((kind, characters) ->
                        characters.chars().forEach(character -> BY_CHARACTER.put(character, kind)));
    }

    /** Returns the kind of a character between two digits; null if it separates two numbers, as a comma does. */
    static @Nullable Separator of(int character) {
        var known = BY_CHARACTER.get(character);
        return known == null ? ofDay(character) : known;
    }

    private static @Nullable Separator ofDay(int character) {
        return switch (character) {
            case '年' -> YEAR;
            case '月' -> MONTH;
            case '日', '号' -> DAY;
            default -> ofNothing(character);
        };
    }

    private static @Nullable Separator ofNothing(int character) {
        return character == '\t' || BLANKS.indexOf(character) >= 0 || isUnseen(character) ? BLANK : null;
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                true;
            default -> false;
        };
    }

    /**
     * Returns whether both may occur together between two digits: one of them is a blank or the end of a line, or
     * exactly one of them belongs to a day.
     */
    boolean goesWith(Separator other) {
        return this == other || compareTo(LINE) <= 0 || other.compareTo(LINE) <= 0 || isOfDay() != other.isOfDay();
    }

    /** Returns whether it follows a part of a day. */
    boolean isOfDay() {
        return this == YEAR || this == MONTH || this == DAY;
    }
}
