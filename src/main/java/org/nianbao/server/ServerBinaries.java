package org.nianbao.server;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the server program comes from. */
sealed interface ServerBinaries permits BundledBinaries, InstalledBinaries {

    /** Folders of server programs that are not on the {@code PATH} of every account. */
    String SYSTEM_FOLDERS = ":/usr/local/sbin:/usr/sbin:/usr/libexec";

    /** The program, ready to be run; unpacked into the home where it needs unpacking. */
    ServerProgram programFor(ServerHome home) throws IOException;

    /** What the program brings along; failing that, what is installed. */
    static ServerBinaries find() {
        return find(
                ServerBinaries.class.getClassLoader(),
                Optional.ofNullable(System.getenv("PATH")).orElse("") + SYSTEM_FOLDERS);
    }

    static ServerBinaries find(ClassLoader classPath, String searchPath) {
        return Stream.<Optional<? extends ServerBinaries>>of(
                        BundledBinaries.on(classPath), InstalledBinaries.on(searchPath))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(ServerMissingException::new);
    }
}
