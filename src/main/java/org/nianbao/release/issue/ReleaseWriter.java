package org.nianbao.release.issue;

import java.io.IOException;
import java.util.List;
import org.nianbao.outbox.FileSet;
import org.nianbao.outbox.FileSet.Member;
import org.nianbao.outbox.TargetInUseException;
import org.nianbao.release.verification.UnsoundReleaseException;
import org.nianbao.release.verification.Verification;

/**
 * Writes a release to its files, together and each whole; the draft of the workbook is read again and compared with the
 * release before it is put in place.
 */
public final class ReleaseWriter {

    private ReleaseWriter() {}

    /**
     * Writes a release without asking for permission.
     *
     * @see #write(Issue, Runnable)
     */
    public static WrittenRelease write(Issue issue) throws IOException {
        return write(issue, () -> {});
    }

    /**
     * Writes a release to a workbook and its twin, and the folders above them where they are missing.
     *
     * @param permission throws if the release may not be put out any more; called right before it is
     * @throws TargetInUseException if a file cannot be replaced; all are as they were then
     * @throws UnsoundReleaseException if the draft differs from the release; the files are unchanged
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
