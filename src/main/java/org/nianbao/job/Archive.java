package org.nianbao.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.nianbao.outbox.NotWrittenException;
import org.nianbao.outbox.OwnerOnly;
import org.nianbao.outbox.WholeFile;
import org.nianbao.scheme.Township;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Shown;

/** Files that are kept, each once under the SHA-256 of its bytes, readable by their owner alone. */
record Archive(Path folder) {

    /** One name for all that come to a township: what a killed run leaves half copied, the next one overwrites. */
    private static final String DRAFT = ".arriving-";

    /** The files that were submitted to the townships. */
    static Archive ofSubmissions(Workplace workplace) {
        return new Archive(workplace.data().resolve("archive"));
    }

    /** The files of the releases that the townships issued. */
    static Archive ofReleases(Workplace workplace) {
        return new Archive(workplace.data().resolve("releases"));
    }

    /** The hash of a file as it lies in the inbox. */
    static String hash(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return hex(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a copy of a file that came to a township, and names it by what was copied: the original may have changed
     * since it was listed.
     *
     * @throws NotWrittenException if it is the archive that fails, and not the file
     */
    Arrival keep(Path file, Township township) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            var draft = OwnerOnly.folder(folder).resolve(DRAFT + township.code());
            WholeFile.drawUp(draft, in);
            var id = new FileId(Shown.name(file), hex(in));
            OwnerOnly.folder(shelf(id.sha256()));
            WholeFile.putInPlace(draft, path(id));
            return new Arrival(path(id), id, "");
        }
    }

    /** Keeps some bytes; answers their SHA-256. */
    String keep(byte[] bytes) throws IOException {
        var sha256 = WholeFile.sha256(bytes);
        OwnerOnly.folder(folder);
        OwnerOnly.folder(shelf(sha256));
        WholeFile.write(path(sha256), bytes);
        return sha256;
    }

    /** The bytes that were kept under a SHA-256, if they are still what they were. */
    Optional<byte[]> kept(String sha256) throws IOException {
        return Files.isRegularFile(path(sha256))
                ? Optional.of(Files.readAllBytes(path(sha256)))
                        .filter(bytes -> WholeFile.sha256(bytes).equals(sha256))
                : Optional.empty();
    }

    /** Where a file is that was kept. */
    Path path(FileId file) {
        return path(file.sha256());
    }

    private Path path(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private static String hex(DigestInputStream read) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
