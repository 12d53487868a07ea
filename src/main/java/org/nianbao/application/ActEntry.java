package org.nianbao.application;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.nianbao.job.Act;
import org.nianbao.job.Acts;

/**
 * What came of entering an act (登记), which is entered once: a request that was given before and cut off goes on with what it
 * entered then.
 *
 * @param number that of the act of which it is to be told how it ended, if there is one
 * @param resumed the act that the same request entered before
 * @param standing the act that stands already as it is asked for, so that nothing was entered
 */
public record ActEntry(OptionalInt number, Optional<Acts.Open> resumed, Optional<Act> standing) {

    /**
     * An act that is asked for.
     *
     * @param stands whether what it would enter stands already
     */
    record Proposed(Act act, boolean stands) {}

    /**
     * Enters an act, unless the same request did before, or it stands already.
     *
     * @param asked the request as it was given
     */
    static ActEntry of(Acts acts, List<String> asked, Supplier<Proposed> proposal) {
        var before = acts.open(asked);
        if (before.isPresent()) {
            return new ActEntry(OptionalInt.of(before.get().number()), before, Optional.empty());
        }
        var proposed = proposal.get();
        return proposed.stands()
                ? new ActEntry(OptionalInt.empty(), Optional.empty(), Optional.of(proposed.act()))
                : new ActEntry(OptionalInt.of(acts.enter(proposed.act())), Optional.empty(), Optional.empty());
    }
}
