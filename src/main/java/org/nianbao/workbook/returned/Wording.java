package org.nianbao.workbook.returned;

/** Text from a file made fit to be shown: no control characters, no half characters, and not without end. */
final class Wording {

    /** With more, a cell of the list would be higher than Excel allows. */
    private static final int LONGEST = 400;

    private static final String REST = "……（以下略）";

    private Wording() {}

    static String of(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(character -> isPlain(character) ? character : ' ')
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST ? shown + REST : shown.toString();
    }

    /** A text that ends as a sentence does. */
    static String sentence(String text) {
        var shown = of(text);
        return shown.isEmpty() || shown.endsWith("。") ? shown : shown + "。";
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> false;
            default -> true;
        };
    }
}
