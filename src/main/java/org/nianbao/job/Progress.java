package org.nianbao.job;

import java.nio.file.Path;
import java.time.Duration;
import org.nianbao.submission.Screening;

/** Told of how a run gets on. */
public interface Progress {

    /** Nobody is told. */
    Progress SILENT = new Progress() {};

    /** How long another run is waited for, unless somebody wants it otherwise. */
    Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    /** Another run is under way, and has been waited for so long; answers whether to wait on. */
    default boolean waits(Duration soFar) {
        return soFar.compareTo(USUAL_PATIENCE) < 0;
    }

    /** So many files lie in the inbox, so many of them are new, and so many known ones are to be reviewed again. */
    default void found(int files, int news, int again) {}

    /** A file lies in the inbox twice, under two names. */
    default void duplicate(String file, String original) {}

    /** A file cannot be read from the disk just now; the next run tries again. */
    default void inaccessible(String file) {}

    /** What lies in the inbox is no file: a folder, or a link to somewhere else. */
    default void passedOver(String name) {}

    /** A file was screened and entered. */
    default void entered(Screening screening) {}

    /** A new file is of another unit than the one that was asked for; it stays for the next nightly run. */
    default void leftForLater(String file) {}

    /** The release is in place: a new one, or the newest of before if it says the same. */
    default void released(int number, String sha256) {}

    /** The release was not as it was issued last, and has been written anew. */
    default void putRight(Path release) {}

    /** A station of the run begins. */
    default void station(String name) {}
}
