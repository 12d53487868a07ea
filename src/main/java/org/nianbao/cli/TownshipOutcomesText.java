package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.application.townships.TownshipOutcome;
import org.nianbao.submission.ReportingStatus.State;

/** The result of a run over many townships, for people: a line for each township, and their number. */
record TownshipOutcomesText(List<TownshipOutcome> outcomes) {

    private static final String NONE = "—";

    @Override
    public String toString() {
        var table = new TextTable("乡镇", "通过", "待说明", "退回", "未报", "认不出单位", "新收", "汇总表", "结果");
        outcomes.forEach(outcome -> table.add(
                outcome.name(),
                shown(outcome, State.ACCEPTED),
                shown(outcome, State.HELD),
                shown(outcome, State.RETURNED),
                shown(outcome, State.MISSING),
                shown(outcome, outcome.turnout().unattributed()),
                shown(outcome, outcome.entered()),
                release(outcome),
                result(outcome)));
        return table
                + "\n%d 个乡镇：已汇总 %d，未完成 %d；%d 个单位通过，共 %d 个单位%n"
                        .formatted(
                                outcomes.size(),
                                done().count(),
                                outcomes.size() - done().count(),
                                done().mapToLong(outcome -> outcome.turnout().in(State.ACCEPTED))
                                        .sum(),
                                done().mapToLong(outcome -> outcome.turnout().all())
                                        .sum());
    }

    private Stream<TownshipOutcome> done() {
        return outcomes.stream().filter(TownshipOutcome::isDone);
    }

    /** Returns the number of units in a state, or a dash if it is unknown. */
    private static String shown(TownshipOutcome outcome, State state) {
        return shown(outcome, outcome.turnout().in(state));
    }

    /** Returns a number of an outcome, or a dash if the run did not come to that. */
    private static String shown(TownshipOutcome outcome, long number) {
        return outcome.isDone() ? Long.toString(number) : NONE;
    }

    /** Returns the release that a township has: {@code 第2版}. */
    private static String release(TownshipOutcome outcome) {
        return outcome.release().isPresent()
                ? "第%d版".formatted(outcome.release().getAsInt())
                : NONE;
    }

    private static String result(TownshipOutcome outcome) {
        return switch (outcome.exit()) {
            case DONE -> "已汇总";
            case INCOMPLETE -> "已汇总，有待处理的事项";
            case STOPPED -> "已中止";
            case FAILED, USAGE, TRY_LATER -> "未完成";
        };
    }

    /** Returns the result of one township in one line, or in several if something failed. */
    static String line(TownshipOutcome outcome) {
        var turnout = outcome.turnout();
        if (!outcome.isDone()) {
            return outcome.name() + "  未完成：" + String.join("\n", outcome.why());
        }
        var states = Arrays.stream(State.values())
                .filter(state -> turnout.in(state) > 0)
                .map(state -> "%s %d".formatted(state.chinese(), turnout.in(state)))
                .collect(joining("，"));
        return "%s  %d 个单位：%s%s；新收 %d 个文件；%s"
                .formatted(
                        outcome.name(),
                        turnout.all(),
                        states,
                        turnout.unattributed() == 0 ? "" : "，认不出单位 " + turnout.unattributed(),
                        outcome.entered(),
                        release(outcome));
    }
}
