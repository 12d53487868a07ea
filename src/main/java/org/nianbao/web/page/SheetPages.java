package org.nianbao.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.page.AskedUnits.AskedUnit;
import org.nianbao.workbook.page.WorkbookPage;
import org.nianbao.workbook.page.WorkbookPages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The sheets of a submission as they were sent, with the findings at their cells.
 *
 * <p>A unit sees its own persons. Staff see them masked; an officer may have them shown, which is recorded.
 */
@Controller
final class SheetPages {

    private final AskedUnits units;
    private final Recorder recorder;

    /** The makers of pages, by the codes of the townships. */
    private final Map<String, WorkbookPages> makers = new ConcurrentHashMap<>();

    SheetPages(AskedUnits units, Recorder recorder) {
        this.units = units;
        this.recorder = recorder;
    }

    @GetMapping({"/t/{township}/units/{unit}/sheets/{sha256}", "/mine/sheets/{sha256}"})
    String sheets(
            @PathVariable Map<String, String> address,
            @PathVariable String sha256,
            @RequestParam(defaultValue = "false") boolean persons,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var asked = units.unit(address, viewer);
        var masked = !(asked.isOwn() || persons && viewer.isOfficer());
        var entered = entered(asked, sha256);
        if (!masked && !asked.isOwn()) {
            recorder.add(viewer, asked.township().code(), "查看个人信息", asked.unit().code(), sha256, "");
        }
        var page = page(asked, entered, masked);
        model.addAttribute("mayShowPersons", viewer.isOfficer() && masked);
        model.addAttribute("back", asked.page());
        model.addAttribute("unit", asked.unit().name());
        model.addAttribute("file", Masking.numbersMasked(entered.file().name()));
        model.addAttribute("verdict", entered.verdict().chinese());
        model.addAttribute("masked", masked);
        model.addAttribute("page", page);
        model.addAttribute("findings", FindingLine.of(entered.findings(), page));
        return "sheets";
    }

    private static EnteredSubmission entered(AskedUnit asked, String sha256) {
        return UnitView.submission(
                asked.context(), asked.unit(), one -> one.file().sha256().equals(sha256));
    }

    private WorkbookPage page(AskedUnit asked, EnteredSubmission entered, boolean masked) {
        var township = asked.township();
        return makers.computeIfAbsent(township.code(), code -> new WorkbookPages(township.scheme()))
                .of(UnitView.kept(asked.context(), entered.file()), entered.findings(), masked);
    }

    /** Leads to a cell on the page of its sheets. */
    @GetMapping({"/t/{township}/units/{unit}/cell", "/mine/cell"})
    String cell(
            @PathVariable Map<String, String> address,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam String sha256,
            @RequestParam String sheet,
            @RequestParam String cell) {
        var asked = units.unit(address, viewer);
        var page = page(asked, entered(asked, sha256), !asked.isOwn());
        var anchor = CellAddress.mentionedIn(cell).stream()
                .findFirst()
                .flatMap(one -> page.anchor(sheet, one))
                .or(() -> page.sheet(sheet).map(one -> one.anchor()))
                .orElse("");
        return "redirect:%s/sheets/%s#%s".formatted(asked.page(), URLEncoder.encode(sha256, UTF_8), anchor);
    }

    /** Returns the address that leads to the first cell of a finding; empty if it has none. */
    static String way(String base, String sha256, Finding finding) {
        return finding.cells().isEmpty()
                ? ""
                : "%s/cell?sha256=%s&sheet=%s&cell=%s"
                        .formatted(
                                base,
                                sha256,
                                URLEncoder.encode(finding.sheet(), UTF_8),
                                finding.cells().get(0));
    }
}
