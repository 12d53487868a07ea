package org.nianbao.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders that only their owner may read, where the file system knows owners.
 *
 * <p>They have these rights from their creation. A folder that exists keeps its rights, for others may work in it; what
 * is created in it is closed all the same.
 */
public final class OwnerOnly {

    static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private OwnerOnly() {}

    /** The folder, made if it is not there, with those above it that are missing. */
    public static Path folder(Path folder) throws NotWrittenException {
        try {
            return Files.createDirectories(folder, attributes(folder, FOLDER));
        } catch (IOException e) {
            throw new NotWrittenException(folder, e);
        }
    }

    static void foldersAbove(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            folder(folder);
        }
    }

    /** The file, which is there and is ours. */
    public static Path file(Path file) throws IOException {
        if (isKnownTo(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
        }
        return file;
    }

    /** Rights that a file or folder has from its first moment. */
    static FileAttribute<?>[] attributes(Path path, String rights) {
        return isKnownTo(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean isKnownTo(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
