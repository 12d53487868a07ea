package org.nianbao.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Screening;

/**
 * Receives the progress of a run. An implementation must decide what to do with each message, even if that is nothing.
 */
public interface Progress {

    /** Ignores all messages. */
    Progress SILENT = new SilentProgress();

    /** How long to wait for another run by default. */
    Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    /** Another run is under way; returns whether to continue waiting after this time. */
    boolean waits(Duration soFar);

    /**
     * Reports the number of files in the inbox, how many of them are new, and how many known ones are to be reviewed
     * again.
     */
    void found(int files, int news, int again);

    /** A file is in the inbox twice, under two names. */
    void duplicate(String file, String original);

    /** Some entries of the inbox are not taken in. */
    void passedOver(List<PassedOver> others);

    /**
     * A file of the archive differs from what was kept, so it is neither reviewed again nor returned; its verdict
     * stays.
     *
     * @param unit the name of its unit; empty if it has none
     * @param condition the condition found, in Chinese
     */
    void damaged(String unit, FileId file, String condition);

    /** A file was screened and entered. */
    void entered(Screening screening);

    /**
     * An accepted submission would change its verdict by the changed scheme, but keeps it because a release was handed
     * in.
     */
    void kept(Screening judged);

    /** A new file belongs to another unit than the requested one; the next nightly run takes it in. */
    void leftForLater(String file);

    /** The release is in the outbox: a new one, or the previous one if its content is the same. */
    void released(int number, String sha256);

    /** The release differed from what was issued last, and was written again. */
    void restored(Path release);

    /** A step of the run begins. */
    void step(String name);
}
