package org.nianbao.job;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.nianbao.submission.FileId;

/**
 * A file that is to be screened.
 *
 * @param path the path of the archived copy, or of the draft of one, which nobody changes during the reading
 * @param unitCode the unit that an earlier review found; empty if it found none, or if the file is new
 * @param unkept the size in bytes, if the file is too large to be kept
 * @param arrival what becomes of the copy once the sender is known
 */
record PendingFile(Path path, FileId file, String unitCode, OptionalLong unkept, Arrival arrival) {

    PendingFile(Path path, FileId file, String unitCode, OptionalLong unkept) {
        this(path, file, unitCode, unkept, Arrival.ARCHIVED);
    }

    /** Either keeps a copy in the archive, or drops it, as long as it is not known whether the run takes the file in. */
    interface Arrival {

        /** Of a file that is in the archive already, and stays there. */
        Arrival ARCHIVED = new Arrival() {
            @Override
            public void keep() {}

            @Override
            public void drop() {}
        };

        /** Keeps the copy; what it was read from is gone then. */
        void keep();

        /** Drops the copy: a later run takes the file in. */
        void drop();
    }
}
