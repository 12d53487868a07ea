package org.nianbao.submission;

import org.jspecify.annotations.Nullable;

/** What may stand between the digits of one number. */
enum Between {
    /** Blanks of every kind, also such as nobody sees, what is shown in their place, and brackets. */
    BLANK,
    /** Dashes of every kind, and what stands before an extension. */
    DASH,
    DOT,
    SLASH;

    private static final String BLANKS = "()（）[]［］□\u2800\u3164\u115f\u1160\uffa0";
    private static final String DASHES = "-‐‑‒–—―−－﹣_﹘⁃˗转";
    private static final String DOTS = ".．·•・‧∙⋅｡";
    private static final String SLASHES = "/／";

    /** What a character is between two digits; null if it parts two numbers, as a comma and the end of a line do. */
    static @Nullable Between of(int character) {
        if (DASHES.indexOf(character) >= 0) {
            return DASH;
        }
        if (DOTS.indexOf(character) >= 0) {
            return DOT;
        }
        if (SLASHES.indexOf(character) >= 0) {
            return SLASH;
        }
        return character == '\t' || BLANKS.indexOf(character) >= 0 || isUnseen(character) ? BLANK : null;
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                true;
            default -> false;
        };
    }
}
