package org.nianbao.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file written so that a reader finds the old content or the new one, each whole.
 *
 * <p>The new content is written beside the target, flushed to the disk, and only then given the target's name, which is
 * flushed in its turn: what is whole stays so when the power fails. Of two writers at the same time the later one wins,
 * and either file is whole. A file that already says the same is left alone. The file, and a folder that is made for
 * it, are its owner's alone.
 */
public final class WholeFile {

    private WholeFile() {}

    /** What a draft must stand before it takes the place of the target. */
    @FunctionalInterface
    public interface Test {

        /** Throws if the draft must not take the target's place. */
        void check(Path draft) throws IOException;
    }

    /** Writes a file, and the folders above it where they are missing; returns whether anything changed. */
    public static boolean write(Path target, byte[] bytes) throws IOException {
        return write(target, bytes, draft -> {});
    }

    /**
     * The same, with a test of the draft as it lies on the disk.
     *
     * @throws NotWrittenException if there is no room or no right to write
     * @throws TargetInUseException if the target cannot be replaced
     */
    public static boolean write(Path target, byte[] bytes, Test test) throws IOException {
        DraftFile.sweep(folder(target), name -> name.equals("." + target.getFileName() + ".tmp"));
        return put(target, bytes, test);
    }

    /** The same, in a folder that has been swept. */
    static boolean put(Path target, byte[] bytes, Test test) throws IOException {
        if (isSame(target, bytes)) {
            return false;
        }
        OwnerOnly.foldersAbove(target);
        try (var draft = DraftFile.of(folder(target), new ByteArrayInputStream(bytes))) {
            test.check(draft.path());
            draft.putInPlace(target);
        }
        return true;
    }

    /**
     * Gives a draft the name of the target.
     *
     * @throws TargetInUseException if the target cannot be replaced
     */
    static void putInPlace(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw new TargetInUseException(target, e);
        }
        flush(folder(target));
    }

    /** The SHA-256 of some bytes, in hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a file has some content already. */
    static boolean isSame(Path target, byte[] bytes) throws IOException {
        try {
            return Files.isRegularFile(target)
                    && Files.size(target) == bytes.length
                    && Arrays.equals(Files.readAllBytes(target), bytes);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }

    /**
     * Flushes the names in a folder: a new name is on the disk once its folder is flushed (fsync(2)). Windows opens no
     * folders, and does not need it.
     */
    public static void flush(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
