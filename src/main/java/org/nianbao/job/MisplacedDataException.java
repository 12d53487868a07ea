package org.nianbao.job;

/** The database, the data folder and the release in the outbox do not belong together; the message names the remedy. */
public final class MisplacedDataException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MisplacedDataException(String message) {
        super(message);
    }
}
