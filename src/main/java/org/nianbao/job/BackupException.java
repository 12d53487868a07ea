package org.nianbao.job;

/** A backup cannot be made there, or is not what was backed up; the message says what to do. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupException(String message) {
        super(message);
    }
}
