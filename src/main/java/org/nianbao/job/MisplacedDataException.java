package org.nianbao.job;

/** The database, the data folder and the release in its place do not belong together; the message says what to do. */
public final class MisplacedDataException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MisplacedDataException(String message) {
        super(message);
    }
}
