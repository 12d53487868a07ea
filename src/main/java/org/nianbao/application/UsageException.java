package org.nianbao.application;

/** Something that the person who typed the command must put right. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
