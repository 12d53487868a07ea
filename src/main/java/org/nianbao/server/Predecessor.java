package org.nianbao.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server without users, if any: one that is still shutting down, or one whose supervisors were all killed. */
record Predecessor(ServerHome home) {

    private static final Logger LOG = LoggerFactory.getLogger(Predecessor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    boolean isAlive() throws IOException {
        return process().isPresent();
    }

    /** Ends it, by force if it takes too long. */
    void end() throws IOException {
        var process = process();
        if (process.isPresent()) {
            LOG.info(
                    "Ending the server process {} that nobody uses",
                    process.get().process().pid());
            process.get().end(PATIENCE);
        }
        Files.deleteIfExists(home.pidFile());
    }

    private Optional<HomeProcess> process() throws IOException {
        try {
            return HomeProcess.of(home, Files.readString(home.pidFile()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
