package org.nianbao.scheme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a column may identify a person, and therefore what is kept of it; written in the scheme in small letters. */
public enum PersonalKind {
    /** It identifies nobody; kept as it is. */
    NO,
    /**
     * A name: kept as a token that is the same for the same name within one unit, because names identify nobody beyond
     * it.
     */
    NAME,
    /** An identity or telephone number: kept as a token that is the same for the same number in the whole township. */
    IDENTITY,
    /** Free text or a date that could identify a person: not kept. */
    TEXT;

    /** Returns whether it may identify a person. */
    public boolean isPersonal() {
        return this != NO;
    }

    /** Returns the kind that a word of the scheme names. */
    public static Optional<PersonalKind> named(String text) {
        return Arrays.stream(values())
                .filter(personal -> personal.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
