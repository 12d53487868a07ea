package org.nianbao.release.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.outbox.FileSet;
import org.nianbao.outbox.FileSet.Member;
import org.nianbao.outbox.WholeFile;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.issue.ReleaseFiles;
import org.nianbao.release.proof.Difference;
import org.nianbao.release.proof.NotAReleaseException;
import org.nianbao.release.twin.ObservationTable;
import org.nianbao.release.twin.TableMetadata;
import org.nianbao.release.verification.UnsoundReleaseException;
import org.nianbao.release.verification.Verification;

/**
 * A county's release as the bytes of its files.
 *
 * @param files where they go
 */
public record CountyIssue(CountyRelease release, ReleaseFiles files, byte[] workbook, byte[] table, byte[] metadata) {

    /**
     * Makes the files of a release.
     *
     * @param target the workbook, which the others are named after
     */
    public static CountyIssue of(CountyRelease release, Path target) throws IOException {
        var workbook = CountyWorkbook.bytes(release);
        var files = new ReleaseFiles(target);
        var table = ObservationTable.csv(CountyObservations.of(release));
        var metadata = TableMetadata.ofCounty(
                release.scheme().edition(),
                new TableMetadata.Named(ReleaseFiles.name(files.table()), WholeFile.sha256(table)),
                new TableMetadata.Named(ReleaseFiles.name(files.workbook()), WholeFile.sha256(workbook)));
        return new CountyIssue(release, files, workbook, table, metadata);
    }

    /**
     * Writes the files together and each whole, once the draft of the workbook has been proved; returns whether any was
     * not there before, or said something else.
     */
    public boolean write() throws IOException {
        return new FileSet(List.of(
                        new Member(files.workbook(), workbook, this::prove),
                        new Member(files.table(), table),
                        new Member(files.metadata(), metadata)))
                .write();
    }

    private void prove(Path draft) {
        try {
            var verified = Verification.of(draft, Optional.empty());
            var faults = new ArrayList<>(verified.differences());
            faults.addAll(verified.imbalances());
            if (!faults.isEmpty()) {
                throw new UnsoundReleaseException(files.workbook(), faults);
            }
        } catch (NotAReleaseException e) {
            throw new UnsoundReleaseException(
                    files.workbook(), List.of(new Difference("汇总表", "", "写出的文件读不回来：" + e.getMessage())));
        }
    }
}
