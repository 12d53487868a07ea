package org.nianbao.job;

import org.nianbao.submission.FileId;

/**
 * A file could not be screened, by a fault of ours. It tells which file, which kinds of exceptions and where, but none of
 * their messages: those of parsers quote what they could not parse, which may be somebody's name or number.
 */
final class ScreeningFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ScreeningFailedException(FileId file, Throwable why) {
        super("could not screen the file with the SHA-256 %s: %s".formatted(file.sha256(), kind(why)));
        setStackTrace(why.getStackTrace());
    }

    private static String kind(Throwable why) {
        var cause = why.getCause();
        return why.getClass().getName() + (cause == null ? "" : ", from " + kind(cause));
    }
}
