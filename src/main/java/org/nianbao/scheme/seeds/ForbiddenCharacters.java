package org.nianbao.scheme.seeds;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Characters of a text that are invisible, or that Office files cannot contain. */
final class ForbiddenCharacters {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private ForbiddenCharacters() {}

    /** Returns the first character, as {@code U+0007}, that no text may contain: controls, and halves of characters. */
    static Optional<String> forbidden(String text) {
        return first(text, character -> isForbidden(character) && character != '\n' && character != '\t');
    }

    /**
     * Returns the first character, as {@code U+200B}, that no name may contain: it is invisible, but makes a different
     * name.
     */
    static Optional<String> hidden(String name) {
        return first(name, character -> isForbidden(character) || Character.getType(character) == Character.FORMAT);
    }

    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> character == BYTE_ORDER_MARK || (character & 0xFFFE) == 0xFFFE;
        };
    }

    private static Optional<String> first(String text, IntPredicate which) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (which.test(text.codePointAt(i))) {
                return Optional.of("U+%04X".formatted(text.codePointAt(i)));
            }
        }
        return Optional.empty();
    }
}
