package org.nianbao.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A file written so that whoever opens it finds the old content or the new one, each whole.
 *
 * <p>The new content is written beside the target, flushed to the disk, and only then given the target's name. A file
 * that already says the same is left alone. The file, and a folder that is made for it, are its owner's alone.
 */
public final class WholeFile {

    private WholeFile() {}

    /** What a draft must stand before it takes the place of the target. */
    @FunctionalInterface
    public interface Test {

        /** Throws if the draft must not take the target's place. */
        void check(Path draft) throws IOException;
    }

    /** Writes a file, and the folders above it where they are missing; answers whether anything changed. */
    public static boolean write(Path target, byte[] bytes) throws IOException {
        return write(target, bytes, draft -> {});
    }

    /**
     * The same, with a test of the draft as it lies on the disk.
     *
     * @throws TargetInUseException if the target cannot be replaced
     */
    public static boolean write(Path target, byte[] bytes, Test test) throws IOException {
        var draft = target.resolveSibling("." + target.getFileName() + ".tmp");
        if (isSame(target, bytes)) {
            Files.deleteIfExists(draft);
            return false;
        }
        OwnerOnly.foldersAbove(target);
        try {
            writeThrough(draft, bytes);
            test.check(draft);
            replace(target, draft);
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }

    /** The SHA-256 of some bytes, in hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isSame(Path target, byte[] bytes) throws IOException {
        return Files.isRegularFile(target)
                && Files.size(target) == bytes.length
                && Arrays.equals(Files.readAllBytes(target), bytes);
    }

    private static void writeThrough(Path draft, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OwnerOnly.file(draft);
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void replace(Path target, Path draft) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            throw new TargetInUseException(target, e);
        }
    }
}
