package org.nianbao.web.township;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Function;
import org.nianbao.application.UsageException;
import org.nianbao.outbox.DraftFile;

/** A file that was uploaded to be looked at, and of which nothing stays. */
public final class UploadedFile {

    private UploadedFile() {}

    /**
     * Returns what is found in a file. No message tells where the copy lay.
     *
     * @param name the name that its owner knows
     */
    public static <T> T look(InputStream content, String name, Function<Path, T> work) throws IOException {
        try (var draft = DraftFile.temporary(content)) {
            try {
                return work.apply(draft.path());
            } catch (UsageException e) {
                throw new UsageException(
                        String.valueOf(e.getMessage()).replace(draft.path().toString(), name));
            }
        }
    }
}
