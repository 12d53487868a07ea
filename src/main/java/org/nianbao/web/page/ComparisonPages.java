package org.nianbao.web.page;

import java.util.Map;
import org.nianbao.application.CompareSubmissions;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.page.AskedUnits.AskedUnit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The difference between two submissions of a unit (对照): cells, rows and findings.
 *
 * <p>A unit sees its own persons. Staff see them masked; an officer may have them shown, which is recorded.
 */
@Controller
final class ComparisonPages {

    private final AskedUnits units;
    private final Recorder recorder;

    ComparisonPages(AskedUnits units, Recorder recorder) {
        this.units = units;
        this.recorder = recorder;
    }

    @GetMapping({"/t/{township}/units/{unit}/compare", "/mine/compare"})
    String compare(
            @PathVariable Map<String, String> address,
            @RequestParam long from,
            @RequestParam long to,
            @RequestParam(defaultValue = "false") boolean persons,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var asked = units.unit(address, viewer);
        var before = entered(asked, from);
        var now = entered(asked, to);
        var masked = !(asked.isOwn() || persons && viewer.isOfficer());
        if (!masked && !asked.isOwn()) {
            recorder.add(
                    viewer,
                    asked.township().code(),
                    "查看个人信息",
                    asked.unit().code(),
                    now.file().sha256(),
                    "对照");
        }
        var result = CompareSubmissions.of(asked.context(), before, now, masked);
        model.addAttribute("unit", asked.unit().name());
        model.addAttribute("page", asked.page());
        model.addAttribute("before", UnitView.named(before));
        model.addAttribute("now", UnitView.named(now));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("nowFile", now.file().sha256());
        model.addAttribute("masked", masked);
        model.addAttribute("mayShowPersons", masked && viewer.isOfficer());
        model.addAttribute("forms", result.forms());
        model.addAttribute(
                "came",
                FindingSections.of(
                        result.came(),
                        finding ->
                                FindingLine.of(finding, asked.page(), now.file().sha256())));
        model.addAttribute(
                "gone",
                FindingSections.of(
                        result.gone(),
                        finding -> FindingLine.of(
                                finding, asked.page(), before.file().sha256())));
        return "compare";
    }

    private static EnteredSubmission entered(AskedUnit asked, long id) {
        return UnitView.submission(asked.context(), asked.unit(), one -> one.id() == id);
    }
}
