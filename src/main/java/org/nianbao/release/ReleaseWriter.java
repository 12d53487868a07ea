package org.nianbao.release;

import java.io.IOException;
import java.nio.file.Path;
import org.nianbao.consolidate.Lineages;
import org.nianbao.outbox.TargetInUseException;
import org.nianbao.outbox.WholeFile;

/** Writes a release to its file, whole; the draft is read again and compared with what was meant before it counts. */
public final class ReleaseWriter {

    private ReleaseWriter() {}

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
