package org.nianbao.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server process that lives as long as any of its users holds the pipe to its supervisor open. The pipe ends when the
 * last user closes it, by {@link #close()} or by the end of its process; then a shell ends the server.
 */
final class SupervisedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedServer.class);
    private static final Duration SUPERVISOR_START = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(1);
    private static final String UNKNOWN = "不明";

    /**
     * The shell waits for the server, so that it ends with it; a second one waits for the end of the pipe. For each
     * name that it reads from the pipe it creates a file, which proves that it has not seen the end.
     *
     * <p>Signals to a process group (Ctrl-C, {@code timeout}) are meant for the programs, which need the server to stop
     * in order: the shells ignore them, and have a session of their own, where {@code setsid} exists.
     */
    private static final String SUPERVISOR = """
            exec 3<&0 </dev/null
            "$@" 3<&- & server=$!
            echo $server >"$0.pid"
            trap '' HUP INT TERM
            { while read -r user; do true >"$user"; done; kill $server; } <&3 2>/dev/null & watch=$!
            exec 3<&-
            echo $$ $watch . >"$0.watch"
            wait $server; code=$?
            kill -9 $watch 2>/dev/null
            echo $code >"$0.exit"
            exit $code
            """;

    private static final String IN_A_SESSION = "exec $(command -v setsid) /bin/sh -c \"$@\"";

    private final ServerHome home;
    private final HomeProcess shell;
    private final Closeable pipe;

    private SupervisedServer(ServerHome home, HomeProcess shell, Closeable pipe) {
        this.home = home;
        this.shell = shell;
        this.pipe = pipe;
    }

    static SupervisedServer start(ServerHome home, List<String> command) throws IOException {
        Files.deleteIfExists(home.watchFile());
        Files.deleteIfExists(home.exitFile());
        var supervised = new ArrayList<>(List.of(
                "/bin/sh", "-c", IN_A_SESSION, "sh", SUPERVISOR, home.running().toString()));
        supervised.addAll(command);
        var process = new ProcessBuilder(supervised)
                .redirectErrorStream(true)
                .redirectOutput(home.log().redirect())
                .start();
        return new SupervisedServer(home, new HomeProcess(home, process.toHandle()), process.getOutputStream());
    }

    /**
     * Joins the server that others have started in a home, by opening its pipe.
     *
     * @return nothing if it has ended or is just ending, or if its supervisor is gone
     */
    static Optional<SupervisedServer> join(ServerHome home) throws IOException {
        var watch = watch(home);
        if (watch.length < 2) {
            return Optional.empty();
        }
        var shell = HomeProcess.of(home, watch[0]);
        var watcher = HomeProcess.of(home, watch[1]);
        if (shell.isEmpty() || watcher.isEmpty()) {
            return Optional.empty();
        }
        var pipe = pipe(watcher.get());
        if (pipe.isPresent() && isHeardBy(watcher.get(), pipe.get())) {
            return Optional.of(new SupervisedServer(home, shell.get(), pipe.get()));
        }
        return Optional.empty();
    }

    /** The process ids of the two shells, which are written down right after the server was started. */
    private static String[] watch(ServerHome home) throws IOException {
        var deadline = System.nanoTime() + SUPERVISOR_START.toNanos();
        while (System.nanoTime() < deadline && Files.notExists(home.exitFile())) {
            var watch = lineOf(home.watchFile());
            if (watch.endsWith(" .\n")) {
                return watch.split(" ");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return new String[0];
    }

    private static String lineOf(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** Linux shows what a process has open; opened anew, a pipe is the same pipe. */
    private static Optional<FileChannel> pipe(HomeProcess watcher) {
        var input = Path.of("/proc", Long.toString(watcher.process().pid()), "fd", "0");
        try {
            return Files.readSymbolicLink(input).toString().startsWith("pipe:")
                    ? Optional.of(FileChannel.open(input, StandardOpenOption.WRITE))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.info("the pipe to the supervisor of another's server cannot be opened", e);
            return Optional.empty();
        }
    }

    private static boolean isHeardBy(HomeProcess watcher, FileChannel pipe) throws IOException {
        var heard = watcher.home().temporary("joined-" + UUID.randomUUID());
        pipe.write(ByteBuffer.wrap((heard + "\n").getBytes(StandardCharsets.UTF_8)));
        var deadline = System.nanoTime() + SUPERVISOR_START.toNanos();
        while (System.nanoTime() < deadline && watcher.isThere()) {
            if (Files.deleteIfExists(heard)) {
                return true;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        pipe.close();
        return false;
    }

    boolean isDeadWithin(Duration time) {
        return shell.isGoneWithin(time);
    }

    /** Returns its exit code, if a supervisor was left to record it. */
    String exitCode() {
        try {
            var code = lineOf(home.exitFile()).strip();
            return code.isEmpty() ? UNKNOWN : code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the pipe. */
    @Override
    public void close() throws IOException {
        pipe.close();
    }

    /** Waits until a server without users has ended, and removes what it leaves besides its data. */
    void awaitEnd(Duration patience) throws IOException {
        if (!isDeadWithin(patience)) {
            LOG.warn("The server did not shut down within {}; it is ended by force", patience);
            shell.process().descendants().forEach(ProcessHandle::destroyForcibly);
            shell.process().destroyForcibly();
        }
        new Predecessor(home).end();
        for (var file : List.of(home.portFile(), home.watchFile(), home.exitFile())) {
            Files.deleteIfExists(file);
        }
    }
}
