package org.nianbao.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A file that is written beside its target, flushed to the disk, and readable by its owner alone.
 *
 * <p>Each has a name of its own, so that two programs with one target never write into one file. The name identifies
 * the writer ({@link DraftWriter}), so that the drafts of a killed program are distinguished from those in use, and
 * swept away.
 */
public final class DraftFile implements AutoCloseable {

    private final Path path;

    private DraftFile(Path path) {
        this.path = path;
    }

    /**
     * Writes a stream to a draft in a folder.
     *
     * @throws NotWrittenException if that fails; nothing is left then
     */
    public static DraftFile of(Path folder, InputStream content) throws NotWrittenException {
        var draft = new DraftFile(folder.resolve(DraftWriter.self().newName()));
        try {
            draft.write(content);
            return draft;
        } catch (IOException e) {
            draft.close();
            throw new NotWrittenException(folder, e);
        }
    }

    /**
     * Writes a draft that is only to be read, where temporary files are. Should this program be killed, the next such draft
     * removes it.
     */
    public static DraftFile temporary(InputStream content) throws NotWrittenException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(folder);
        return of(folder, content);
    }

    private void write(InputStream content) throws IOException {
        try (var channel = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                OwnerOnly.attributes(path, OwnerOnly.FILE))) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    public Path path() {
        return path;
    }

    /**
     * Gives the draft the name of the target.
     *
     * @throws TargetInUseException if the target cannot be replaced
     */
    public void putInPlace(Path target) throws IOException {
        WholeFile.putInPlace(path, target);
    }

    /** Deletes the draft, unless it has been put in place. */
    @Override
    public void close() {
        remove(path);
    }

    /** Removes the drafts that programs which have ended have left in a folder. */
    public static void sweep(Path folder) {
        sweep(folder, name -> false);
    }

    /** Removes also drafts with the names of earlier versions, whose writers are unknown, once they are old. */
    public static void sweep(Path folder, Predicate<String> named) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var drafts = Files.newDirectoryStream(folder, file -> isLeft(file, named))) {
            drafts.forEach(DraftFile::remove);
        } catch (IOException | DirectoryIteratorException unlisted) {
            // A folder that may not be listed may still be written to; old drafts do no harm.
        }
    }

    private static boolean isLeft(Path file, Predicate<String> named) throws IOException {
        var name = file.getFileName().toString();
        var writer = DraftWriter.of(name);
        if (writer.isEmpty() && !named.test(name) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        var modified = Files.getLastModifiedTime(file).toInstant();
        return writer.map(known -> known.hasEnded(modified)).orElseGet(() -> DraftWriter.isOld(modified));
    }

    /** The next sweep tries again what could not be removed. */
    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            // Another program may have swept it away.
        }
    }
}
