package org.nianbao.application;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.nianbao.job.Act;
import org.nianbao.job.Acts;

/**
 * The result of entering an act (登记). An act is entered once: a request that was cut off and is repeated continues with
 * what it entered before.
 *
 * @param number the number of the act whose result is to be reported, if there is one
 * @param resumed the act that the same request entered before
 * @param standing the act that is already in force as requested, so that nothing was entered
 */
public record ActEntry(OptionalInt number, Optional<Acts.Open> resumed, Optional<Act> standing) {

    /**
     * A requested act.
     *
     * @param stands whether it would change nothing
     */
    record Proposed(Act act, boolean stands) {}

    /**
     * Enters an act, unless the same request did so before, or it would change nothing.
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
