package org.nianbao.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The embedded server as the program starts it, but that it takes files as well ({@code LOAD DATA LOCAL}), for measurements. */
public final class LoadingServer {

    private static final String OWNER_ALONE = "rwx------";

    private LoadingServer() {}

    public static EmbeddedServer start(Path folder) throws IOException {
        var program = ServerBinaries.find(Optional.empty()).programFor(ServerHome.at(folder));
        var script = folder.resolve("mariadbd.sh");
        // Of an option that is given twice, the last counts.
        Files.writeString(script, "#!/bin/sh\nexec '%s' \"$@\" --local-infile=1\n".formatted(program.executable()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString(OWNER_ALONE));
        return EmbeddedServer.start(folder, new InstalledBinaries(new ServerProgram(script, program.share())));
    }
}
