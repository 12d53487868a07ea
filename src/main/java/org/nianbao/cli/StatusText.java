package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.stream.Stream;
import org.nianbao.application.StatusResult;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.notice.UnitTasks;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.ReportingStatus.State;

/**
 * The current state, for people: which units have reported and which must be reminded, what has changed, and what goes
 * out.
 *
 * <p>Units that have something to do come first.
 */
record StatusText(StatusResult status) {

    private static final String NONE = "—";

    @Override
    public String toString() {
        return heading() + "\n" + units() + unattributed() + new RunText(status.answer()).turns()
                + new ChangesText(status.changes()) + outgoing();
    }

    private String heading() {
        var now = status.answer().now();
        var counts = Arrays.stream(State.values())
                .filter(state -> standings(state).findAny().isPresent())
                .map(state ->
                        "%s %d".formatted(state.chinese(), standings(state).count()))
                .collect(joining("，"));
        var late = now.standings().stream()
                .flatMap(standing -> standing.newest().stream())
                .filter(entered -> status.times().daysLate(entered) > 0)
                .count();
        return "%s  %s  %s%n%d 个单位：%s%s%n"
                .formatted(
                        now.scheme().edition().title(),
                        status.times().deadline().today(),
                        status.deadline(),
                        now.standings().size(),
                        counts,
                        late == 0 ? "" : "；迟报 " + late);
    }

    private Stream<ReportingStatus> standings(State state) {
        return status.answer().now().standings().stream().filter(standing -> standing.state() == state);
    }

    private TextTable units() {
        var table = new TextTable("区划代码", "单位", "状态", "批次", "报出日期", "收到", "要办的事");
        var tasks = new UnitTasks(status.answer().now(), status.times());
        UnitTasks.MOST_URGENT_FIRST.stream()
                .flatMap(this::standings)
                .forEach(standing -> table.add(
                        standing.unit().code(),
                        standing.unit().name(),
                        standing.state().chinese(),
                        standing.newest().map(EnteredSubmission::batchShown).orElse(NONE),
                        standing.newest()
                                .map(EnteredSubmission::reportedOn)
                                .filter(day -> !day.isEmpty())
                                .orElse(NONE),
                        standing.newest()
                                .flatMap(status.times()::received)
                                .map(TownshipTime::shown)
                                .orElse(NONE),
                        String.join("，", tasks.of(standing))));
        return table;
    }

    private String unattributed() {
        return status.answer().now().unattributed().stream()
                .map(entered -> "认不出单位  %s  %s%n"
                        .formatted(entered.verdict().chinese(), entered.file().name()))
                .collect(joining());
    }

    private String outgoing() {
        return "%n旗里现在会得到%n".formatted()
                + new OutgoingText(status)
                        .lines()
                        .map(line -> "  " + line + "\n")
                        .collect(joining());
    }
}
