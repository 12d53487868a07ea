package org.nianbao.release.issue;

import static org.nianbao.release.issue.ReleaseFiles.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nianbao.consolidate.Lineages;
import org.nianbao.outbox.WholeFile;
import org.nianbao.release.Release;
import org.nianbao.release.revision.HandedInRelease;
import org.nianbao.release.revision.ReleaseSnapshot;
import org.nianbao.release.revision.Revision;
import org.nianbao.release.sheet.ReleaseWorkbook;
import org.nianbao.release.twin.ObservationTable;
import org.nianbao.release.twin.Observations;
import org.nianbao.release.twin.TableMetadata;

/**
 * A release as the bytes of its files.
 *
 * @param files where they go
 * @param content the SHA-256 that the workbook would have without a comparison: equal for releases with the same
 *     content
 */
public record Issue(
        Release release, ReleaseFiles files, byte[] workbook, byte[] table, byte[] metadata, String content) {

    /**
     * The files of a release.
     *
     * <p>It is compared with the last handed in release that has another content. So the bytes of a release that was
     * handed in stay the same as long as its content does.
     *
     * @param lineages where its figures come from
     * @param sent what was handed in, the newest first
     * @param target the workbook, which the others are named after
     */
    public static Issue of(Release release, Lineages lineages, List<HandedInRelease> sent, Path target)
            throws IOException {
        var alone = ReleaseWorkbook.bytes(release, lineages, Optional.empty());
        var content = WholeFile.sha256(alone);
        var last =
                sent.stream().filter(other -> !other.content().equals(content)).findFirst();
        var workbook = last.isEmpty() ? alone : ReleaseWorkbook.bytes(release, lineages, last);
        var files = new ReleaseFiles(target);
        var table =
                ObservationTable.csv(Observations.of(release, last.map(other -> Revision.of(other.said(), release))));
        var metadata = TableMetadata.json(
                release.scheme().edition(), named(files.table(), table), named(files.workbook(), workbook));
        return new Issue(release, files, workbook, table, metadata, content);
    }

    /** The SHA-256 of the workbook, in hexadecimal. */
    public String sha256() {
        return WholeFile.sha256(workbook);
    }

    /** Returns the content that later releases are compared with. */
    public ReleaseSnapshot said() {
        return ReleaseSnapshot.of(release);
    }

    private static TableMetadata.Named named(Path file, byte[] bytes) {
        return new TableMetadata.Named(name(file), WholeFile.sha256(bytes));
    }
}
