package org.nianbao.application;

import java.util.EnumMap;
import java.util.Map;
import org.nianbao.application.json.TurnoutJson;
import org.nianbao.release.Release;
import org.nianbao.submission.ReportingStatus.State;

/**
 * The number of units of a township in each state.
 *
 * @param unattributed the number of unattributed files
 */
public record ReportingCounts(Map<State, Long> units, int unattributed) {

    /** The counts of a township of which nothing is known. */
    public static final ReportingCounts NONE = new ReportingCounts(Map.of(), 0);

    public static ReportingCounts of(Release now) {
        var units = new EnumMap<State, Long>(State.class);
        now.standings().forEach(standing -> units.merge(standing.state(), 1L, Long::sum));
        return new ReportingCounts(units, now.unattributed().size());
    }

    public long in(State state) {
        return units.getOrDefault(state, 0L);
    }

    public long all() {
        return units.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the answer for programs. */
    public TurnoutJson forPrograms() {
        return new TurnoutJson(in(State.MISSING), in(State.ACCEPTED), in(State.HELD), in(State.RETURNED));
    }
}
