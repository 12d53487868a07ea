package org.nianbao.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.Downloads;
import org.nianbao.web.township.NotFoundException;
import org.nianbao.web.township.TownshipRuns;
import org.nianbao.web.township.UploadReceipt;
import org.nianbao.web.township.Uploads;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking in workbooks (收表): for staff those of all units, for a unit its own. */
@Controller
final class IntakePages {

    private static final String OF_ANOTHER = "封面上的单位代码不是本单位的，没有收取，也没有查看内容。请确认选对了文件；代码填错了的，改好再报";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final AskedUnits units;
    private final Uploads uploads;
    private final TownshipRuns runs;
    private final Recorder recorder;

    IntakePages(AskedUnits units, Uploads uploads, TownshipRuns runs, Recorder recorder) {
        this.units = units;
        this.uploads = uploads;
        this.runs = runs;
        this.recorder = recorder;
    }

    @GetMapping("/t/{township}/intake")
    String intake(@PathVariable Map<String, String> address, @AuthenticationPrincipal Viewer viewer) {
        units.township(address, viewer);
        return "intake";
    }

    @PostMapping({"/t/{township}/check", "/mine/check"})
    String check(
            @PathVariable Map<String, String> address,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam("files") List<MultipartFile> files,
            RedirectAttributes flash) {
        return answer(upload(address, viewer, false), viewer, files, AskedUnits.base(address, viewer), flash);
    }

    @PostMapping({"/t/{township}/submit", "/mine/submit"})
    String submit(
            @PathVariable Map<String, String> address,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam("files") List<MultipartFile> files,
            RedirectAttributes flash) {
        return answer(upload(address, viewer, true), viewer, files, AskedUnits.base(address, viewer), flash);
    }

    /** Of a unit only its own workbook is taken in. */
    private Uploads.Upload upload(Map<String, String> address, Viewer viewer, boolean submit) {
        return new Uploads.Upload(
                units.township(address, viewer),
                owner(viewer),
                submit,
                unit -> !(viewer instanceof Viewer.LinkedUnit own)
                        || unit.code().equals(own.unitCode()),
                OF_ANOTHER);
    }

    private static String owner(Viewer viewer) {
        return viewer instanceof Viewer.LinkedUnit unit
                ? "link " + unit.link()
                : "staff " + ((Viewer.Staff) viewer).login();
    }

    private String answer(
            Uploads.Upload upload, Viewer viewer, List<MultipartFile> files, String back, RedirectAttributes flash) {
        var all = received(upload, files);
        if (all.isEmpty()) {
            flash.addFlashAttribute("refusal", "还没有选择文件：请先选择报表（可以一次选多个），再按按钮");
            return "redirect:" + (back.equals(AskedUnits.OWN) ? back : back + "/intake");
        }
        all.forEach(receipt -> record(viewer, upload, receipt));
        var ids = all.stream().map(UploadReceipt::id).toList();
        flash.addAttribute("id", String.join(",", ids));
        if (all.stream().anyMatch(UploadReceipt::submitted)) {
            flash.addAttribute("run", runs.request(upload.township()).number());
        }
        return "redirect:" + back + "/receipts";
    }

    private List<UploadReceipt> received(Uploads.Upload upload, List<MultipartFile> files) {
        var all = new ArrayList<UploadReceipt>();
        for (var file : files) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            if (!name.isEmpty() || !file.isEmpty()) {
                try (var content = file.getInputStream()) {
                    all.addAll(uploads.receive(upload, name, content));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return all;
    }

    private void record(Viewer viewer, Uploads.Upload upload, UploadReceipt receipt) {
        recorder.add(
                viewer,
                upload.township().code(),
                upload.submit() ? "报送" : "预检",
                viewer instanceof Viewer.LinkedUnit unit ? unit.unitCode() : receipt.unitCode(),
                receipt.sha256(),
                "%s %s".formatted(receipt.name(), receipt.verdictShown()));
    }

    @GetMapping({"/t/{township}/receipts", "/mine/receipts"})
    String receipts(
            @PathVariable Map<String, String> address,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam Optional<String> id,
            @RequestParam Optional<Long> run,
            Model model) {
        var township = units.township(address, viewer);
        var found = uploads.find(
                owner(viewer),
                id.stream().flatMap(text -> Stream.of(text.split(","))).toList());
        if (found.isEmpty()) {
            throw new NotFoundException("这些回执已经过期；报送了的报表都在，请看单位的页面");
        }
        model.addAttribute("base", AskedUnits.base(address, viewer));
        model.addAttribute("receipts", found.stream().map(ReceiptLine::of).toList());
        run.flatMap(number -> runs.find(township.code(), number)).ifPresent(one -> model.addAttribute("run", one));
        return "receipts";
    }

    @GetMapping({"/t/{township}/receipts/{id}/marked", "/mine/receipts/{id}/marked"})
    ResponseEntity<byte[]> marked(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        var marked = uploads.find(owner(viewer), List.of(id)).stream()
                .flatMap(receipt -> uploads.marked(receipt).stream())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("这个回执已经过期；报送了的报表请到单位的页面下载，预检的请再预检一次"));
        return Downloads.file(marked.name(), marked.bytes());
    }

    /** Shows a run; on request it waits a while for its end, so that a person need not look again and again. */
    @GetMapping({"/t/{township}/runs/{number}", "/mine/runs/{number}"})
    String run(
            @PathVariable Map<String, String> address,
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean wait,
            @RequestParam Optional<String> streamed,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var run = runs.find(units.township(address, viewer).code(), number)
                .orElseThrow(() -> new NotFoundException("这次运行早已结束"));
        if (wait) {
            run.await(LONGEST_WAIT);
        }
        model.addAttribute("base", AskedUnits.base(address, viewer));
        model.addAttribute("run", run);
        streamed.ifPresent(unused -> model.addAttribute("streamed", true));
        return "run";
    }
}
