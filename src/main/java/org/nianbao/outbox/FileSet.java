package org.nianbao.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that say one thing together: all become new, or none does, and all are of one writer.
 *
 * <p>Each takes its place whole. If one cannot, those before it are put back as they were; so what is most likely to be
 * open somewhere, or to fail its test, comes first. A program that is killed between two of them leaves the rest to the
 * next run, which writes whatever is not as it should be. Of two that write at the same time the later one waits for the
 * other; whoever reads meanwhile may see files of both, each whole.
 */
public record FileSet(List<Member> members) {

    /** A file of the set, and what its draft must stand. */
    public record Member(Path target, byte[] bytes, WholeFile.Test test) {

        public Member(Path target, byte[] bytes) {
            this(target, bytes, draft -> {});
        }
    }

    /** What was there before. */
    private record Former(Path target, byte @Nullable [] bytes) {

        static Former of(Path target) throws IOException {
            return new Former(target, Files.isRegularFile(target) ? Files.readAllBytes(target) : null);
        }

        void putBack() throws IOException {
            if (bytes == null) {
                Files.deleteIfExists(target);
            } else {
                WholeFile.write(target, bytes);
            }
        }
    }

    public FileSet {
        members = List.copyOf(members);
    }

    /**
     * Writes the files that are not as they should be; answers whether any was not.
     *
     * @throws TargetInUseException if one cannot be replaced, or another program has written some of them meanwhile
     */
    public boolean write() throws IOException {
        if (members.isEmpty()) {
            return false;
        }
        var turn = SetLock.at(members.get(0).target());
        try (turn) {
            return writeInTurn();
        }
    }

    private boolean writeInTurn() throws IOException {
        var replaced = new ArrayDeque<Former>();
        try {
            for (var member : members) {
                var former = Former.of(member.target());
                if (WholeFile.write(member.target(), member.bytes(), member.test())) {
                    replaced.push(former);
                }
            }
        } catch (IOException | RuntimeException e) {
            putBack(replaced, e);
            throw e;
        }
        requireAll();
        return !replaced.isEmpty();
    }

    /** Where a file system knows no locks, or the writer is of an earlier build, nobody waits. */
    private void requireAll() throws IOException {
        for (var member : members) {
            if (!WholeFile.isSame(member.target(), member.bytes())) {
                throw TargetInUseException.rivalled(member.target());
            }
        }
    }

    private static void putBack(Deque<Former> replaced, Exception why) {
        for (var former : replaced) {
            try {
                former.putBack();
            } catch (IOException e) {
                why.addSuppressed(e);
            }
        }
    }
}
