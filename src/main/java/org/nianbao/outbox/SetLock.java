package org.nianbao.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The lock on files that belong together, among all threads and programs with the same target.
 *
 * <p>Between programs it is a file beside the target, which exists while one writes; that of a killed program blocks no
 * other, and the next turn deletes it. Where a file system knows no locks, programs do not wait for each other.
 */
final class SetLock implements AutoCloseable {

    /** The threads of this program; a file's lock is the whole program's. */
    private static final Map<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

    private static final int HASH = 8;

    private final Path file;
    private final ReentrantLock turn;
    private @Nullable FileChannel channel;

    private SetLock(Path file, ReentrantLock turn) {
        this.file = file;
        this.turn = turn;
    }

    /** Waits for the turn at a target, and takes it. */
    static SetLock at(Path target) throws IOException {
        OwnerOnly.foldersAbove(target);
        var whole = target.toAbsolutePath().normalize();
        var hash = WholeFile.sha256(String.valueOf(whole.getFileName()).getBytes(UTF_8));
        var name = ".nianbao-" + hash.substring(0, HASH) + ".lock";
        var turn = TURNS.computeIfAbsent(whole, key -> new ReentrantLock());
        turn.lock();
        var lock = new SetLock(whole.resolveSibling(name), turn);
        try {
            while (!lock.isTaken()) {
                lock.leave();
            }
            return lock;
        } catch (IOException e) {
            lock.leave();
            turn.unlock();
            throw new NotWrittenException(WholeFile.folder(whole), e);
        }
    }

    /** Whether the locked file still has that name: the previous holder deletes it. */
    private boolean isTaken() throws IOException {
        var opened = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                OwnerOnly.attributes(file, OwnerOnly.FILE));
        channel = opened;
        try {
            opened.lock();
        } catch (IOException noLocks) {
            return true;
        }
        var own = DraftWriter.self().newName().getBytes(UTF_8);
        opened.truncate(0).write(ByteBuffer.wrap(own));
        return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), own);
    }

    private void leave() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The system releases the lock with the file.
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // The next turn deletes it.
        } finally {
            leave();
            turn.unlock();
        }
    }
}
