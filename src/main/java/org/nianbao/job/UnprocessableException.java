package org.nianbao.job;

import java.sql.SQLException;
import org.nianbao.submission.FileId;

/**
 * The reason why a file could not be processed, for the log. It names the file, the kinds of exceptions and their
 * place, but none of their messages: parsers and databases quote the value that they refuse, which may be a person's
 * name or number.
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
