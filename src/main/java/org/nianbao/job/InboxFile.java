package org.nianbao.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.nianbao.submission.DisplayText;

/** A file that was sent, as it lay in the inbox when that was listed. */
record InboxFile(Path path, String sha256, long size) {

    /** What it is called, fit to be shown. */
    String name() {
        return DisplayText.name(path);
    }

    /** What it says now; of one that has grown since, no more than tells that it has. */
    byte[] bytes() throws IOException {
        try (var in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(Math.toIntExact(size + 1));
        }
    }
}
