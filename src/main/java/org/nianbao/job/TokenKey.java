package org.nianbao.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import org.nianbao.ledger.Tokens;
import org.nianbao.outbox.OwnerOnly;

/** The key of the tokens, in a file of the data folder that its owner alone may read; made when it is first needed. */
record TokenKey(Path folder) {

    private static final int BYTES = 32;

    Tokens tokens() {
        var file = folder.resolve("token.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return new Tokens(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var temporary = OwnerOnly.file(Files.createTempFile(OwnerOnly.folder(folder), ".token", ".tmp"));
        Files.write(temporary, key);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
