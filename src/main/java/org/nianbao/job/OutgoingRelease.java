package org.nianbao.job;

import java.util.List;
import java.util.Optional;
import org.nianbao.ledger.ReleaseTable.Issued;

/**
 * What the county would get now, compared with the release that was issued last.
 *
 * @param state how the file in the outbox compares with that
 * @param figures the figures of the township that would differ in a release of now
 * @param handedIn the release that was handed in last
 * @param waiting the number of files in the inbox that no run has taken in yet
 * @param passedOver what a run would not take in now
 */
public record OutgoingRelease(
        State state,
        List<ChangesSince.ChangedFigure> figures,
        Optional<Issued> handedIn,
        int waiting,
        List<PassedOver> passedOver) {

    public OutgoingRelease {
        figures = List.copyOf(figures);
        passedOver = List.copyOf(passedOver);
    }

    /** How the file in the outbox compares with what a run would write. */
    public enum State {
        /** There was no release yet. */
        NONE,
        /** The released file is missing. */
        GONE,
        /** The file is a release of another ledger, or of a later state of this one: this is perhaps not the right one. */
        FOREIGN,
        /** Somebody changed the file. */
        TAMPERED,
        /** A run would write the same bytes. */
        CURRENT,
        /** A run would write something else. */
        OUTDATED
    }
}
