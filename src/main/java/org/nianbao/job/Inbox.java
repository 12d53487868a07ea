package org.nianbao.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.PassedOver.Reason;
import org.nianbao.submission.DisplayText;

/**
 * The folder into which the units' workbooks are put. Others use it while it is read: files may vanish, grow, be
 * replaced, or be unreadable. None of that stops the reading of the others.
 */
final class Inbox {

    /** Opens a file. */
    @FunctionalInterface
    interface Opener {
        InputStream open(Path file) throws IOException;
    }

    /** What a file system knows of a file without reading it. */
    private record Stamp(
            long size, FileTime modified, @Nullable Object key) {

        static Stamp of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    /** A file that was read once; it is not read again while its stamp is the same. */
    private record Read(Stamp stamp, String sha256) {}

    private final Path folder;
    private final Opener opener;
    private final Map<Path, Read> read = new ConcurrentHashMap<>();

    Inbox(Path folder) {
        this(folder, file -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** Creates an inbox that opens files in another way. */
    Inbox(Path folder, Opener opener) {
        this.folder = folder;
        this.opener = opener;
    }

    /** Returns what is in the inbox now; nothing if the folder does not exist yet. */
    InboxListing list() {
        return Files.isDirectory(folder) ? listed() : InboxListing.EMPTY;
    }

    /** Returns what is in a folder that must exist. */
    InboxListing listed() {
        var files = new ArrayList<InboxFile>();
        var passedOver = new ArrayList<PassedOver>();
        var entries = entries();
        var names = entries.stream().map(Inbox::name).collect(Collectors.toSet());
        for (var entry : entries) {
            try {
                var reason = reason(entry, names);
                if (reason == null) {
                    files.add(file(entry));
                } else {
                    passedOver.add(new PassedOver(DisplayText.name(entry), reason));
                }
            } catch (ChangingException e) {
                passedOver.add(new PassedOver(DisplayText.name(entry), Reason.CHANGING));
            } catch (NoSuchFileException e) {
                passedOver.add(new PassedOver(DisplayText.name(entry), Reason.GONE));
            } catch (IOException e) {
                passedOver.add(new PassedOver(DisplayText.name(entry), Reason.INACCESSIBLE));
            }
        }
        return new InboxListing(files, passedOver);
    }

    private List<Path> entries() {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns why an entry is not taken in; null if it is. */
    private static @Nullable Reason reason(Path entry, Set<String> names) throws IOException {
        var name = name(entry);
        var foreign = ForeignNames.reason(name);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        var noFile = SpecialFile.reason(entry);
        if (noFile.isPresent()) {
            return noFile.get();
        }
        if (ForeignNames.beside(name).stream().anyMatch(names::contains)) {
            return Reason.UNFINISHED;
        }
        return name.startsWith(".") ? Reason.HIDDEN : null;
    }

    private InboxFile file(Path path) throws IOException {
        var stamp = Stamp.of(path);
        var before = read.get(path);
        if (before == null || !before.stamp().equals(stamp)) {
            before = new Read(stamp, hash(path, stamp));
            read.put(path, before);
        }
        return new InboxFile(path, before.sha256(), stamp.size());
    }

    private String hash(Path path, Stamp stamp) throws IOException {
        try (var in = opener.open(path)) {
            var hash = Archive.hash(in);
            if (!Stamp.of(path).equals(stamp)) {
                throw new ChangingException();
            }
            return hash;
        }
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName(), "an entry has a name").toString();
    }

    /** A file changed while it was read. */
    private static final class ChangingException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
