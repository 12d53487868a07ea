package org.nianbao.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.application.notice.FigureText;
import org.nianbao.job.ChangesSince.ChangedFigure;
import org.nianbao.job.SettingAsidePreview;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.web.access.Viewer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What setting a submission aside would change (作废的预览); only the button on it does so. */
@Controller
final class SetAsidePages {

    private final AskedUnits units;

    SetAsidePages(AskedUnits units) {
        this.units = units;
    }

    @GetMapping("/t/{township}/units/{unit}/set-aside")
    String preview(
            @PathVariable Map<String, String> address,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam String which,
            Model model) {
        var asked = units.unit(address, viewer);
        var context = asked.context();
        var meant = UnitView.submission(
                context, asked.unit(), one -> one.file().sha256().equals(which));
        var preview = SettingAsidePreview.of(context, asked.unit(), meant);
        model.addAttribute("unit", asked.unit().name());
        model.addAttribute("page", asked.page());
        model.addAttribute("which", which);
        model.addAttribute("withdraw", meant.setAside().isPresent());
        model.addAttribute("submission", UnitView.named(meant));
        model.addAttribute("preview", preview);
        model.addAttribute("stateBefore", preview.before().state().chinese());
        model.addAttribute("stateAfter", preview.after().state().chinese());
        model.addAttribute("countedBefore", named(preview.before().inFigures()));
        model.addAttribute("countedAfter", named(preview.after().inFigures()));
        model.addAttribute("ofUnit", lines(preview.ofUnit()));
        model.addAttribute("ofTownship", lines(preview.ofTownship()));
        return "set-aside";
    }

    private static String named(Optional<EnteredSubmission> counted) {
        return counted.map(UnitView::named).orElse("没有，算未计入");
    }

    private static List<String> lines(List<ChangedFigure> figures) {
        return figures.stream().map(FigureText::changed).toList();
    }
}
