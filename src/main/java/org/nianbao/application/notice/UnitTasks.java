package org.nianbao.application.notice;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.application.ReportingTimes;
import org.nianbao.release.Release;
import org.nianbao.scheme.Level;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.ReportingStatus.State;
import org.nianbao.submission.Verdict;

/** What is to be done about a unit, in words (要办的事). */
public record UnitTasks(Release now, ReportingTimes times) {

    /** The states of units, that with most to be done first. */
    public static final List<State> MOST_URGENT_FIRST =
            List.of(State.MISSING, State.RETURNED, State.HELD, State.ACCEPTED);

    /** Returns the tasks of a unit, the most urgent first; none if nothing is to be done. */
    public List<String> of(ReportingStatus standing) {
        var tasks = new ArrayList<String>();
        if (standing.newest().isEmpty()) {
            tasks.add(
                    times.deadline().daysLeft() < 0
                            ? "已逾期 %d 天，请催报".formatted(-times.deadline().daysLeft())
                            : "请催报");
        }
        standing.newest()
                .filter(newest -> times.daysLate(newest) > 0)
                .ifPresent(newest -> tasks.add("迟报 %d 天".formatted(times.daysLate(newest))));
        standing.notCounted()
                .ifPresent(newest ->
                        tasks.add("%s，%s".formatted(open(newest), standing.state() == State.HELD ? "待其说明" : "待其改正")));
        if (standing.notCounted().isPresent()) {
            standing.inFigures().ifPresent(counted -> tasks.add("仍按%s汇总".formatted(counted.batchShown())));
        }
        now.resembling(standing.unit())
                .forEach(entered -> tasks.add("认不出单位的“%s”（%s）像是它的，请核对"
                        .formatted(entered.file().name(), entered.verdict().chinese())));
        standing.setAside().forEach(entered -> tasks.add(entered.setAsideShown()));
        var betweenUnits = now.betweenUnits().of(standing.unit().code()).stream()
                .filter(Finding::isOpen)
                .count();
        if (betweenUnits > 0) {
            tasks.add("跨村 %d 条待核对".formatted(betweenUnits));
        }
        return tasks;
    }

    private static String open(EnteredSubmission entered) {
        if (entered.verdict() == Verdict.UNPROCESSABLE) {
            return entered.verdict().chinese() + "："
                    + entered.findings().stream().map(Finding::message).collect(joining("；"));
        }
        return Stream.of(Level.MANDATORY, Level.VERIFY)
                .map(level -> level.chinese() + " "
                        + entered.findings().stream()
                                .filter(Finding::isOpen)
                                .filter(finding -> finding.level() == level)
                                .count())
                .filter(count -> !count.endsWith(" 0"))
                .collect(joining("、"));
    }
}
