package org.nianbao.web.page;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.application.ReportingCounts;
import org.nianbao.application.UsageException;
import org.nianbao.application.access.Accounts;
import org.nianbao.application.access.UnitLinks;
import org.nianbao.ledger.access.Account;
import org.nianbao.ledger.access.UnitLink;
import org.nianbao.submission.ReportingStatus.State;
import org.nianbao.web.access.FirstVisit;
import org.nianbao.web.access.SignIn;
import org.nianbao.web.access.SignInFailures;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.NotFoundException;
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
import org.springframework.web.servlet.support.RequestContextUtils;

/** The ways in: signing in, the first officer, and the link of a unit. */
@Controller
final class EntryPages {

    private final ServedTownships townships;
    private final Accounts accounts;
    private final UnitLinks links;
    private final FirstVisit firstVisit;
    private final SignIn signIn;
    private final Recorder recorder;

    EntryPages(
            ServedTownships townships,
            Accounts accounts,
            UnitLinks links,
            FirstVisit firstVisit,
            SignIn signIn,
            Recorder recorder) {
        this.townships = townships;
        this.accounts = accounts;
        this.links = links;
        this.firstVisit = firstVisit;
        this.signIn = signIn;
        this.recorder = recorder;
    }

    /** Leads to the first page of a person, with what that person was to be told. */
    @GetMapping("/")
    String start(@AuthenticationPrincipal Viewer viewer, HttpServletRequest request, RedirectAttributes flash) {
        Optional.ofNullable(RequestContextUtils.getInputFlashMap(request))
                .ifPresent(told -> told.forEach((name, value) -> flash.addFlashAttribute(String.valueOf(name), value)));
        if (viewer instanceof Viewer.LinkedUnit) {
            return "redirect:/mine";
        }
        var seen = townships.all().stream()
                .filter(township -> viewer.sees(township.code()))
                .toList();
        return seen.size() == 1 ? "redirect:/t/" + seen.get(0).code() : "redirect:/townships";
    }

    @GetMapping("/sign-in")
    String signIn(
            HttpServletRequest request,
            @RequestParam Optional<String> failed,
            @RequestParam Optional<String> out,
            @RequestParam Optional<String> ended,
            Model model) {
        failed.flatMap(unused -> Optional.ofNullable(request.getSession(false)))
                .map(session -> session.getAttribute(SignInFailures.REASON))
                .ifPresent(reason -> model.addAttribute("refusal", reason));
        out.ifPresent(unused -> model.addAttribute("notice", "已退出"));
        ended.ifPresent(unused -> model.addAttribute("refusal", "这个账号已经停用，请找经办人恢复"));
        model.addAttribute("withoutAccounts", firstVisit.path().isPresent());
        return "sign-in";
    }

    @GetMapping("/first/{secret}")
    String first(@PathVariable String secret, Model model) {
        requireFirst(secret);
        model.addAttribute("secret", secret);
        return "first";
    }

    private void requireFirst(String secret) {
        if (!firstVisit.isBy(secret)) {
            throw new NotFoundException("这个一次性的链接已经用过，或者控制台重新打开过。已有账号的请直接登录；还没有的，请看打开控制台的窗口里新的链接");
        }
    }

    @PostMapping("/first/{secret}")
    String first(
            @PathVariable String secret,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String again,
            RedirectAttributes flash) {
        requireFirst(secret);
        try {
            requireSame(password, again);
            accounts.addFirst(new Accounts.Request(login, name, "", Account.Role.OFFICER), password);
        } catch (UsageException e) {
            flash.addFlashAttribute("refusal", e.getMessage());
            flash.addFlashAttribute("login", login);
            flash.addFlashAttribute("name", name);
            return "redirect:/first/" + secret;
        }
        flash.addFlashAttribute("notice", "账号建好了，请登录");
        return "redirect:/sign-in";
    }

    private static void requireSame(String password, String again) {
        if (!password.equals(again)) {
            throw new UsageException("两次输入的口令不一样，请重新输入");
        }
    }

    @GetMapping("/password")
    String password() {
        return "password";
    }

    @PostMapping("/password")
    String password(
            @AuthenticationPrincipal Viewer.Staff staff,
            @RequestParam String present,
            @RequestParam String password,
            @RequestParam String again,
            RedirectAttributes flash) {
        try {
            requireSame(password, again);
            accounts.changePassword(staff.login(), present, password);
        } catch (UsageException e) {
            flash.addFlashAttribute("refusal", e.getMessage());
            return "redirect:/password";
        }
        recorder.add(staff, staff.township(), "改口令", staff.login());
        flash.addFlashAttribute("notice", "口令改好了");
        return "redirect:/";
    }

    /** Changes nothing: chat programs fetch links before anybody follows them. */
    @GetMapping("/link/{secret}")
    String link(@PathVariable String secret, Model model) {
        var link = links.valid(secret);
        if (link.isEmpty()) {
            return "redirect:/link-ended";
        }
        model.addAttribute("secret", secret);
        model.addAttribute("unit", unit(link.get()));
        return "link";
    }

    private String unit(UnitLink link) {
        return townships
                .find(link.township())
                .map(township -> township.unit(link.unitCode()).name())
                .orElseThrow(() -> new NotFoundException("这个链接所属的乡镇现在没有打开，请与镇里联系"));
    }

    @PostMapping("/link")
    String enter(@RequestParam String secret, HttpServletRequest request, HttpServletResponse response) {
        var link = links.valid(secret);
        if (link.isEmpty()) {
            return "redirect:/link-ended";
        }
        var viewer = new Viewer.LinkedUnit(
                link.get().id(),
                unit(link.get()),
                link.get().township(),
                link.get().unitCode());
        signIn.enter(viewer, request, response);
        recorder.add(viewer, viewer.township(), "用链接进入", viewer.unitCode(), "", "");
        return "redirect:/mine";
    }

    @GetMapping("/link-ended")
    String linkEnded() {
        return "link-ended";
    }

    /** A township of the list. */
    record TownshipLine(String code, String name, String counts) {}

    @GetMapping("/townships")
    String townships(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute(
                "townships",
                townships.all().stream()
                        .filter(township -> viewer.sees(township.code()))
                        .map(EntryPages::line)
                        .toList());
        return "townships";
    }

    private static TownshipLine line(ServedTownship township) {
        var counts = ReportingCounts.of(township.context().currentState().now());
        return new TownshipLine(
                township.code(),
                township.name(),
                Stream.of(State.values())
                        .filter(state -> counts.in(state) > 0)
                        .map(state -> state.chinese() + " " + counts.in(state))
                        .collect(joining("，")));
    }
}
