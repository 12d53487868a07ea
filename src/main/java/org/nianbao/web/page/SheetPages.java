package org.nianbao.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.NotFoundException;
import org.nianbao.web.township.ServedTownship;
import org.nianbao.web.township.ServedTownships;
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

    private final ServedTownships townships;
    private final Recorder recorder;

    SheetPages(ServedTownships townships, Recorder recorder) {
        this.townships = townships;
        this.recorder = recorder;
    }

    /** A submission, and how it is to be shown. */
    private record Shown(ServedTownship township, Unit unit, String sha256, boolean personsMasked) {

        EnteredSubmission entered() {
            return township.context().ledger().entered().stream()
                    .filter(one -> one.unitCode().equals(unit.code())
                            && one.file().sha256().equals(sha256))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException(unit.name() + " 没有这份报表"));
        }

        WorkbookPage page(EnteredSubmission entered) {
            var file = UnitView.kept(township.context(), entered.file());
            return new WorkbookPages(township.scheme()).of(file, entered.findings(), personsMasked);
        }
    }

    @GetMapping("/t/{township}/units/{unit}/sheets/{sha256}")
    String sheets(
            @PathVariable String township,
            @PathVariable String unit,
            @PathVariable String sha256,
            @RequestParam(defaultValue = "false") boolean persons,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var served = townships.of(township);
        var shown = new Shown(served, served.unit(unit), sha256, !(persons && viewer.isOfficer()));
        if (!shown.personsMasked()) {
            recorder.add(viewer, township, "查看个人信息", unit, sha256, "");
        }
        model.addAttribute("mayShowPersons", viewer.isOfficer() && shown.personsMasked());
        model.addAttribute("back", "/t/%s/units/%s".formatted(township, unit));
        return shown(shown, model);
    }

    @GetMapping("/mine/sheets/{sha256}")
    String sheetsOfMine(@PathVariable String sha256, @AuthenticationPrincipal Viewer.LinkedUnit viewer, Model model) {
        var served = townships.of(viewer.township());
        model.addAttribute("mayShowPersons", false);
        model.addAttribute("back", "/mine");
        return shown(new Shown(served, served.unit(viewer.unitCode()), sha256, false), model);
    }

    private static String shown(Shown shown, Model model) {
        var entered = shown.entered();
        var page = shown.page(entered);
        model.addAttribute("unit", shown.unit().name());
        model.addAttribute("file", Masking.numbersMasked(entered.file().name()));
        model.addAttribute("verdict", entered.verdict().chinese());
        model.addAttribute("masked", shown.personsMasked());
        model.addAttribute("page", page);
        model.addAttribute("findings", FindingLine.of(entered.findings(), page));
        return "sheets";
    }

    /** Leads to a cell on the page of its sheets. */
    @GetMapping("/t/{township}/units/{unit}/cell")
    String cell(
            @PathVariable String township,
            @PathVariable String unit,
            @RequestParam String sha256,
            @RequestParam String sheet,
            @RequestParam String cell) {
        var served = townships.of(township);
        return cell(
                new Shown(served, served.unit(unit), sha256, true),
                "/t/%s/units/%s".formatted(township, unit),
                sheet,
                cell);
    }

    @GetMapping("/mine/cell")
    String cellOfMine(
            @AuthenticationPrincipal Viewer.LinkedUnit viewer,
            @RequestParam String sha256,
            @RequestParam String sheet,
            @RequestParam String cell) {
        var served = townships.of(viewer.township());
        return cell(new Shown(served, served.unit(viewer.unitCode()), sha256, false), "/mine", sheet, cell);
    }

    private static String cell(Shown shown, String base, String sheet, String cell) {
        var page = shown.page(shown.entered());
        var anchor = addresses(cell).stream()
                .findFirst()
                .flatMap(address -> page.anchor(sheet, address))
                .or(() -> page.sheet(sheet).map(one -> one.anchor()))
                .orElse("");
        return "redirect:%s/sheets/%s#%s".formatted(base, URLEncoder.encode(shown.sha256(), UTF_8), anchor);
    }

    private static List<CellAddress> addresses(String cell) {
        return CellAddress.mentionedIn(cell);
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
