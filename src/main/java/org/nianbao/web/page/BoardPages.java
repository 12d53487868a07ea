package org.nianbao.web.page;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nianbao.application.Session;
import org.nianbao.application.StatusResult;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.notice.PassedOverText;
import org.nianbao.application.notice.UnitTasks;
import org.nianbao.job.ChangesSince;
import org.nianbao.job.OutgoingRelease;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.scheme.Level;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.ReportingStatus.State;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.ServedTownship;
import org.nianbao.web.township.ServedTownships;
import org.nianbao.web.township.TownshipRuns;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a township (一览): which units have reported, what is to be done, and what the county would get now. */
@Controller
final class BoardPages {

    private static final List<State> MOST_URGENT_FIRST =
            List.of(State.MISSING, State.RETURNED, State.HELD, State.ACCEPTED);

    private static final int SHOWN_FIGURES = 20;

    private final ServedTownships townships;
    private final TownshipRuns runs;
    private final Recorder recorder;

    BoardPages(ServedTownships townships, TownshipRuns runs, Recorder recorder) {
        this.townships = townships;
        this.runs = runs;
        this.recorder = recorder;
    }

    /** A number of units in a state; the state is the value of the filter. */
    record Count(String state, String style, long units) {}

    /** A unit. */
    record UnitLine(
            String code,
            String name,
            String state,
            String style,
            String batch,
            String reportedOn,
            String received,
            long mandatory,
            long verify,
            String tasks) {}

    /** A file that belongs to no unit. */
    record StrayLine(String verdict, String file, String message) {}

    @GetMapping("/t/{township}")
    String board(
            @PathVariable String township,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> since,
            Model model) {
        var served = townships.of(township);
        var context = served.context();
        var from =
                since.filter(text -> !text.isBlank()).map(TownshipTime::parsed).orElseGet(TownshipTime::yesterday);
        var status = StatusResult.of(context, from);
        Session.incomplete(context).ifPresent(line -> model.addAttribute("refusal", line));
        var all = lines(status);
        model.addAttribute("title", served.scheme().edition().title());
        model.addAttribute("deadline", status.deadline().toString());
        model.addAttribute("counts", counts(status));
        model.addAttribute("expected", all.size());
        model.addAttribute("state", state.orElse(""));
        model.addAttribute(
                "units",
                all.stream()
                        .filter(line -> state.isEmpty()
                                || state.get().isEmpty()
                                || line.state().equals(state.get()))
                        .toList());
        model.addAttribute("strays", strays(status));
        model.addAttribute("betweenUnits", status.answer().now().betweenUnits().township());
        model.addAttribute("turns", status.answer().turnsShown().toList());
        model.addAttribute("changes", changes(status.changes()));
        model.addAttribute("since", TownshipTime.shown(from));
        model.addAttribute("outgoing", outgoing(status));
        model.addAttribute("waiting", status.outgoing().waiting());
        model.addAttribute("chase", chase(served, status));
        runs.underWay(township).ifPresent(run -> model.addAttribute("run", run));
        return "board";
    }

    /** Takes in what is in the inbox, as the nightly run does. */
    @PostMapping("/t/{township}/run")
    String run(@PathVariable String township, @AuthenticationPrincipal Viewer viewer) {
        var run = runs.request(townships.of(township));
        recorder.add(viewer, township, "收取汇总", "");
        return "redirect:/t/%s/runs/%d".formatted(township, run.number());
    }

    private static List<Count> counts(StatusResult status) {
        return Arrays.stream(State.values())
                .map(state -> new Count(
                        state.chinese(),
                        style(state),
                        status.answer().now().standings().stream()
                                .filter(standing -> standing.state() == state)
                                .count()))
                .toList();
    }

    static String style(State state) {
        return switch (state) {
            case MISSING -> "missing";
            case RETURNED -> "returned";
            case HELD -> "held";
            case ACCEPTED -> "accepted";
        };
    }

    private static List<UnitLine> lines(StatusResult status) {
        var tasks = new UnitTasks(status);
        return status.answer().now().standings().stream()
                .sorted(Comparator.comparing(standing -> MOST_URGENT_FIRST.indexOf(standing.state())))
                .map(standing -> line(status, tasks, standing))
                .toList();
    }

