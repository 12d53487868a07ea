package org.nianbao.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.nianbao.outbox.DraftFile;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;

/**
 * A workbook file as it can be read: itself or, if it is an .xlsx encrypted with the password that spreadsheets try by
 * themselves ({@link Decryptor#DEFAULT_PASSWORD}), a decrypted copy. Excel and WPS open such a file without a question, so
 * whoever sends it knows of no password.
 */
public final class PlainFile implements AutoCloseable {

    /** Excel hashes a password 100,000 times. [MS-OFFCRYPTO] 2.3.4.10 allows 10,000,000, which take half a minute. */
    private static final int MOST_SPINS = 1_000_000;

    private final Path path;
    private final @Nullable DraftFile decrypted;

    private PlainFile(Path path, @Nullable DraftFile decrypted) {
        this.path = path;
        this.decrypted = decrypted;
    }

    /**
     * Opens a file; it is not changed.
     *
     * @throws RefusedFileException if it has another password
     */
    public static PlainFile of(Path file) throws IOException {
        if (FileMagic.valueOf(file.toFile()) == FileMagic.OLE2) {
            try (var folders = new POIFSFileSystem(file.toFile(), true)) {
                if (folders.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                    return decrypted(folders);
                }
            }
        }
        return new PlainFile(file, null);
    }

    private static PlainFile decrypted(POIFSFileSystem folders) throws IOException {
        try {
            var encryption = new EncryptionInfo(folders);
            var decryptor = encryption.getDecryptor();
            if (encryption.getVerifier().getSpinCount() > MOST_SPINS
                    || !decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new RefusedFileException(Refusal.ENCRYPTED);
            }
            try (var content = decryptor.getDataStream(folders)) {
                var copy = DraftFile.temporary(content);
                return new PlainFile(copy.path(), copy);
            }
        } catch (GeneralSecurityException | EncryptedDocumentException unknownEncryption) {
            throw new RefusedFileException(Refusal.ENCRYPTED);
        }
    }

    /** The file to read, for as long as this is open. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        if (decrypted != null) {
            decrypted.close();
        }
    }
}
