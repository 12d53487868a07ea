package org.nianbao.application;

/** A mistake that the person who made the request must correct. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
