package org.nianbao.scheme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a column may tell who somebody is, and hence what of it is kept; written in the scheme in small letters. */
public enum PersonalKind {
    /** Tells nothing of a person; kept as it is. */
    NO,
    /** A name: kept as a token that is the same for the same name within one unit, for names identify nobody beyond it. */
    NAME,
    /** An identity or telephone number: kept as a token that is the same for the same number in the whole township. */
    IDENTITY,
    /** Free text or a date that could give somebody away: not kept. */
    TEXT;

    /** Whether it tells anything of a person. */
    public boolean isPersonal() {
        return this != NO;
    }

    /** The kind that a word of the scheme names. */
    public static Optional<PersonalKind> named(String text) {
        return Arrays.stream(values())
                .filter(personal -> personal.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
