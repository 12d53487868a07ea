package org.nianbao.release.proof;

/** A file is not a workbook that can be compared with its codes; the message says why. */
public final class NotAReleaseException extends Exception {

    private static final long serialVersionUID = 1;

    public NotAReleaseException(String message) {
        super(message);
    }
}
