package org.nianbao.job;

import java.sql.SQLException;
import org.nianbao.submission.FileId;

/**
 * Why a file could not be processed, for the log. It tells which file, which kinds of exceptions and where, but none of
 * their messages: those of parsers and databases quote what they could not take, which may be somebody's name or number.
 */
final class UnprocessableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnprocessableException(FileId file, Throwable why) {
        super("could not process the file with the SHA-256 %s: %s".formatted(file.sha256(), kind(why)));
        setStackTrace(why.getStackTrace());
    }

    private static String kind(Throwable why) {
        var cause = why.getCause();
        var number = why instanceof SQLException error
                ? " %d (%s)".formatted(error.getErrorCode(), error.getSQLState())
                : "";
        return why.getClass().getName() + number + (cause == null ? "" : ", from " + kind(cause));
    }
}
