package org.nianbao.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The claim of one process on a home, which the operating system gives up for a process that is killed. */
final class HomeLock implements AutoCloseable {

    /** Closing a second channel on the file would give up the lock of the first, so this process opens only one. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static HomeLock on(ServerHome home) throws IOException {
        if (!HELD_HERE.add(home.lock())) {
            throw new ServerInUseException(home.folder());
        }
        try {
            return new HomeLock(home.lock(), lockedChannel(home));
        } catch (IOException | ServerInUseException e) {
            HELD_HERE.remove(home.lock());
            throw e;
        }
    }

    private static FileChannel lockedChannel(ServerHome home) throws IOException {
        var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new ServerInUseException(home.folder());
        }
        return channel;
    }

    /** Does nothing the second time, when another may hold the lock. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD_HERE.remove(file);
        }
    }
}
