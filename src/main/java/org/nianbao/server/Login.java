package org.nianbao.server;

import java.io.IOException;
import java.nio.file.Files;

/** What it takes to log in to a server. */
public record Login(String jdbcUrl, String username, String password) {

    private static Login at(int port, String password) {
        return new Login(
                "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable&useBulkStmts=true&allowLocalInfile=false"
                        .formatted(port, DataFolder.SCHEMA),
                DataFolder.ACCOUNT,
                password);
    }

    /** The login to the server that runs in a home. */
    static Login of(ServerHome home) throws IOException {
        return at(
                Integer.parseInt(Files.readString(home.portFile())), home.data().password());
    }

    @Override
    public String toString() {
        return username + " at " + jdbcUrl;
    }
}
