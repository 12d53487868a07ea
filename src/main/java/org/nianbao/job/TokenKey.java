package org.nianbao.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.nianbao.ledger.Tokens;
import org.nianbao.outbox.DraftFile;
import org.nianbao.outbox.OwnerOnly;
import org.slf4j.LoggerFactory;

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

    /** Of two programs that make a key at the same moment, both go by that of the first. */
    private void make(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        DraftFile.sweep(folder);
        try (var draft = DraftFile.of(OwnerOnly.folder(folder), new ByteArrayInputStream(key))) {
            Files.createLink(file, draft.path());
        } catch (FileAlreadyExistsException e) {
            LoggerFactory.getLogger(TokenKey.class).debug("another program has made the key", e);
        }
    }
}
