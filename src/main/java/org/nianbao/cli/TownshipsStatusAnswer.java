package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.nianbao.application.Deadline;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.application.json.TownshipsStatusJson;
import org.nianbao.application.json.TownshipsStatusJson.UnseenJson;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.submission.ReportingStatus.State;

/**
 * What a look at many townships has to tell.
 *
 * @param unseen what kept the others from being looked at, by the names of their folders
 */
record TownshipsStatusAnswer(Deadline deadline, List<TownshipStatus> townships, Map<String, Failure> unseen) {

    private static final String NONE = "—";

    Exit exit() {
        if (unseen.isEmpty()) {
            return Exit.DONE;
        }
        return unseen.values().stream().anyMatch(failure -> failure.exit() == Exit.TRY_LATER)
                ? Exit.TRY_LATER
                : Exit.FAILED;
    }

    /** For people: a line for each township, how many there are, and where something is to be done. */
    String text() {
        var table = new TextTable("乡镇", "通过", "待说明", "退回", "未报", "认不出单位", "未收取", "汇总表", "上报", "旗里现在会得到的");
        townships.forEach(township -> table.add(
                township.name(),
                township.turnout().in(State.ACCEPTED),
                township.turnout().in(State.HELD),
                township.turnout().in(State.RETURNED),
                township.turnout().in(State.MISSING),
                township.turnout().unattributed(),
                township.outgoing().waiting(),
                shown(township.issued()),
                shown(township.outgoing().handedIn()),
                township.outgoingShown()));
        return deadline + "\n\n" + table + "\n" + sums() + toDo() + turns();
    }

    private static String shown(Optional<Issued> release) {
        return release.map(issued -> "第%d版".formatted(issued.number())).orElse(NONE);
    }

    private String sums() {
        return "%d 个乡镇：%d 个单位通过，共 %d 个单位；汇总表与现在的数一致的 %d 个，登记过上报的 %d 个%n"
                .formatted(
                        townships.size() + unseen.size(),
                        townships.stream()
                                .mapToLong(township -> township.turnout().in(State.ACCEPTED))
                                .sum(),
                        townships.stream()
                                .mapToLong(township -> township.turnout().all())
                                .sum(),
                        count(TownshipStatus::isCurrent),
                        count(township -> township.outgoing().handedIn().isPresent()));
    }

    private long count(Predicate<TownshipStatus> which) {
        return townships.stream().filter(which).count();
    }

    private String toDo() {
        return toDo("请运行 nightly", TownshipStatus::needsRun)
                + toDo("汇总表被人改过，请另存所改的，再运行 nightly 重写", TownshipStatus::isTampered);
    }

    private String toDo(String what, Predicate<TownshipStatus> where) {
        var names = townships.stream().filter(where).map(TownshipStatus::name).collect(joining("、"));
        return names.isEmpty() ? "" : "%s：%s%n".formatted(what, names);
    }

    /** Which accepted submissions would turn by the scheme as it is now, and what to do if they are to. */
    private String turns() {
        var lines = townships.stream()
                .flatMap(township -> township.turnsShown().stream().map(line -> township.name() + "  " + line))
                .toList();
        return lines.isEmpty()
                ? ""
                : "\n报表制度在上报以后改了\n  %s\n  要改判的，请加 --review-again 运行 nightly；不改判的，汇总表照旧计入它们%n"
                        .formatted(String.join("\n  ", lines));
    }

    /** The answer for programs. */
    TownshipsStatusJson forPrograms() {
        return new TownshipsStatusJson(
                deadline.day().toString(),
                townships.stream().map(TownshipStatus::forPrograms).toList(),
                unseen.entrySet().stream()
                        .map(one -> new UnseenJson(one.getKey(), one.getValue().lines()))
                        .toList());
    }
}
