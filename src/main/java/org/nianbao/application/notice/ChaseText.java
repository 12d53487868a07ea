package org.nianbao.application.notice;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.application.Deadline;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.ReportingStatus.State;

/** A reminder for the chat of the units (催报的话). */
public final class ChaseText {

    private ChaseText() {}

    /**
     * Returns a reminder for some units; empty if none of them has anything to do.
     *
     * @param title of the scheme
     */
    public static String of(String title, Deadline deadline, List<ReportingStatus> units) {
        var lines = new ArrayList<String>();
        lines.add("%s，%s。".formatted(title, deadline));
        add(lines, units, State.MISSING, "还没有报", "请尽快报送");
        add(lines, units, State.RETURNED, "要改正", "请按退回的报表改好再报");
        add(lines, units, State.HELD, "要说明", "请说明原因，或者改正");
        return lines.size() == 1 ? "" : String.join("\n", lines);
    }

    private static void add(
            List<String> lines, List<ReportingStatus> units, State state, String heading, String wanted) {
        var names = units.stream()
                .filter(standing -> standing.state() == state)
                .map(standing -> standing.unit().name())
                .toList();
        if (!names.isEmpty()) {
            lines.add("%s（%d 个）：%s。%s。"
                    .formatted(heading, names.size(), names.stream().collect(joining("、")), wanted));
        }
    }
}
