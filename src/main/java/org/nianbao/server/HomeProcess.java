package org.nianbao.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** A process that serves a home, or supervises one that does. */
record HomeProcess(ServerHome home, ProcessHandle process) {

    private static final Duration GLANCE = Duration.ofMillis(5);

    /** The process with a number, if it is one of the home's: the number may long belong to another process. */
    static Optional<HomeProcess> of(ServerHome home, String pid) {
        return Stream.of(pid.strip())
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)).stream())
                .map(process -> new HomeProcess(home, process))
                .filter(HomeProcess::isThere)
                .findFirst();
    }

    /** Compares its command line, which alone contains our data folder; a zombie has none. */
    boolean isThere() {
        var data = "--datadir=" + home.folder() + "/";
        return process.info().arguments().stream().flatMap(Stream::of).anyMatch(argument -> argument.startsWith(data));
    }

    /**
     * Whether it is a zombie: ended, but not yet reaped by its parent. A missing command line does not prove that, as a
     * process has none during execve either.
     */
    private boolean isUnburied() {
        try {
            var state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return state.startsWith("Z", state.lastIndexOf(')') + 2);
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }

    boolean isGoneWithin(Duration time) {
        var exit = ProcessExit.of(process);
        var left = time;
        while (true) {
            var glance = left.compareTo(GLANCE) < 0 ? left : GLANCE;
            if (exit.comesWithin(glance) || isUnburied()) {
                return true;
            }
            left = left.minus(glance);
            if (left.isZero()) {
                return false;
            }
        }
    }

    /** Ends it, by force if it takes too long. */
    void end(Duration patience) {
        process.destroy();
        if (!isGoneWithin(patience)) {
            process.destroyForcibly();
            isGoneWithin(patience);
        }
    }
}
