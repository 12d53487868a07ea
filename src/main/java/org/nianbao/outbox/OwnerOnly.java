package org.nianbao.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner may read, where the file system knows owners. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** The folder, made if it is not there. */
    public static Path folder(Path folder) throws NotWrittenException {
        try {
            Files.createDirectories(folder);
            return restricted(folder, "rwx------");
        } catch (IOException e) {
            throw new NotWrittenException(folder, e);
        }
    }

    /** A folder for others to put their rights on: what is missing of it is made, what is there stays as it is. */
    static void foldersAbove(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            foldersAbove(folder);
            folder(folder);
        }
    }

    /** The file, which is there. */
    public static Path file(Path file) throws IOException {
        return restricted(file, "rw-------");
    }

    private static Path restricted(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
        return path;
    }
}
