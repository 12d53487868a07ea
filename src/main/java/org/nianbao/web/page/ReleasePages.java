package org.nianbao.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.nianbao.application.Releases;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.UsageException;
import org.nianbao.application.WriteReport;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.report.Report;
import org.nianbao.report.ReportDocument;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.Downloads;
import org.nianbao.web.township.ServedTownships;
import org.nianbao.web.township.TownshipNews;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The releases (汇总表), which of them were handed in, and the year-end report (报告). */
@Controller
final class ReleasePages {

    private final ServedTownships townships;
    private final Recorder recorder;
    private final TownshipNews news;

    ReleasePages(ServedTownships townships, Recorder recorder, TownshipNews news) {
        this.news = news;
        this.townships = townships;
        this.recorder = recorder;
    }

    /** A release; {@code sending} is empty if it was not handed in. */
    record ReleaseLine(int number, String at, String sending, String sha256, boolean isKept) {

        static ReleaseLine of(Issued issued) {
            return new ReleaseLine(
                    issued.number(),
                    TownshipTime.shown(issued.at()),
                    issued.sending() == null ? "" : issued.sending().toString(),
                    issued.sha256(),
                    issued.kept() != null);
        }
    }

    @GetMapping("/t/{township}/releases")
    String releases(@PathVariable String township, Model model) {
        var served = townships.of(township);
        List<Issued> all = new Releases(served.context()).all();
        model.addAttribute("releases", all.stream().map(ReleaseLine::of).toList());
        model.addAttribute("hasReport", !served.scheme().narrative().isEmpty());
        return "releases";
    }

    @GetMapping("/t/{township}/releases/{number}/file")
    ResponseEntity<byte[]> file(@PathVariable String township, @PathVariable int number) {
        var releases = new Releases(townships.of(township).context());
        var issued = releases.numbered(number);
        return Downloads.file(issued.fileName(), releases.workbook(issued));
    }

    @PostMapping("/t/{township}/releases/{number}/hand-in")
    String handIn(
            @PathVariable String township,
            @PathVariable int number,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "false") boolean withdraw,
            RedirectAttributes flash) {
        var served = townships.of(township);
        try {
            served.handIn(new Releases.HandingIn(number, viewer.signature(), withdraw));
            recorder.add(viewer, township, withdraw ? "撤回上报" : "登记上报", "第%d版".formatted(number));
            news.entered(township, "第%d版%s".formatted(number, withdraw ? "撤回上报" : "登记上报"));
            flash.addFlashAttribute("notice", "第%d版%s".formatted(number, withdraw ? "的上报已撤回" : "已登记为上报"));
        } catch (UsageException e) {
            flash.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/t/%s/releases".formatted(township);
    }

    @GetMapping("/t/{township}/report")
    String report(@PathVariable String township, Model model) {
        var served = townships.of(township);
        WriteReport.requireSentences(served.scheme());
        model.addAttribute("report", Report.of(served.context().currentState().now()));
        return "report";
    }

    @GetMapping("/t/{township}/report/file")
    ResponseEntity<byte[]> reportFile(@PathVariable String township) {
        var served = townships.of(township);
        WriteReport.requireSentences(served.scheme());
        var report = Report.of(served.context().currentState().now());
        try {
            return Downloads.file(served.scheme().narrative().file(), ReportDocument.bytes(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
