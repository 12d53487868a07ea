package org.nianbao.release;

import java.io.IOException;
import java.nio.file.Path;
import org.nianbao.consolidate.Lineages;
import org.nianbao.outbox.TargetInUseException;
import org.nianbao.outbox.WholeFile;

/** Writes a release to its file, whole; the draft is read again and compared with what was meant before it counts. */
public final class ReleaseWriter {

    private ReleaseWriter() {}

    /** The SHA-256 of the file that a release would be written to, in hexadecimal. */
    public static String sha256(Release release, Lineages lineages) throws IOException {
        return WholeFile.sha256(ReleaseWorkbook.bytes(release, lineages));
    }

    /**
     * Writes a release, and the folders above it where they are missing.
     *
     * @param lineages where its figures come from
     * @throws TargetInUseException if the target cannot be replaced
     * @throws IllegalStateException if what was written cannot be read again as it was meant; the target is untouched
     */
    public static Written write(Release release, Lineages lineages, Path target) throws IOException {
        var bytes = ReleaseWorkbook.bytes(release, lineages);
        var changed = WholeFile.write(target, bytes, draft -> Verification.require(release, draft));
        return new Written(target, WholeFile.sha256(bytes), changed);
    }
}
