package org.nianbao.ledger;

import java.util.HashMap;
import java.util.Map;
import org.nianbao.scheme.Column;
import org.nianbao.submission.PersonMasking;

/**
 * The tokens that stand in for personal values in the stored rows of one submission.
 *
 * <p>Its forms name the same few hundred people over and over, so each is given a token once.
 */
final class Pseudonyms {

    /** Precedes the token of a text that names a person where none belongs. */
    private static final String CONCERNS_A_PERSON = "（含个人信息）";

    private final Tokens tokens;
    private final String unitCode;
    private final PersonMasking discretion;
    private final Map<String, String> ofNames = new HashMap<>();
    private final Map<String, String> ofOthers = new HashMap<>();

    Pseudonyms(Tokens tokens, String unitCode, PersonMasking discretion) {
        this.tokens = tokens;
        this.unitCode = unitCode;
        this.discretion = discretion;
    }

    /** The token of a name; the same name in another unit is another person. */
    String name(String name) {
        return ofNames.computeIfAbsent(name, one -> tokens.token(unitCode, one));
    }

    /** The token of a number that identifies the same person in every unit. */
    String identity(String number) {
        return ofOthers.computeIfAbsent(number, one -> tokens.token("", one));
    }

    /** Returns a text of a column that is not for persons, unchanged unless it names one all the same. */
    String text(Column column, Object text) {
        return discretion.concerns(column, text) ? CONCERNS_A_PERSON + identity(text.toString()) : text.toString();
    }
}
