package org.nianbao.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lock on the server of a home: who uses it, and whose turn it is to join or leave. It consists of two bytes of a
 * file; the operating system releases the locks of a process however it ends.
 *
 * <p>All users share a lock on the second byte. The first byte, the door, is locked by one at a time, for as long as it
 * takes to start, join or leave the server.
 *
 * <p>The locks belong to the whole process, and closing any channel on the file would give them up: so there is one
 * object for each home, and one channel.
 */
final class HomeLock {

    private static final Map<Path, HomeLock> ALL = new ConcurrentHashMap<>();
    private static final long DOOR = 0;
    private static final long USE = 1;
    private static final Duration GLANCE = Duration.ofMillis(5);

    private final ServerHome home;
    private final Semaphore turn = new Semaphore(1);
    private @Nullable FileChannel channel;
    private @Nullable FileLock use;
    private int uses;

    private HomeLock(ServerHome home) {
        this.home = home;
    }

    static HomeLock of(ServerHome home) {
        return ALL.computeIfAbsent(home.lock(), file -> new HomeLock(home));
    }

    /** The door, locked; its holder may query and change who uses the server. */
    final class Door implements AutoCloseable {

        private final FileLock lock;

        private Door(FileLock lock) {
            this.lock = lock;
        }

        /** Whether the server has other users, in this process or in another. */
        boolean isUsed() throws IOException {
            if (uses > 0) {
                return true;
            }
            try (var alone = channel().tryLock(USE, 1, false)) {
                return alone == null;
            }
        }

        /** Registers a user of the server. */
        void use() throws IOException {
            if (uses == 0) {
                use = channel().tryLock(USE, 1, true);
            }
            uses++;
        }

        /** Removes a user of the server. */
        void leave() throws IOException {
            uses--;
            if (uses == 0 && use != null) {
                use.release();
                use = null;
            }
        }

        @Override
        public void close() throws IOException {
            try {
                lock.release();
                if (uses == 0) {
                    channel().close();
                    channel = null;
                }
            } finally {
                turn.release();
            }
        }
    }

    /**
     * Waits for the door and locks it.
     *
     * @throws ServerInUseException if another holds it for longer
     */
    Door door(Duration patience) throws IOException {
        var deadline = System.nanoTime() + patience.toNanos();
        if (!isOurTurnWithin(patience)) {
            throw new ServerInUseException(home.folder());
        }
        try {
            if (channel == null) {
                channel = FileChannel.open(
                        home.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            }
            return new Door(lockedUntil(deadline));
        } catch (IOException | RuntimeException e) {
            turn.release();
            throw e;
        }
    }

    private boolean isOurTurnWithin(Duration patience) {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private FileLock lockedUntil(long deadline) throws IOException {
        while (true) {
            var lock = channel().tryLock(DOOR, 1, false);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > deadline) {
                throw new ServerInUseException(home.folder());
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private FileChannel channel() {
        return Objects.requireNonNull(channel, "open while the door or the use is held");
    }
}
