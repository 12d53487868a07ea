package org.nianbao.release;

import static org.nianbao.release.ReleaseFiles.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.consolidate.Lineages;
import org.nianbao.outbox.FileSet;
import org.nianbao.outbox.FileSet.Member;
import org.nianbao.outbox.TargetInUseException;
import org.nianbao.outbox.WholeFile;
import org.nianbao.release.twin.ObservationTable;
import org.nianbao.release.twin.TableMetadata;

/**
 * Writes a release to its files, together and each whole; the draft of the workbook is read again and compared with what
 * was meant before it counts.
 */
public final class ReleaseWriter {

    private ReleaseWriter() {}

    /** The SHA-256 of the file that a release would be written to, in hexadecimal. */
    public static String sha256(Release release, Lineages lineages) throws IOException {
        return WholeFile.sha256(ReleaseWorkbook.bytes(release, lineages));
    }

    /**
     * Writes a release to a workbook and its twin, and the folders above them where they are missing.
     *
     * @param lineages where its figures come from
     * @throws TargetInUseException if a file cannot be replaced; all are as they were then
     * @throws IllegalStateException if what was written cannot be read again as it was meant; the files are untouched
     */
    public static Written write(Release release, Lineages lineages, Path target) throws IOException {
        var files = new ReleaseFiles(target);
        var workbook = ReleaseWorkbook.bytes(release, lineages);
        var table = ObservationTable.csv(Observations.of(release));
        var metadata = TableMetadata.json(
                release.scheme().edition(), named(files.table(), table), named(files.workbook(), workbook));
        var changed = new FileSet(List.of(
                        new Member(files.workbook(), workbook, draft -> Verification.require(release, draft)),
                        new Member(files.table(), table),
                        new Member(files.metadata(), metadata)))
                .write();
        return new Written(target, WholeFile.sha256(workbook), changed);
    }

    private static TableMetadata.Named named(Path file, byte[] bytes) {
        return new TableMetadata.Named(name(file), WholeFile.sha256(bytes));
    }
}
