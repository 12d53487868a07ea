package org.nianbao.application;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nianbao.outbox.OwnerOnly;

/** Where the log is written: a file in the data folder, which rolls over (see {@code logback-spring.xml}). */
public final class LogFile {

    private static final String NAME = "nianbao.log";

    private LogFile() {}

    /** Returns the file in a data folder; its owner alone may read it and its predecessors. */
    static String in(Path data) {
        try {
            var folder = OwnerOnly.folder(data.resolve("log"));
            var file = folder.resolve(NAME);
            // Another command may be creating it at this moment.
            Files.newByteChannel(file, CREATE, WRITE).close();
            restrict(folder);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Restricts our own log files; other files in a folder of this name belong to others. */
    private static void restrict(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, NAME + "*")) {
            for (var file : files) {
                OwnerOnly.file(file);
            }
        }
    }
}
