package org.nianbao.application;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;

/** Selects rules of the rule book (审核关系册). */
public final class SelectRules {

    private SelectRules() {}

    /**
     * Criteria for rules, all of which a rule must meet.
     *
     * @param ids the ids of rules; none for all
     * @param form the code of a form that a rule is judged over, or reads
     * @param level a level that a rule or one of its checks has
     */
    public record Request(List<String> ids, Optional<String> form, Optional<Level> level) {

        public Request {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Returns the matching rules in the order of the scheme.
     *
     * @throws UsageException if an id or a form is unknown; the message names the nearest one
     */
    public static List<Rule> of(Scheme scheme, Request request) {
        var ids = scheme.rules().stream().map(Rule::id).toList();
        var named = request.ids().stream().map(id -> known(id, "条审核关系", ids)).toList();
        var form = request.form()
                .map(code -> known(
                        code, "张表", scheme.forms().stream().map(Form::code).toList()));
        return scheme.rules().stream()
                .filter(rule -> named.isEmpty() || named.contains(rule.id()))
                .filter(rule -> form.isEmpty() || forms(rule).anyMatch(form.get()::equals))
                .filter(rule -> request.level().isEmpty()
                        || levels(rule).anyMatch(request.level().get()::equals))
                .toList();
    }

    private static String known(String written, String what, Collection<String> all) {
        var name = Names.normalised(written);
        return all.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new UsageException("没有“%s”这%s，最相近的是 %s"
                        .formatted(written, what, Names.nearest(name.toUpperCase(Locale.ROOT), all))));
    }

    /** Returns the codes of the forms that a rule is judged over, or reads. */
    private static Stream<String> forms(Rule rule) {
        return rule.checks().stream()
                .flatMap(check -> Stream.concat(Stream.of(check.form()), check.condition().tables().stream()))
                .map(table -> table.code());
    }

    private static Stream<Level> levels(Rule rule) {
        return Stream.concat(Stream.of(rule.level()), rule.checks().stream().map(Rule.Check::level));
    }
}
