package org.nianbao.review;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.formula.Rows;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Scope;
import org.nianbao.submission.Finding;

/** Judges the rules that hold between units (跨村), over the rows of all submissions that count. */
public final class TownshipReview {

    private final List<Rule> rules;

    public TownshipReview(Scheme scheme) {
        rules = scheme.formulaRules()
                .filter(rule -> rule.scope() == Scope.CROSS_UNIT)
                .toList();
    }

    /** The rules that do not hold. They are nobody's in particular, and so have no cells. */
    public List<Finding> findings(Rows township) {
        return rules.stream().flatMap(rule -> findings(rule, township)).toList();
    }

    private static Stream<Finding> findings(Rule rule, Rows township) {
        return rule.checks().stream()
                .flatMap(part -> part.condition().checks().stream()
                        .flatMap(check -> check.judge(township, null)
                                .<Stream<Finding>>fold(
                                        Stream::empty,
                                        fails -> Stream.of(
                                                finding(rule, part, new Wording(part.form(), check, null, fails))),
                                        Stream::empty)));
    }

    private static Finding finding(Rule rule, Rule.Check part, Wording wording) {
        return Finding.of(rule, wording.message(part.message()))
                .graded(part.level())
                .with(wording.found(), wording.expected(), wording.difference());
    }
}
