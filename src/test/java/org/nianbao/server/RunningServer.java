package org.nianbao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server that others run in a folder, for whoever meddles with it and does not join them. */
public final class RunningServer {

    private RunningServer() {}

    /** How to log in to it, if it has come so far. */
    public static Optional<Login> login(Path folder) {
        try {
            var home = ServerHome.at(folder);
            return Files.exists(home.portFile()) ? Optional.of(Login.of(home)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
