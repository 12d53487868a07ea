package org.nianbao.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder that is there with all its files or not at all.
 *
 * <p>It is prepared in a hidden folder of its own beside its place; those left behind by attempts that were cut off are
 * swept away once they are too old to be in use.
 */
public record WholeFolder(Path target) {

    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    /**
     * Writes the folder.
     *
     * @param files their texts by name, with folders parted by {@code /}
     * @throws FileAlreadyExistsException if there is something in its place
     */
    public void write(Map<String, String> files) throws IOException {
        var beside = target.toAbsolutePath().resolveSibling(".").normalize();
        var prefix = "." + target.getFileName() + "-";
        sweep(beside, prefix);
        var own = Files.createTempDirectory(beside, prefix);
        try {
            var draft = Files.createDirectory(own.resolve(target.getFileName()));
            for (var file : files.entrySet()) {
                write(draft.resolve(file.getKey()), file.getValue());
            }
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(own);
        }
    }

    private static void sweep(Path beside, String prefix) throws IOException {
        try (var drafts = Files.newDirectoryStream(beside, prefix + "*")) {
            for (var draft : drafts) {
                if (Files.getLastModifiedTime(draft)
                        .toInstant()
                        .isBefore(Instant.now().minus(LEFT_BEHIND))) {
                    remove(draft);
                }
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.exists(folder) ? Files.walk(folder) : Stream.<Path>empty()) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
