package org.nianbao.cli;

/** Something that the person who typed the command must put right. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