    private static UnitLine line(StatusResult status, UnitTasks tasks, ReportingStatus standing) {
        var newest = standing.newest();
        return new UnitLine(
                standing.unit().code(),
                standing.unit().name(),
                standing.state().chinese(),
                style(standing.state()),
                newest.map(EnteredSubmission::batchShown).orElse("—"),
                newest.map(EnteredSubmission::reportedOn)
                        .filter(day -> !day.isEmpty())
                        .orElse("—"),
                newest.flatMap(status::received).map(TownshipTime::shown).orElse("—"),
                count(newest, Level.MANDATORY),
                count(newest, Level.VERIFY),
                String.join("，", tasks.of(standing)));
    }

    private static long count(Optional<EnteredSubmission> newest, Level level) {
        return newest.stream()
                .flatMap(entered -> entered.findings().stream())
                .filter(finding -> finding.level() == level && finding.isOpen())
                .count();
    }

    private static List<StrayLine> strays(StatusResult status) {
        return status.answer().now().unattributed().stream()
                .map(entered -> new StrayLine(
                        entered.verdict().chinese(),
                        Masking.numbersMasked(entered.file().name()),
                        entered.findings().stream()
                                .findFirst()
                                .map(Finding::message)
                                .orElse("")))
                .toList();
    }

    private static List<String> changes(ChangesSince changes) {
        var lines = new ArrayList<String>();
        for (var unit : changes.units()) {
            lines.add("%s  %s → %s"
                    .formatted(
                            unit.now().unit().name(),
                            unit.before().state().chinese(),
                            unit.now().state().chinese()));
        }
        changes.figures().stream().limit(SHOWN_FIGURES).forEach(figure -> lines.add(FigureText.changed(figure)));
        if (changes.figures().size() > SHOWN_FIGURES) {
            lines.add("另有 %d 项指标变了".formatted(changes.figures().size() - SHOWN_FIGURES));
        }
        return lines;
    }

    private static List<String> outgoing(StatusResult status) {
        var outgoing = status.outgoing();
        var lines = new ArrayList<String>();
        lines.add(released(status));
        outgoing.figures().stream().limit(SHOWN_FIGURES).forEach(figure -> lines.add(FigureText.changed(figure)));
        lines.add("与公布数核对：" + status.answer().now().reconciliation().summary());
        lines.add(outgoing.handedIn()
                .map(sent -> "最近上报的是第%d版（%s）".formatted(sent.number(), sent.sending()))
                .orElse("还没有登记过上报"));
        if (outgoing.waiting() > 0) {
            lines.add("收件文件夹里还有 %d 个文件没有收取".formatted(outgoing.waiting()));
        }
        new PassedOverText(outgoing.passedOver())
                .lines()
                .map(Masking::numbersMasked)
                .forEach(lines::add);
        return lines;
    }

    private static String released(StatusResult status) {
        var issued = status.answer().issued().map(BoardPages::named).orElse("");
        return switch (status.outgoing().state()) {
            case NONE -> "还没有发出过汇总表";
            case GONE -> "%s的文件不见了，下次运行会重写".formatted(issued);
            case TAMPERED -> "%s的文件被人改过，与发出时不同；请另存所改的，再收取汇总".formatted(issued);
            case CURRENT -> "%s，与现在的数一致".formatted(issued);
            case OUTDATED -> "%s，与现在的不同（%s），下次运行会发出新的一版".formatted(issued, difference(status.outgoing()));
        };
    }

    private static String named(Issued issued) {
        return "第%d版（%s 发出）".formatted(issued.number(), TownshipTime.shown(issued.at()));
    }

    private static String difference(OutgoingRelease outgoing) {
        return outgoing.figures().isEmpty()
                ? "指标没有变，报送或审核情况变了"
                : "变了 %d 项指标".formatted(outgoing.figures().size());
    }

    /** Returns a reminder for the chat of all units. */
    private static String chase(ServedTownship served, StatusResult status) {
        var lines = new ArrayList<String>();
        lines.add("%s，%s。".formatted(served.scheme().edition().title(), status.deadline()));
        add(lines, status, State.MISSING, "还没有报", "请尽快报送");
        add(lines, status, State.RETURNED, "要改正", "请按退回的报表改好再报");
        add(lines, status, State.HELD, "要说明", "请说明原因，或者改正");
        return lines.size() == 1 ? "" : String.join("\n", lines);
    }

    private static void add(List<String> lines, StatusResult status, State state, String heading, String wanted) {
        var names = status.answer().now().standings().stream()
                .filter(standing -> standing.state() == state)
                .map(standing -> standing.unit().name())
                .toList();
        if (!names.isEmpty()) {
            lines.add("%s（%d 个）：%s。%s。"
                    .formatted(heading, names.size(), names.stream().collect(joining("、")), wanted));
        }
    }
}
