package org.nianbao.server;

import java.nio.file.Path;
import java.util.Optional;

/** Servers as others have set them. */
public final class SetServers {

    private SetServers() {}

    /** A server with some options besides ours, or instead of them, once it is ready. */
    public static EmbeddedServer ready(Path folder, String... options) throws InterruptedException {
        return Servers.ready(EmbeddedServer.start(folder, ServerBinaries.find(Optional.empty()), options));
    }
}
