package org.nianbao.release;

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
 * Writes a release to its file, so that whoever opens the file finds the old release or the new one, each whole.
 *
 * <p>The new one is written beside the target, flushed to the disk, read again and compared with what was meant, and only
 * then given the target's name. A file that already says the same is left alone.
 */
public final class ReleaseWriter {

    private ReleaseWriter() {}

    /**
     * Writes a release, and the folders above it where they are missing.
     *
     * @throws TargetInUseException if the target cannot be replaced
     * @throws IllegalStateException if what was written cannot be read again as it was meant; the target is untouched
     */
    public static Written write(Release release, Path target) throws IOException {
        var bytes = ReleaseWorkbook.bytes(release);
        var draft = target.resolveSibling("." + target.getFileName() + ".tmp");
        var changed = !isSame(target, bytes);
        Files.createDirectories(target.toAbsolutePath().getParent());
        try {
            if (changed) {
                writeThrough(draft, bytes);
                Verification.of(release).check(draft);
                replace(target, draft);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
        return new Written(target, sha256(bytes), changed);
    }

    private static boolean isSame(Path target, byte[] bytes) throws IOException {
        return Files.isRegularFile(target)
                && Files.size(target) == bytes.length
                && Arrays.equals(Files.readAllBytes(target), bytes);
    }

    private static void writeThrough(Path draft, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
