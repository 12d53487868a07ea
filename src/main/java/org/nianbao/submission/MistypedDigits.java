package org.nianbao.submission;

/** Letters that were typed for digits of similar shape: {@code l39876512O4}. */
final class MistypedDigits {

    private static final String LETTERS = "OoIl";
    private static final String DIGITS = "0011";

    private MistypedDigits() {}

    /** Returns whether a character may stand for a digit. */
    static boolean isOne(char character) {
        return LETTERS.indexOf(character) >= 0;
    }

    /**
     * Returns the text with the intended digits, in words that consist mostly of digits; every character keeps its
     * place.
     */
    static String mended(String text) {
        var mended = new StringBuilder(text);
        for (int start = 0; start < text.length(); ) {
            var end = endOfWord(text, start);
            if (isNumber(text, start, end)) {
                mend(mended, start, end);
            }
            start = end + 1;
        }
        return mended.toString();
    }

    private static int endOfWord(String text, int start) {
        var end = start;
        while (end < text.length() && isWordCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNumber(String text, int start, int end) {
        var digits = 0;
        var letters = 0;
        for (int i = start; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits++;
            } else if (isOne(text.charAt(i))) {
                letters++;
            } else if (i < end - 1 || "Xx".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return letters > 0 && digits >= letters;
    }

    private static void mend(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            var letter = LETTERS.indexOf(text.charAt(i));
            if (letter >= 0) {
                text.setCharAt(i, DIGITS.charAt(letter));
            }
        }
    }

    private static boolean isWordCharacter(char character) {
        return '0' <= character && character <= '9'
                || 'a' <= character && character <= 'z'
                || 'A' <= character && character <= 'Z';
    }
}
