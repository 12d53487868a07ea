package org.nianbao.job;

/** A backup cannot be made in that place, or differs from what was backed up; the message names the remedy. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupException(String message) {
        super(message);
    }
}
