package org.nianbao.release.issue;

import java.io.IOException;
import java.util.List;
import org.nianbao.outbox.FileSet;
import org.nianbao.outbox.FileSet.Member;
import org.nianbao.outbox.TargetInUseException;
import org.nianbao.release.verification.UnsoundReleaseException;
import org.nianbao.release.verification.Verification;

/**
 * Writes a release to its files, together and each whole; the draft of the workbook is read again and compared with what
 * was meant before it counts.
 */
public final class ReleaseWriter {

    private ReleaseWriter() {}

    /**
     * Writes a release that nobody else is about to write.
     *
     * @see #write(Issue, Runnable)
     */
    public static WrittenRelease write(Issue issue) throws IOException {
        return write(issue, () -> {});
    }

    /**
     * Writes a release to a workbook and its twin, and the folders above them where they are missing.
     *
     * @param permission throws if it may not be put out any more; asked right before it is
     * @throws TargetInUseException if a file cannot be replaced; all are as they were then
     * @throws UnsoundReleaseException if what was written cannot be read again as it was meant; the files are untouched
     */
    public static WrittenRelease write(Issue issue, Runnable permission) throws IOException {
        var files = issue.files();
        var changed = new FileSet(List.of(
                        new Member(files.workbook(), issue.workbook(), draft -> {
                            Verification.require(issue.release(), draft, files.workbook());
                            permission.run();
                        }),
                        new Member(files.table(), issue.table()),
                        new Member(files.metadata(), issue.metadata())))
                .write();
        return new WrittenRelease(files.workbook(), issue.sha256(), changed);
    }
}
