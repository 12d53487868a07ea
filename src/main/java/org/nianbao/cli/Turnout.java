package org.nianbao.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.nianbao.release.Release;
import org.nianbao.submission.Standing.State;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many units of a township are in each state.
 *
 * @param unattributed how many files are of no unit
 */
record Turnout(Map<State, Long> units, int unattributed) {

    /** That of a township of which nothing is known. */
    static final Turnout NONE = new Turnout(Map.of(), 0);

    static Turnout of(Release now) {
        var units = new EnumMap<State, Long>(State.class);
        now.standings().forEach(standing -> units.merge(standing.state(), 1L, Long::sum));
        return new Turnout(units, now.unattributed().size());
    }

    long in(State state) {
        return units.getOrDefault(state, 0L);
    }

    long all() {
        return units.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Puts all of it into what is told to programs of a township. */
    void put(ObjectNode township) {
        township.put("unattributed", unattributed);
        var node = township.putObject("units");
        for (var state : State.values()) {
            node.put(state.name().toLowerCase(Locale.ROOT), in(state));
        }
    }
}
