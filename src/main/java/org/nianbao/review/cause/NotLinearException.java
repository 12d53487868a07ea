package org.nianbao.review.cause;

/** A part of a rule is of a kind of which only the present truth is known, such as the text of a name. */
final class NotLinearException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotLinearException(String part) {
        super(part, null, false, false);
    }
}
