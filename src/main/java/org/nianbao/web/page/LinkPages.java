package org.nianbao.web.page;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import java.util.stream.IntStream;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.UsageException;
import org.nianbao.application.access.UnitLinks;
import org.nianbao.ledger.access.UnitLink;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.ServedTownship;
import org.nianbao.web.township.ServedTownships;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links by which units enter (专用链接): issued once, shown once, and revoked at any time. */
@Controller
final class LinkPages {

    private final ServedTownships townships;
    private final UnitLinks links;
    private final Recorder recorder;

    LinkPages(ServedTownships townships, UnitLinks links, Recorder recorder) {
        this.townships = townships;
        this.links = links;
        this.recorder = recorder;
    }

    /** A unit, and its valid links. */
    record UnitLine(String code, String name, List<LinkLine> links) {}

    /** A valid link. */
    record LinkLine(long id, String issued) {}

    /** A slip to be printed: the squares of the QR code are those of a path within a square of a given size. */
    record Slip(String unit, String url, int size, String squares) {}

    @GetMapping("/t/{township}/links")
    String links(@PathVariable String township, Model model) {
        var served = townships.of(township);
        var all = links.of(township);
        model.addAttribute(
                "units",
                served.scheme().register().units().stream()
                        .map(unit -> new UnitLine(
                                unit.code(),
                                unit.name(),
                                all.stream()
                                        .filter(link -> link.isValid()
                                                && link.unitCode().equals(unit.code()))
                                        .map(LinkPages::line)
                                        .toList()))
                        .toList());
        return "links";
    }

    private static LinkLine line(UnitLink link) {
        return new LinkLine(link.id(), "%s %s".formatted(TownshipTime.shown(link.issuedAt()), link.issuedBy()));
    }

    /** Issues links for some units; they are shown in the answer, and never again. */
    @PostMapping("/t/{township}/links")
    String issue(
            @PathVariable String township,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") List<String> unit,
            RedirectAttributes flash,
            Model model) {
        var served = townships.of(township);
        if (unit.isEmpty()) {
            flash.addFlashAttribute("refusal", "还没有选择单位");
            return "redirect:/t/%s/links".formatted(township);
        }
        model.addAttribute(
                "slips", unit.stream().map(code -> issued(served, code, viewer)).toList());
        return "slips";
    }

    private Slip issued(ServedTownship served, String code, Viewer viewer) {
        var unit = served.unit(code);
        var secret = links.issue(served.code(), unit, viewer.signature());
        recorder.add(viewer, served.code(), "发链接", code, "", "");
        var url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/link/" + secret)
                .build()
                .toUriString();
        var qr = QrCode.encodeText(url, QrCode.Ecc.MEDIUM);
        return new Slip(unit.name(), url, qr.size, squares(qr));
    }

    private static String squares(QrCode code) {
        var path = new StringBuilder();
        IntStream.range(0, code.size)
                .forEach(y -> IntStream.range(0, code.size)
                        .filter(x -> code.getModule(x, y))
                        .forEach(x -> path.append("M%d,%dh1v1h-1z".formatted(x, y))));
        return path.toString();
    }

    @PostMapping("/t/{township}/links/{id}/revoke")
    String revoke(
            @PathVariable String township,
            @PathVariable long id,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        try {
            var link = links.revoke(township, id, viewer.signature());
            recorder.add(viewer, township, "收回链接", link.unitCode(), "", "");
            flash.addFlashAttribute("notice", "链接已收回，用它再也进不来");
        } catch (UsageException e) {
            flash.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/t/%s/links".formatted(township);
    }
}
