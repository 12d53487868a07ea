package org.nianbao.server;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that an earlier run left behind, if any: one that is still shutting down, or one whose supervisors were all
 * killed.
 */
record Predecessor(ServerHome home) {

    private static final Logger LOG = LoggerFactory.getLogger(Predecessor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);

    /** Ends it, by force if it takes too long. */
    void end() throws IOException {
        var process = process();
        if (process.isPresent()) {
            LOG.info(
                    "Ending the server process {} that an earlier run left behind",
                    process.get().pid());
            process.get().destroy();
            if (!isGoneWithin(PATIENCE, process.get())) {
                process.get().destroyForcibly();
                isGoneWithin(PATIENCE, process.get());
            }
        }
        Files.deleteIfExists(home.pidFile());
    }

    private Optional<ProcessHandle> process() throws IOException {
        return Files.exists(home.pidFile())
                ? Stream.of(Files.readString(home.pidFile()).strip())
                        .filter(pid -> pid.matches("\\d{1,18}"))
                        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                        .filter(this::servesThisHome)
                        .findFirst()
                : Optional.empty();
    }

    /** A process id may long belong to another process; but none other has our data folder on its command line. */
    private boolean servesThisHome(ProcessHandle process) {
        var data = "--datadir=" + home.folder() + "/";
        return process.info().arguments().stream().flatMap(Stream::of).anyMatch(argument -> argument.startsWith(data));
    }

    /** Looks at the command line again and again: a process that nobody has buried still exists, but has none. */
    private boolean isGoneWithin(Duration time, ProcessHandle process) {
        var exit = Exit.of(process);
        for (var left = time; !left.isNegative(); left = left.minus(GLANCE)) {
            if (exit.comesWithin(GLANCE) || !servesThisHome(process)) {
                return true;
            }
        }
        return false;
    }
}
