package org.nianbao.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that belong together: all are replaced, or none is, and all are of one writer.
 *
 * <p>Each is replaced whole. If one cannot be, those before it are restored; so the file that is most likely to be open
 * somewhere, or to fail its test, comes first. A program that is killed between two of them leaves the rest to the next
 * run, which writes whatever is not as it should be. Of two writers the later one waits for the other; a reader may
 * meanwhile see files of both, each whole.
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
     * Writes the files whose content differs; returns whether any did.
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

    /** On a file system without locks, or with a writer of an earlier build, there is no waiting. */
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
