package org.nianbao.cli;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.application.Exit;
import org.nianbao.application.json.TownshipsRunJson;
import org.nianbao.submission.ReportingStatus.State;

/**
 * What a run over many townships has to tell.
 *
 * @param strangers whether something lay in the inbox that is no township's
 */
record TownshipsAnswer(List<TownshipOutcome> outcomes, boolean strangers) {

    /** How the run ended: what is gravest of all its townships. */
    Exit exit() {
        if (has(Exit.STOPPED)) {
            return Exit.STOPPED;
        }
        if (has(Exit.TRY_LATER)) {
            return Exit.TRY_LATER;
        }
        if (!allDone()) {
            return Exit.FAILED;
        }
        return strangers || has(Exit.INCOMPLETE) ? Exit.INCOMPLETE : Exit.DONE;
    }

    boolean allDone() {
        return outcomes.stream().allMatch(TownshipOutcome::isDone);
    }

    private boolean has(Exit exit) {
        return outcomes.stream().anyMatch(outcome -> outcome.exit() == exit);
    }

    /** For people: a line for each township, and how many there are. */
    String text() {
        var table = new TextTable("乡镇", "通过", "待说明", "退回", "未报", "认不出单位", "新收", "汇总表", "结果");
        outcomes.forEach(outcome -> table.add(
                outcome.name(),
                outcome.shown(State.ACCEPTED),
                outcome.shown(State.HELD),
                outcome.shown(State.RETURNED),
                outcome.shown(State.MISSING),
                outcome.shown(outcome.turnout().unattributed()),
                outcome.shown(outcome.entered()),
                outcome.releaseShown(),
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

    private static String result(TownshipOutcome outcome) {
        return switch (outcome.exit()) {
            case DONE -> "已汇总";
            case INCOMPLETE -> "已汇总，有待处理的事项";
            case STOPPED -> "已中止";
            case FAILED, USAGE, TRY_LATER -> "未完成";
        };
    }

    /** The answer for programs. */
    TownshipsRunJson forPrograms() {
        return new TownshipsRunJson(
                outcomes.stream().map(TownshipOutcome::forPrograms).toList());
    }
}
