package org.nianbao.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nianbao.outbox.OwnerOnly;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Shown;

/** The submitted files, each kept once under the SHA-256 of its bytes, readable by their owner alone. */
record Archive(Path folder) {

    /** The hash of a file as it lies in the inbox. */
    static String hash(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a copy of a file, and names it by what was copied: the original may have changed since it was listed. */
    Arrival keep(Path file) throws IOException {
        var temporary = OwnerOnly.folder(folder).resolve(".arriving.tmp");
        Files.copy(file, temporary, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.file(temporary);
        var sha256 = hash(temporary);
        var kept = OwnerOnly.folder(folder.resolve(sha256.substring(0, 2))).resolve(sha256);
        Files.move(temporary, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Arrival(kept, new FileId(Shown.name(file), sha256));
    }

    /** Where a file is that was kept. */
    Path path(FileId file) {
        return folder.resolve(file.sha256().substring(0, 2)).resolve(file.sha256());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
