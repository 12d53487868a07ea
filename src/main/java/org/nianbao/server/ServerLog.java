package org.nianbao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What the server program says in one run, be it to its error log or to the console. */
record ServerLog(Path file) {

    private static final int LINES_SHOWN = 20;

    /** Begins anew and keeps the log of the run before, so that the log neither grows for ever nor hides a crash. */
    void begin() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(file);
    }

    Redirect redirect() {
        return Redirect.appendTo(file.toFile());
    }

    String tail() {
        try {
            var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
