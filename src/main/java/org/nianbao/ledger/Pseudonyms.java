package org.nianbao.ledger;

import java.util.HashMap;
import java.util.Map;
import org.nianbao.scheme.Column;
import org.nianbao.submission.Discretion;

/**
 * What is kept of one submission instead of what tells of a person: tokens.
 *
 * <p>Its forms name the same few hundred people over and over, so each is given a token once.
 */
final class Pseudonyms {

    /** Stands before the token of a text that tells of a person where none should be told of. */
    private static final String CONCERNS_A_PERSON = "（含个人信息）";

    private final Tokens tokens;
    private final String unitCode;
    private final Discretion discretion;
    private final Map<String, String> ofNames = new HashMap<>();
    private final Map<String, String> ofOthers = new HashMap<>();

    Pseudonyms(Tokens tokens, String unitCode, Discretion discretion) {
        this.tokens = tokens;
        this.unitCode = unitCode;
        this.discretion = discretion;
    }

    /** The token of a name, which means somebody else in another unit. */
    String name(String name) {
        return ofNames.computeIfAbsent(name, one -> tokens.token(unitCode, one));
    }

    /** The token of what means the same person in every unit. */
    String identity(String number) {
        return ofOthers.computeIfAbsent(number, one -> tokens.token("", one));
    }

    /** A text of a column that is not for persons: as it is, unless it tells of one all the same. */
    String text(Column column, Object text) {
        return discretion.concerns(column, text) ? CONCERNS_A_PERSON + identity(text.toString()) : text.toString();
    }
}
