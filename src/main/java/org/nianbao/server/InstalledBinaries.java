package org.nianbao.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A MariaDB that is installed on this machine, for platforms without bundled binaries. */
record InstalledBinaries(ServerProgram program) implements ServerBinaries {

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

    @Override
    public ServerProgram programFor(ServerHome home) {
        return program;
    }
}
