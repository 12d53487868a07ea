package org.nianbao.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nianbao.application.ReportingTimes;
import org.nianbao.application.RunResult;
import org.nianbao.application.Session;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.notice.ChaseText;
import org.nianbao.application.notice.FigureText;
import org.nianbao.application.notice.UnitTasks;
import org.nianbao.job.ChangesSince;
import org.nianbao.job.TownshipContext;
import org.nianbao.release.Release;
import org.nianbao.scheme.Level;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.ReportingStatus.State;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.Downloads;
import org.nianbao.web.township.ServedTownship;
import org.nianbao.web.township.ServedTownships;
import org.nianbao.web.township.TownshipRuns;
import org.springframework.http.ResponseEntity;
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
        Session.incomplete(context).ifPresent(line -> model.addAttribute("refusal", line));
        context.atOneMoment(() -> read(served, context, from, state.orElse(""), model));
        runs.underWay(township).ifPresent(run -> model.addAttribute("run", run));
        return "board";
    }

    private static Model read(ServedTownship served, TownshipContext context, Instant from, String state, Model model) {
        var answer = RunResult.of(context, 0);
        var now = answer.now();
        var times = ReportingTimes.of(context);
        var shown = filtered(now, state);
        return model.addAttribute("title", served.scheme().edition().title())
                .addAttribute("deadline", times.deadline().toString())
                .addAttribute("counts", counts(now))
                .addAttribute("expected", now.standings().size())
                .addAttribute("state", state)
                .addAttribute("units", lines(now, times, shown))
                .addAttribute("strays", strays(now))
                .addAttribute("betweenUnits", now.betweenUnits().township())
                .addAttribute("turns", answer.turnsShown().toList())
                .addAttribute("changes", changes(context.statusQueries().since(from, now)))
                .addAttribute("since", TownshipTime.shown(from))
                .addAttribute("chase", ChaseText.of(served.scheme().edition().title(), times.deadline(), shown));
    }

    /** Sends the units that the board shows with the same filter. */
    @GetMapping("/t/{township}/units.csv")
    ResponseEntity<byte[]> table(@PathVariable String township, @RequestParam Optional<String> state) {
        var context = townships.of(township).context();
        var wanted = state.orElse("");
        var lines = context.atOneMoment(() -> {
            var now = context.currentState().now();
            return lines(now, ReportingTimes.of(context), filtered(now, wanted));
        });
        return Downloads.file("报送情况%s.csv".formatted(wanted.isEmpty() ? "" : "_" + wanted), BoardTable.of(lines));
    }

    /** Takes in what is in the inbox, as the nightly run does. */
    @PostMapping("/t/{township}/run")
    String run(
            @PathVariable String township,
            @RequestParam(defaultValue = "false") boolean again,
            @AuthenticationPrincipal Viewer viewer) {
        var run = runs.request(townships.of(township), again);
        recorder.add(viewer, township, "收取汇总", again ? "按现在的制度改判" : "");
        return "redirect:/t/%s/runs/%d".formatted(township, run.number());
    }

    private static List<Count> counts(Release now) {
        return Arrays.stream(State.values())
                .map(state -> new Count(
                        state.chinese(),
                        style(state),
                        now.standings().stream()
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

    /** Returns the units in a state, or all, those first with most to be done. */
    private static List<ReportingStatus> filtered(Release now, String state) {
        return now.standings().stream()
                .filter(standing ->
                        state.isEmpty() || standing.state().chinese().equals(state))
                .sorted(Comparator.comparing(standing -> UnitTasks.MOST_URGENT_FIRST.indexOf(standing.state())))
                .toList();
    }

    private static List<UnitLine> lines(Release now, ReportingTimes times, List<ReportingStatus> shown) {
        var tasks = new UnitTasks(now, times);
        return shown.stream().map(standing -> line(times, tasks, standing)).toList();
    }

    private static UnitLine line(ReportingTimes times, UnitTasks tasks, ReportingStatus standing) {
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
                newest.flatMap(times::received).map(TownshipTime::shown).orElse("—"),
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

    private static List<StrayLine> strays(Release now) {
        return now.unattributed().stream()
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
}
