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
 * A file that is written beside the one whose place it is to take, through to the disk, and its owner's alone.
 *
 * <p>Each has a name of its own, so that two programs with one target never write into one file. The name says who writes
 * it ({@link DraftWriter}), so that what a killed program has left can be told from what another is at, and is swept away.
 */
public final class DraftFile implements AutoCloseable {

    private final Path path;

    private DraftFile(Path path) {
        this.path = path;
    }

    /**
     * Writes all that a stream gives to a draft in a folder.
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

    /** Takes the draft away, unless it has been put in place. */
    @Override
    public void close() {
        remove(path);
    }

    /** Removes the drafts that programs which have ended have left in a folder. */
    public static void sweep(Path folder) {
        sweep(folder, name -> false);
    }

    /**
     * The same, with those of programs that gave drafts other names, of which nobody can tell whether they are at it still:
     * they go when they have grown old.
     */
    public static void sweep(Path folder, Predicate<String> named) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var drafts = Files.newDirectoryStream(folder, file -> isLeft(file, named))) {
            drafts.forEach(DraftFile::remove);
        } catch (IOException | DirectoryIteratorException unlisted) {
            // Whoever may not list a folder may write to it all the same; what lies there does no harm.
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

    /** What cannot be removed is met again by the next sweep. */
    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            // Another program may have swept it away.
        }
    }
}
