package org.nianbao.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.nianbao.outbox.DraftFile;
import org.nianbao.outbox.OwnerOnly;
import org.nianbao.outbox.WholeFile;
import org.nianbao.submission.FileId;
import org.nianbao.workbook.WorkbookFile;
import org.slf4j.LoggerFactory;

/**
 * The files that are kept. Each is stored once under the SHA-256 of its bytes, readable by the owner alone.
 *
 * <p>If a file is larger than any workbook may be, the archive keeps only its size, in a file named {@code
 * <sha256>.too-large}. The sender gets a reply, now and at each later review, and the disk does not fill up.
 */
record Archive(Path folder) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Follows the hash in the name of a note on a file that was too large to be kept. */
    private static final String TOO_LARGE = ".too-large";

    /** Returns the archive of the files that were submitted to the townships. */
    static Archive ofSubmissions(Places places) {
        return new Archive(places.data().resolve("archive"));
    }

    /** Returns the archive of the releases that the townships issued. */
    static Archive ofReleases(Places places) {
        return new Archive(places.data().resolve("releases"));
    }

    /** The condition of a file that was kept. */
    enum Condition {
        INTACT("完好"),
        MISSING("缺失"),
        ALTERED("内容被改动"),
        UNREADABLE("读不出");

        private final String chinese;

        Condition(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    /** Returns the hash of a file. */
    static String hash(Path file) {
        try (var in = Files.newInputStream(file)) {
            return hash(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the hash of all bytes of a stream. */
    static String hash(InputStream bytes) throws IOException {
        var in = new DigestInputStream(bytes, sha256());
        in.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    /** Deletes what killed programs left half written, including those of earlier builds. */
    void sweep() {
        DraftFile.sweep(folder, name -> name.startsWith(".arriving-"));
    }

    /**
     * Keeps a copy of a file in the inbox or, if the file is larger than any workbook, a note of its size.
     *
     * @return empty if the bytes have changed since the inbox was listed
     * @throws IOException if the file cannot be read
     * @throws UncheckedIOException if the archive fails
     */
    Optional<PendingFile> keep(InboxFile file) throws IOException {
        var id = new FileId(file.name(), file.sha256());
        if (WorkbookFile.isTooLarge(file.size())) {
            written(() -> note(file));
        } else {
            var bytes = file.bytes();
            if (!WholeFile.sha256(bytes).equals(file.sha256())) {
                return Optional.empty();
            }
            written(() -> keep(bytes));
        }
        return pendingFile(id, "");
    }

    /**
     * Copies a file in the inbox to a draft, which {@link PendingFile.Arrival} keeps or drops.
     *
     * @return empty if the bytes have changed since the inbox was listed
     * @throws IOException if the file cannot be read
     * @throws UncheckedIOException if the archive fails
     */
    Optional<PendingFile> draft(InboxFile file) throws IOException {
        var id = new FileId(file.name(), file.sha256());
        if (condition(file.sha256()) == Condition.INTACT) {
            return pendingFile(id, "");
        } else if (WorkbookFile.isTooLarge(file.size())) {
            return Optional.of(new PendingFile(
                    path(id), id, "", OptionalLong.of(file.size()), arrival(() -> note(file), () -> {})));
        }
        var bytes = file.bytes();
        return WholeFile.sha256(bytes).equals(file.sha256()) ? Optional.of(draft(id, bytes)) : Optional.empty();
    }

    private PendingFile draft(FileId id, byte[] bytes) {
        try {
            OwnerOnly.folder(folder);
            var draft = DraftFile.of(folder, new ByteArrayInputStream(bytes));
            return new PendingFile(
                    draft.path(), id, "", OptionalLong.empty(), arrival(() -> keep(draft, id), draft::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(DraftFile draft, FileId id) throws IOException {
        OwnerOnly.folder(shelf(id.sha256()));
        draft.putInPlace(path(id));
    }

    private static PendingFile.Arrival arrival(Writing keeping, Runnable dropping) {
        return new PendingFile.Arrival() {
            @Override
            public void keep() {
                written(keeping);
            }

            @Override
            public void drop() {
                dropping.run();
            }
        };
    }

    /** Writes to the archive. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    private static void written(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(InboxFile file) throws IOException {
        OwnerOnly.folder(shelf(file.sha256()));
        WholeFile.write(notePath(file.sha256()), (file.size() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns a file that a unit sent before, as it was kept; empty if it is no longer readable. */
    Optional<PendingFile> pendingFile(FileId file, String unitCode) {
        return Files.isReadable(path(file))
                ? Optional.of(new PendingFile(path(file), file, unitCode, OptionalLong.empty()))
                : noted(file).map(size -> new PendingFile(path(file), file, unitCode, OptionalLong.of(size)));
    }

    private Optional<Long> noted(FileId file) {
        try {
            return size(Files.readString(notePath(file.sha256())));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static Optional<Long> size(String note) {
        return Optional.of(note.strip())
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private Path notePath(String sha256) {
        return shelf(sha256).resolve(sha256 + TOO_LARGE);
    }

    /** Keeps some bytes; returns their SHA-256. */
    String keep(byte[] bytes) throws IOException {
        var sha256 = WholeFile.sha256(bytes);
        OwnerOnly.folder(shelf(sha256));
        WholeFile.write(path(sha256), bytes);
        return sha256;
    }

    /** Returns the bytes that were kept under a SHA-256, if they are unchanged. */
    Optional<byte[]> kept(String sha256) throws IOException {
        return Files.isRegularFile(path(sha256))
                ? Optional.of(Files.readAllBytes(path(sha256)))
                        .filter(bytes -> WholeFile.sha256(bytes).equals(sha256))
                : Optional.empty();
    }

    /**
     * Returns the condition of the file that was kept under a SHA-256. What is read from the file is as good as its
     * condition.
     */
    Condition condition(String sha256) {
        var file = path(sha256);
        if (!Files.isRegularFile(file)) {
            return conditionOfNote(sha256);
        }
        try {
            return hash(file).equals(sha256) ? Condition.INTACT : Condition.ALTERED;
        } catch (UncheckedIOException e) {
            LoggerFactory.getLogger(Archive.class).debug("cannot be read: {}", file, e);
            return Condition.UNREADABLE;
        }
    }

    /** Returns the condition of a note, which states a size that no workbook has. */
    private Condition conditionOfNote(String sha256) {
        if (!Files.isRegularFile(notePath(sha256))) {
            return Condition.MISSING;
        }
        try {
            return size(Files.readString(notePath(sha256)))
                            .filter(WorkbookFile::isTooLarge)
                            .isPresent()
                    ? Condition.INTACT
                    : Condition.ALTERED;
        } catch (CharacterCodingException e) {
            return Condition.ALTERED;
        } catch (IOException e) {
            LoggerFactory.getLogger(Archive.class).debug("cannot be read: {}", notePath(sha256), e);
            return Condition.UNREADABLE;
        }
    }

    /** Returns whether a data folder holds any file that was submitted or issued. */
    static boolean holdsAny(Places places) {
        return ofSubmissions(places).holdsAny() || ofReleases(places).holdsAny();
    }

    /** Returns whether any file was kept; others may keep their own files in the folder as well. */
    private boolean holdsAny() {
        return files().stream()
                .anyMatch(file -> HASH.matcher(file.getFileName().toString()).matches());
    }

    /** Returns whether a file is the note on one that was too large to be kept. */
    static boolean isNote(Path file) {
        return file.getFileName().toString().endsWith(TOO_LARGE);
    }

    /** Returns all files except drafts and notes, in a fixed order. */
    List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith(".") && !isNote(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the path of a file that was kept. */
    Path path(FileId file) {
        return path(file.sha256());
    }

    Path path(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
