package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.application.StatusResult;
import org.nianbao.application.TownshipTime;
import org.nianbao.scheme.Level;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.ReportingStatus.State;
import org.nianbao.submission.Verdict;

/**
 * The current state, for people: which units have reported and which must be reminded, what has changed, and what goes
 * out.
 *
 * <p>Units that have something to do come first.
 */
record StatusText(StatusResult status) {

    private static final String NONE = "—";

    private static final List<State> MOST_URGENT_FIRST =
            List.of(State.MISSING, State.RETURNED, State.HELD, State.ACCEPTED);

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
                .filter(entered -> status.daysLate(entered) > 0)
                .count();
        return "%s  %s  %s%n%d 个单位：%s%s%n"
                .formatted(
                        now.scheme().edition().title(),
                        status.today(),
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
        MOST_URGENT_FIRST.stream()
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
                                .flatMap(status::received)
                                .map(TownshipTime::shown)
                                .orElse(NONE),
                        String.join("，", toDo(standing))));
        return table;
    }

    private List<String> toDo(ReportingStatus standing) {
        var toDo = new ArrayList<String>();
        if (standing.newest().isEmpty()) {
            toDo.add(
                    status.deadline().daysLeft() < 0
                            ? "已逾期 %d 天，请催报".formatted(-status.deadline().daysLeft())
                            : "请催报");
        }
        standing.newest()
                .filter(newest -> status.daysLate(newest) > 0)
                .ifPresent(newest -> toDo.add("迟报 %d 天".formatted(status.daysLate(newest))));
        standing.notCounted()
                .ifPresent(newest ->
                        toDo.add("%s，%s".formatted(open(newest), standing.state() == State.HELD ? "待其说明" : "待其改正")));
        if (standing.notCounted().isPresent()) {
            standing.inFigures().ifPresent(counted -> toDo.add("仍按%s汇总".formatted(counted.batchShown())));
        }
        status.answer()
                .now()
                .resembling(standing.unit())
                .forEach(entered -> toDo.add("认不出单位的“%s”（%s）像是它的，请核对"
                        .formatted(entered.file().name(), entered.verdict().chinese())));
        standing.setAside().forEach(entered -> toDo.add(entered.setAsideShown()));
        var betweenUnits = status
                .answer()
                .now()
                .betweenUnits()
                .of(standing.unit().code())
                .stream()
                .filter(Finding::isOpen)
                .count();
        if (betweenUnits > 0) {
            toDo.add("跨村 %d 条待核对".formatted(betweenUnits));
        }
        return toDo;
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
