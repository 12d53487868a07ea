package org.nianbao.application;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nianbao.outbox.OwnerOnly;

/** Where the log goes: a file in the data folder, which rolls over by itself (see {@code logback-spring.xml}). */
public final class LogFile {

    private static final String NAME = "nianbao.log";

    private LogFile() {}

    /** The file in a data folder; it and those before it are their owner's alone. */
    static String in(Path data) {
        try {
            var folder = OwnerOnly.folder(data.resolve("log"));
            var file = folder.resolve(NAME);
            // Another command may be making it at this moment.
            Files.newByteChannel(file, CREATE, WRITE).close();
            restrict(folder);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What others keep in a folder of this name is theirs. */
    private static void restrict(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, NAME + "*")) {
            for (var file : files) {
                OwnerOnly.file(file);
            }
        }
    }
}
