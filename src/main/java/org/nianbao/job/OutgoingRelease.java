package org.nianbao.job;

import java.util.List;
import java.util.Optional;
import org.nianbao.ledger.ReleaseTable.Issued;

/**
 * What the county would get now, beside the release that was issued last.
 *
 * @param state how the file in the outbox stands to that
 * @param figures those of the township that a release of now would have otherwise
 * @param handedIn the release that was handed in last
 * @param waiting how many files lie in the inbox that no run has taken in yet
 * @param passedOver what lies there and would not be taken in by a run of now
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

    /** How the file that lies in the outbox stands to what a run would write. */
    public enum State {
        /** Nothing was ever released. */
        NONE,
        /** The file that was released is not there any more. */
        GONE,
        /** It is there, but somebody has changed it. */
        TAMPERED,
        /** A run would write the same bytes. */
        CURRENT,
        /** A run would write something else. */
        OUTDATED
    }
}
