package org.nianbao.web.page;

import java.util.List;
import java.util.Optional;
import org.nianbao.application.SelectRules;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Statement;
import org.nianbao.web.township.ServedTownships;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rule book (审核关系册), with search. */
@Controller
final class RulePages {

    private final ServedTownships townships;

    RulePages(ServedTownships townships) {
        this.townships = townships;
    }

    /** A rule. */
    record RuleLine(
            String id,
            String title,
            String level,
            String scope,
            String form,
            List<String> formulas,
            String instruction,
            String basis) {

        static RuleLine of(Rule rule) {
            return new RuleLine(
                    rule.id(),
                    rule.title(),
                    rule.level().chinese(),
                    rule.scope().chinese(),
                    Optional.ofNullable(rule.form()).map(Form::label).orElse("收表审核"),
                    Statement.of(rule).stream().map(Statement::formula).toList(),
                    rule.instruction(),
                    rule.basis());
        }
    }

    @GetMapping("/t/{township}/rules")
    String rules(
            @PathVariable String township,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> form,
            @RequestParam Optional<String> level,
            Model model) {
        var scheme = townships.of(township).scheme();
        var request =
                new SelectRules.Request(List.of(), form.filter(code -> !code.isEmpty()), level.flatMap(Level::named));
        var wanted = q.orElse("").strip();
        model.addAttribute(
                "rules",
                SelectRules.of(scheme, request).stream()
                        .map(RuleLine::of)
                        .filter(line -> contains(line, wanted))
                        .toList());
        model.addAttribute("forms", scheme.forms());
        model.addAttribute("levels", Level.values());
        model.addAttribute("q", wanted);
        model.addAttribute("form", form.orElse(""));
        model.addAttribute("level", level.orElse(""));
        return "rules";
    }

    private static boolean contains(RuleLine line, String text) {
        return text.isEmpty()
                || line.id().equalsIgnoreCase(text)
                || line.title().contains(text)
                || line.instruction().contains(text)
                || line.formulas().stream().anyMatch(formula -> formula.contains(text));
    }
}
