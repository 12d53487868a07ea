package org.nianbao.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program that writes a draft, as the name of the draft states it: the machine, in eight hexadecimal digits, and
 * the process.
 *
 * <pre>
 * .nianbao-5a0f33c1-4711-9e107d9d.tmp
 * </pre>
 */
record DraftWriter(String machine, long process) {

    private static final Pattern NAME = Pattern.compile("\\.nianbao-([0-9a-f]{8})-([0-9]{1,18})-[0-9a-f]{8}\\.tmp");

    /** Distinguishes machines, and containers of one machine, which number their processes separately. */
    private static final List<String> MACHINE = List.of("/etc/machine-id", "/proc/sys/kernel/hostname");

    private static final DraftWriter SELF =
            new DraftWriter(machineHere(), ProcessHandle.current().pid());

    /** No draft takes so long to write. */
    private static final Duration OLD = Duration.ofDays(1);

    /** The clocks of a file server and of ours may differ by so much. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    /** This program. */
    static DraftWriter self() {
        return SELF;
    }

    /** The writer of the draft of a name, if it is one of ours. */
    static Optional<DraftWriter> of(String name) {
        var parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new DraftWriter(parts.group(1), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** A name that no other draft has. */
    String newName() {
        var random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return ".nianbao-" + machine + "-" + process + "-" + random + ".tmp";
    }

    /** Whether the writer of a draft has ended, given when it was last written to. */
    boolean hasEnded(Instant written) {
        return machine.equals(SELF.machine) ? !isAtWork(written) : isOld(written);
    }

    static boolean isOld(Instant written) {
        return written.plus(OLD).isBefore(Clock.systemUTC().instant());
    }

    /** A process that started after the draft was written is another one, which was given the same number. */
    private boolean isAtWork(Instant written) {
        return ProcessHandle.of(process)
                .filter(running -> running.info()
                        .startInstant()
                        .map(start -> start.isBefore(written.plus(CLOCKS)))
                        .orElse(true))
                .isPresent();
    }

    private static String machineHere() {
        var known = Stream.concat(
                        MACHINE.stream().map(DraftWriter::content),
                        Stream.of(numbering(), System.getProperty("os.name")))
                .collect(Collectors.joining("\n"));
        return WholeFile.sha256(known.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException none) {
            return Optional.ofNullable(System.getenv("COMPUTERNAME")).orElse("");
        }
    }

    /** Linux numbers processes per PID namespace, and names the namespace (pid_namespaces(7)). */
    private static String numbering() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException | UnsupportedOperationException none) {
            // Another system, or one without namespaces: then the processes of a machine have one numbering.
            return "";
        }
    }
}
