package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.function.Predicate;
import org.nianbao.application.townships.TownshipStatus;
import org.nianbao.application.townships.TownshipsOverview;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.submission.ReportingStatus.State;

/** The status of many townships, for people: a line for each, their number, and where something is to be done. */
record TownshipStatusesText(TownshipsOverview.Result result) {

    private static final String NONE = "—";

    @Override
    public String toString() {
        var table = new TextTable("乡镇", "通过", "待说明", "退回", "未报", "认不出单位", "未收取", "汇总表", "上报", "旗里现在会得到的");
        result.townships()
                .forEach(township -> table.add(
                        township.name(),
                        township.turnout().in(State.ACCEPTED),
                        township.turnout().in(State.HELD),
                        township.turnout().in(State.RETURNED),
                        township.turnout().in(State.MISSING),
                        township.turnout().unattributed(),
                        township.outgoing().waiting(),
                        shown(township.issued()),
                        shown(township.outgoing().handedIn()),
                        outgoing(township)));
        return result.deadline() + "\n\n" + table + "\n" + sums() + toDo() + turns();
    }

    private static String shown(Optional<Issued> release) {
        return release.map(issued -> "第%d版".formatted(issued.number())).orElse(NONE);
    }

    private String sums() {
        return "%d 个乡镇：%d 个单位通过，共 %d 个单位；汇总表与现在的数一致的 %d 个，登记过上报的 %d 个%n"
                .formatted(
                        result.townships().size() + result.unseen().size(),
                        result.townships().stream()
                                .mapToLong(township -> township.turnout().in(State.ACCEPTED))
                                .sum(),
                        result.townships().stream()
                                .mapToLong(township -> township.turnout().all())
                                .sum(),
                        count(TownshipStatus::isCurrent),
                        count(township -> township.outgoing().handedIn().isPresent()));
    }

    private long count(Predicate<TownshipStatus> which) {
        return result.townships().stream().filter(which).count();
    }

    private String toDo() {
        return toDo("请运行 nightly", TownshipStatus::needsRun)
                + toDo("汇总表被人改过，请另存所改的，再运行 nightly 重写", TownshipStatus::isTampered)
                + toDo("汇总表不是从这个数据库发出的，请核对 --data、--out 和数据库的地址", TownshipStatus::isForeign);
    }

    private String toDo(String what, Predicate<TownshipStatus> where) {
        var names = result.townships().stream()
                .filter(where)
                .map(TownshipStatus::name)
                .collect(joining("、"));
        return names.isEmpty() ? "" : "%s：%s%n".formatted(what, names);
    }

    /** Returns which accepted submissions would change their verdicts by the present scheme, and how to apply that. */
    private String turns() {
        var lines = result.townships().stream()
                .flatMap(township -> township.turnsShown().stream().map(line -> township.name() + "  " + line))
                .toList();
        return lines.isEmpty()
                ? ""
                : "\n报表制度在上报以后改了\n  %s\n  要改判的，请加 --review-again 运行 nightly；不改判的，汇总表照旧计入它们%n"
                        .formatted(String.join("\n  ", lines));
    }

    /** Returns what the county would get, in a few words. */
    private static String outgoing(TownshipStatus township) {
        return switch (township.outgoing().state()) {
            case NONE -> "还没有发出过";
            case GONE -> "文件不在了";
            case FOREIGN -> "文件不是从这个数据库发出的";
            case TAMPERED -> "文件被人改过";
            case CURRENT -> "与现在的数一致";
            case OUTDATED -> "与现在的不同";
        };
    }
}
