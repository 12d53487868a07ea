package org.nianbao.release;

import java.io.IOException;
import java.util.List;
import org.nianbao.outbox.FileSet;
import org.nianbao.outbox.FileSet.Member;
import org.nianbao.outbox.TargetInUseException;

/**
 * Writes a release to its files, together and each whole; the draft of the workbook is read again and compared with what
 * was meant before it counts.
 */
public final class ReleaseWriter {

    private ReleaseWriter() {}

    /**
     * Writes a release to a workbook and its twin, and the folders above them where they are missing.
     *
     * @throws TargetInUseException if a file cannot be replaced; all are as they were then
     * @throws UnsoundReleaseException if what was written cannot be read again as it was meant; the files are untouched
     */
    public static Written write(Issue issue) throws IOException {
        var files = issue.files();
        var changed = new FileSet(List.of(
                        new Member(
                                files.workbook(),
                                issue.workbook(),
                                draft -> Verification.require(issue.release(), draft, files.workbook())),
                        new Member(files.table(), issue.table()),
                        new Member(files.metadata(), issue.metadata())))
                .write();
        return new Written(files.workbook(), issue.sha256(), changed);
    }
}
