package org.nianbao.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.nianbao.outbox.NotWrittenException;

/** Files and folders that nobody but their owner may read, where the file system knows owners. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** The folder, made if it is not there. */
    static Path folder(Path folder) throws NotWrittenException {
        try {
            Files.createDirectories(folder);
            return restricted(folder, "rwx------");
        } catch (IOException e) {
            throw new NotWrittenException(folder, e);
        }
    }

    static Path file(Path file) throws IOException {
        return restricted(file, "rw-------");
    }

    private static Path restricted(Path path, String rights) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
        return path;
    }
}
