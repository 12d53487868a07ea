package org.nianbao.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.nianbao.application.ActEntry;
import org.nianbao.application.ExplainFinding;
import org.nianbao.application.Grounds;
import org.nianbao.application.SetSubmissionAside;
import org.nianbao.application.TakeIn;
import org.nianbao.application.UsageException;
import org.nianbao.application.WriteTemplates;
import org.nianbao.application.access.ActivityRecord;
import org.nianbao.job.Progress;
import org.nianbao.job.ReturnFolder;
import org.nianbao.job.TownshipContext;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.page.AskedUnits.AskedUnit;
import org.nianbao.web.township.Downloads;
import org.nianbao.web.township.ServedTownship;
import org.nianbao.web.township.TownshipNews;
import org.nianbao.workbook.returned.ReturnedWorkbook;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a unit (单位): for staff that of any unit, for a unit its own. */
@Controller
final class UnitPages {

    private static final int SHA256_DIGITS = 64;

    private final AskedUnits units;
    private final ActivityRecord activities;
    private final Recorder recorder;
    private final TownshipNews news;

    UnitPages(AskedUnits units, ActivityRecord activities, Recorder recorder, TownshipNews news) {
        this.news = news;
        this.units = units;
        this.activities = activities;
        this.recorder = recorder;
    }

    @GetMapping({"/t/{township}/units/{unit}", "/mine"})
    String unit(@PathVariable Map<String, String> address, @AuthenticationPrincipal Viewer viewer, Model model) {
        var asked = units.unit(address, viewer);
        model.addAttribute("title", asked.township().scheme().edition().title());
        model.addAttribute("unit", UnitView.of(asked.context(), asked.unit(), asked.page()));
        model.addAttribute("page", asked.page());
        model.addAttribute("mayExplain", asked.mayAct());
        model.addAttribute(
                "activities",
                ActivityLine.of(
                        activities.newest(asked.township().code(), asked.unit().code(), Long.MAX_VALUE)));
        return asked.isOwn() ? "mine" : "unit";
    }

    @GetMapping({"/t/{township}/units/{unit}/marked", "/mine/marked"})
    ResponseEntity<byte[]> marked(@PathVariable Map<String, String> address, @AuthenticationPrincipal Viewer viewer) {
        var asked = units.unit(address, viewer);
        var context = asked.context();
        var reply = UnitView.reply(context, asked.unit());
        var returned = ReturnedWorkbook.of(UnitView.kept(context, reply.file()), reply);
        return Downloads.file(ReturnFolder.name(reply, returned), returned.bytes());
    }

    /** Sends the file as it was submitted; downloading it is recorded, for it may name persons. */
    @GetMapping({"/t/{township}/units/{unit}/submissions/{id}", "/mine/submissions/{id}"})
    ResponseEntity<byte[]> submission(
            @PathVariable Map<String, String> address, @PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        var asked = units.unit(address, viewer);
        var context = asked.context();
        var entered = UnitView.submission(context, asked.unit(), one -> one.id() == id);
        record(asked, "下载报表", entered.file().sha256(), "");
        try {
            return Downloads.file(entered.file().name(), Files.readAllBytes(UnitView.kept(context, entered.file())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the blank workbook; last year's persons are in it only for the unit itself and for officers. */
    @GetMapping({"/t/{township}/units/{unit}/template", "/mine/template"})
    ResponseEntity<byte[]> template(@PathVariable Map<String, String> address, @AuthenticationPrincipal Viewer viewer) {
        var asked = units.unit(address, viewer);
        var template = WriteTemplates.of(asked.context(), asked.unit(), asked.mayAct());
        record(asked, "下载空表", "", "");
        return Downloads.file(template.fileName(), template.bytes());
    }

    @PostMapping({"/t/{township}/units/{unit}/explain", "/mine/explain"})
    String explain(
            @PathVariable Map<String, String> address,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam String rule,
            @RequestParam Optional<String> cell,
            @RequestParam Optional<String> reason,
            @RequestParam Optional<String> withdraw,
            RedirectAttributes flash) {
        var asked = units.unit(address, viewer);
        var grounds = grounds(asked, reason, withdraw);
        if (!grounds.areGiven()) {
            flash.addFlashAttribute("refusal", "请写明情况：为什么这个数没有错");
            return "redirect:" + asked.page();
        }
        var request = new ExplainFinding.Request(asked.unit(), rule, cell.filter(text -> !text.isBlank()), grounds);
        return carriedOut(
                asked,
                grounds.withdrawn() ? "撤回说明" : "说明",
                "",
                "%s %s".formatted(rule, grounds.reason()),
                context -> ExplainFinding.enter(context, request),
                flash);
    }

    @PostMapping("/t/{township}/units/{unit}/set-aside")
    String setAside(
            @PathVariable Map<String, String> address,
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam String which,
            @RequestParam Optional<String> reason,
            @RequestParam Optional<String> withdraw,
            RedirectAttributes flash) {
        var asked = units.unit(address, viewer);
        var grounds = grounds(asked, reason, withdraw);
        if (!grounds.areGiven()) {
            flash.addFlashAttribute("refusal", "请写明为什么作废");
            return "redirect:" + asked.page();
        }
        var request = new SetSubmissionAside.Request(asked.unit(), Optional.of(which), grounds);
        return carriedOut(
                asked,
                grounds.withdrawn() ? "撤回作废" : "作废",
                which.length() == SHA256_DIGITS ? which : "",
                grounds.reason(),
                context -> SetSubmissionAside.enter(context, request),
                flash);
    }

    private static Grounds grounds(AskedUnit asked, Optional<String> reason, Optional<String> withdraw) {
        return new Grounds(reason.orElse(""), asked.viewer().signature(), withdraw.isPresent());
    }

    @PostMapping("/t/{township}/units/{unit}/run")
    String run(
            @PathVariable Map<String, String> address,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        return carriedOut(
                units.unit(address, viewer),
                "重新运行",
                "",
                "",
                context -> new ActEntry(OptionalInt.empty(), Optional.empty(), Optional.empty()),
                flash);
    }

    /** Enters an act and runs the unit, while no other run of the township is under way. */
    private String carriedOut(
            AskedUnit asked,
            String what,
            String about,
            String detail,
            Function<TownshipContext, ActEntry> act,
            RedirectAttributes flash) {
        var township = asked.township();
        try {
            var take = new TakeIn(township.application(), township.scheme(), township.places(), Progress.SILENT);
            var told = take.run(
                    new TakeIn.Request(Optional.of(asked.unit()), false),
                    ServedTownship::isPatient,
                    context -> number(act.apply(context), flash),
                    result -> result.answer()
                            .map(answer -> answer.issued()
                                    .map(issued -> "%s好了，汇总表是第%d版".formatted(what, issued.number()))
                                    .orElse(what + "好了"))
                            .orElse("已登记，运行被中止；下次运行会做完"));
            record(asked, what, about, detail);
            news.entered(township.code(), "%s %s".formatted(asked.unit().name(), what));
            flash.addFlashAttribute("notice", told);
        } catch (UsageException e) {
            flash.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:" + asked.page();
    }

    private static OptionalInt number(ActEntry entry, RedirectAttributes flash) {
        entry.standing().ifPresent(act -> flash.addFlashAttribute("remark", act.shown() + "，以前已经登记过，没有变动"));
        return entry.number();
    }

    private void record(AskedUnit asked, String what, String about, String detail) {
        recorder.add(asked.viewer(), asked.township().code(), what, asked.unit().code(), about, detail);
    }
}
