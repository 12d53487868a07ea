package org.nianbao.web.township;

/** What a page was asked for does not exist, or not for the person who asked. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotFoundException(String message) {
        super(message);
    }
}
