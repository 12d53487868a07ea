package org.nianbao.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.job.Desk;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.release.Release;

/**
 * What a run or a look at the situation has to tell.
 *
 * @param entered how many files the run entered; 0 if there was no run
 * @param path where the release is
 * @param issued the newest release, if there ever was one
 * @param returns where the files are that go back to their units, if there are any
 */
record Answer(Release now, int entered, Path path, Optional<Issued> issued, Optional<Path> returns) {

    /** What there is to tell of a township after a run that has entered so many files, or none. */
    static Answer of(Desk desk, int entered) {
        return desk.atOneMoment(() -> read(desk, entered));
    }

    private static Answer read(Desk desk, int entered) {
        var scheme = desk.scheme();
        return new Answer(
                desk.situation().now(),
                entered,
                desk.workplace().release(scheme),
                desk.releases().newest(scheme.year()),
                desk.workplace().returned());
    }
}
