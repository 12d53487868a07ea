package org.nianbao.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What it takes to log in to a server. */
public record Login(String jdbcUrl, String username, String password) {

    static Login at(int port, String password) {
        return new Login(
                "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable&useBulkStmts=true&allowLocalInfile=false"
                        .formatted(port, DataFolder.SCHEMA),
                DataFolder.ACCOUNT,
                password);
    }

    /** The login to the server that runs in a home, if it has come so far as to tell. */
    static Optional<Login> of(ServerHome home) throws IOException {
        try {
            var port = Integer.parseInt(Files.readString(home.portFile()));
            return Optional.of(at(port, home.data().password()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return username + " at " + jdbcUrl;
    }
}
