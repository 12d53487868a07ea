package org.nianbao.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Screening;

/** Told of how a run gets on. Whoever is told must say what becomes of each message, be it nothing. */
public interface Progress {

    /** Nobody is told. */
    Progress SILENT = new SilentProgress();

    /** How long another run is waited for, unless somebody wants it otherwise. */
    Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    /** Another run is under way, and has been waited for so long; answers whether to wait on. */
    boolean waits(Duration soFar);

    /** So many files lie in the inbox, so many of them are new, and so many known ones are to be reviewed again. */
    void found(int files, int news, int again);

    /** A file lies in the inbox twice, under two names. */
    void duplicate(String file, String original);

    /** Some of what lies in the inbox is not taken in. */
    void passedOver(List<PassedOver> others);

    /**
     * A file of the archive is not what was kept, and so is neither reviewed again nor sent back; its verdict stays.
     *
     * @param unit whose it is, by name; empty if nobody's
     * @param condition what it is found to be, in Chinese
     */
    void damaged(String unit, FileId file, String condition);

    /** A file was screened and entered. */
    void entered(Screening screening);

    /** An accepted submission was reviewed by a changed scheme and would turn, but keeps its verdict: one was handed in. */
    void kept(Screening judged);

    /** A new file is of another unit than the one that was asked for; it stays for the next nightly run. */
    void leftForLater(String file);

    /** The release is in place: a new one, or the newest of before if it says the same. */
    void released(int number, String sha256);

    /** The release was not as it was issued last, and has been written anew. */
    void restored(Path release);

    /** A station of the run begins. */
    void step(String name);
}
