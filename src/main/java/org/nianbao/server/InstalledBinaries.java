package org.nianbao.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A MariaDB that is installed on this machine: for platforms without bundled binaries, and where it is newer than those.
 */
record InstalledBinaries(ServerProgram program) implements ServerBinaries {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The first {@code mariadbd} (or {@code mysqld}) with its share folder, in the order of the search path. */
    static Optional<InstalledBinaries> on(String searchPath) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(Path.of(folder, "mariadbd"), Path.of(folder, "mysqld")))
                .filter(Files::isExecutable)
                .flatMap(executable -> program(executable).stream())
                .map(InstalledBinaries::new)
                .findFirst();
    }

    /** {@code /usr/sbin/mariadbd} goes with {@code /usr/share/mysql}, {@code /opt/mariadb/bin/mariadbd} with {@code share}. */
    private static Optional<ServerProgram> program(Path executable) {
        var real = realPath(executable);
        return Stream.of("../share/mysql", "../share/mariadb", "../share")
                .map(share -> real.resolveSibling(share).normalize())
                .filter(ServerProgram::isShare)
                .map(share -> new ServerProgram(real, share))
                .findFirst();
    }

    private static Path realPath(Path executable) {
        try {
            return executable.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code mariadbd  Ver 11.4.11-MariaDB for debian-linux-gnu on x86_64} */
    @Override
    public Optional<ServerVersion> version() {
        try {
            var asked = new ProcessBuilder(program.executable().toString(), "--no-defaults", "--version")
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!ProcessExit.of(asked).comesWithin(PATIENCE)) {
                asked.destroyForcibly();
                return Optional.empty();
            }
            return ServerVersion.in(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException notToBeRun) {
            return Optional.empty();
        }
    }

    @Override
    public ServerProgram programFor(ServerHome home) {
        return program;
    }
}
