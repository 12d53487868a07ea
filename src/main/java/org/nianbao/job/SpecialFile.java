package org.nianbao.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.nianbao.job.PassedOver.Reason;

/**
 * Entries of a file system other than files. They are recognised without opening them, because opening a pipe waits for
 * a writer.
 */
final class SpecialFile {

    private static final int KIND = 0xf000;
    private static final int PIPE = 0x1000;
    private static final int SOCKET = 0xc000;

    private SpecialFile() {}

    /** Returns what an entry is, if it is not a file. */
    static Optional<Reason> reason(Path entry) throws IOException {
        var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isRegularFile()) {
            return Optional.empty();
        }
        if (attributes.isDirectory()) {
            return Optional.of(Reason.FOLDER);
        }
        return Optional.of(attributes.isSymbolicLink() ? Reason.LINK : special(entry));
    }

    private static Reason special(Path entry) throws IOException {
        if (!entry.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Reason.DEVICE;
        }
        var mode = (Integer) Files.getAttribute(entry, "unix:mode", LinkOption.NOFOLLOW_LINKS);
        return switch (mode & KIND) {
            case PIPE -> Reason.PIPE;
            case SOCKET -> Reason.SOCKET;
            default -> Reason.DEVICE;
        };
    }
}
