package org.nianbao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** The output of the server program in one run, to its error log or to the console. */
record ServerLog(Path file) {

    private static final int LINES_SHOWN = 20;

    /** MariaDB's messages on damaged table spaces, redo logs and system tables. */
    private static final Pattern DAMAGE = Pattern.compile(
            "(?i)\\[ERROR].*(corrupt|crashed|checksum mismatch|not found.*tablespace|tablespace.*(missing|not found)"
                    + "|cannot open datafile|is too small|truncated)");

    /** Starts a new log and keeps that of the run before, so the log neither grows without limit nor hides a crash. */
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
        var lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    /** Whether the server has found its own files damaged or missing. */
    boolean tellsOfDamage() {
        return lines().stream().anyMatch(line -> DAMAGE.matcher(line).find());
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
