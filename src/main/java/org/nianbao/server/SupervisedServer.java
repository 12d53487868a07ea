package org.nianbao.server;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server process that does not outlive this one: a shell ends it as soon as the pipe from here is closed, be it by
 * {@link #close()} or by the operating system, however this process ended.
 */
final class SupervisedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * The shell waits for the server, so that it ends with it; a second one waits for the end of the pipe.
     *
     * <p>A signal to the whole process group (Ctrl-C, {@code timeout}) is meant for this process, which needs the server
     * to stop in order: the shells ignore it, and the server has a session of its own, where {@code setsid} exists.
     */
    private static final String SUPERVISOR = """
            exec 3<&0 </dev/null
            $(command -v setsid) "$@" 3<&- & server=$!
            echo $server >"$0"
            trap '' HUP INT TERM
            { read -r end <&3; kill $server; } 2>/dev/null & watch=$!
            exec 3<&-
            wait $server; code=$?
            kill -9 $watch 2>/dev/null
            exit $code
            """;

    private final Process shell;

    private SupervisedServer(Process shell) {
        this.shell = shell;
    }

    static SupervisedServer start(ServerHome home, List<String> command) throws IOException {
        var supervised = new ArrayList<>(
                List.of("/bin/sh", "-c", SUPERVISOR, home.pidFile().toString()));
        supervised.addAll(command);
        return new SupervisedServer(new ProcessBuilder(supervised)
                .redirectErrorStream(true)
                .redirectOutput(home.log().redirect())
                .start());
    }

    boolean isDeadWithin(Duration time) throws InterruptedException {
        return shell.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exitCode() {
        return shell.exitValue();
    }

    /** Shuts the server down and waits until it is gone. */
    @Override
    public void close() throws IOException {
        shell.getOutputStream().close();
        if (!Exit.of(shell).comesWithin(PATIENCE)) {
            LOG.warn("The server did not shut down within {}; it is ended by force", PATIENCE);
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }
}
