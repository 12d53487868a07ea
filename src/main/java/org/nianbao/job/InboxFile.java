package org.nianbao.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.nianbao.submission.DisplayText;

/** A file that was sent, as it was when the inbox was listed. */
record InboxFile(Path path, String sha256, long size) {

    /** Returns its name, safe to show. */
    String name() {
        return DisplayText.name(path);
    }

    /** Returns its present bytes; if the file has grown since, only enough of them to show that. */
    byte[] bytes() throws IOException {
        try (var in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(Math.toIntExact(size + 1));
        }
    }
}
