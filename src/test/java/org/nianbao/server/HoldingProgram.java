package org.nianbao.server;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A {@link ServerHolder} that runs as a process of its own. */
record HoldingProgram(Process process) implements AutoCloseable {

    static HoldingProgram start(Path home) throws IOException {
        return new HoldingProgram(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerHolder.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start());
    }

    /** Waits until its server runs and holds a committed row. */
    HoldingProgram awaitReady() throws IOException {
        var said = new StringBuilder();
        var reader = process.inputReader(StandardCharsets.UTF_8);
        for (var line = reader.readLine(); !ServerHolder.READY.equals(line); line = reader.readLine()) {
            if (line == null) {
                throw new IOException("The program ended early: " + said);
            }
            said.append(line).append('\n');
        }
        return this;
    }

    /** All that it says until it ends. */
    String whatItSays() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Lets it end in the ordinary way. */
    void end() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(Servers.PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("The program does not end as it should");
        }
    }

    void kill() throws Exception {
        kill(process.toHandle());
    }

    static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(Servers.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** The shell that watches first: it would end the server on the death of the other. */
    static void killSupervisors(Path home) throws Exception {
        var shells = Servers.processes(home).stream()
                .filter(process -> !Servers.isServer(process))
                .sorted(comparing(process ->
                        process.parent().filter(shell -> isOf(home, shell)).isEmpty()))
                .toList();
        for (var shell : shells) {
            kill(shell);
        }
    }

    private static boolean isOf(Path home, ProcessHandle process) {
        return Servers.processes(home).contains(process);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
