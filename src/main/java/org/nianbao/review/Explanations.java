package org.nianbao.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Scope;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FindingsByCell;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.GivenExplanation;
import org.nianbao.submission.Masking;
import org.nianbao.submission.PersonMasking;
import org.nianbao.submission.Reading;

/** The explanations that a submission brings along in its sheet 上报说明. */
final class Explanations {

    private static final String IDLE = "F022";

    private final Scheme scheme;
    private final List<PlacedExplanation> entries;

    /** An explanation, and where it stands. */
    private record PlacedExplanation(FilledForm filled, FormRow row, GivenExplanation given) {}

    Explanations(Scheme scheme, Reading reading, PersonMasking discretion) {
        this.scheme = scheme;
        entries = Stream.ofNullable(reading.forms().get(Scheme.EXPLANATIONS))
                .flatMap(filled -> filled.rows().stream().flatMap(row -> entry(filled, row, discretion)))
                .toList();
    }

    /** An incomplete entry is no explanation yet; the reading has reported it. */
    private static Stream<PlacedExplanation> entry(FilledForm filled, FormRow row, PersonMasking discretion) {
        var rule = text(filled, row, "审核关系");
        var reason = text(filled, row, "情况说明");
        var by = text(filled, row, "说明人");
        if (rule.isEmpty()
                || reason.isEmpty()
                || by.isEmpty()
                || !(row.value(filled.form().column("说明日期").orElseThrow()) instanceof LocalDate on)) {
            return Stream.empty();
        }
        var given = new GivenExplanation(
                rule,
                discretion.of(text(filled, row, "工作表")),
                CellAddress.mentionedIn(text(filled, row, "单元格")),
                discretion.of(text(filled, row, "实有")),
                discretion.of(text(filled, row, "应有")),
                new Explanation(discretion.of(reason), Masking.prose(by, Set.of(by)), on));
        return Stream.of(new PlacedExplanation(filled, row, given));
    }

    private static String text(FilledForm filled, FormRow row, String column) {
        return row.value(filled.form().column(column).orElseThrow()) instanceof String text ? text : "";
    }

    /** What is explained, in the order of the sheet. */
    List<GivenExplanation> given() {
        return entries.stream()
                .map(PlacedExplanation::given)
                .filter(given -> rule(given.rule()).findAny().isPresent())
                .toList();
    }

    /** Returns the findings, each with the first of these explanations that matches it. */
    static Stream<Finding> explained(List<Finding> findings, List<GivenExplanation> given) {
        return FindingsByCell.of(findings, given).explained(given).stream();
    }

    /**
     * Returns a notice for each entry that explains none of the findings. Entries on rules between units are left out,
     * as those are judged later.
     */
    Stream<Finding> idle(List<Finding> findings) {
        var byCell = FindingsByCell.of(
                findings, entries.stream().map(PlacedExplanation::given).toList());
        return entries.stream()
                .filter(entry -> !isBetweenUnits(entry.given().rule()))
                .filter(entry -> !byCell.isExplainedBy(entry.given()))
                .map(entry -> notice(entry, byCell));
    }

    private boolean isBetweenUnits(String id) {
        return rule(id).anyMatch(rule -> rule.scope() == Scope.CROSS_UNIT);
    }

    private Stream<Rule> rule(String id) {
        return scheme.rules().stream().filter(rule -> rule.id().equals(id));
    }

    private Finding notice(PlacedExplanation entry, FindingsByCell findings) {
        var cell = entry.filled()
                .address(entry.row(), entry.filled().form().column("审核关系").orElseThrow());
        return Finding.of(scheme.rule(IDLE), why(entry.given(), findings))
                .at(entry.filled().sheet(), List.of(cell))
                .with(Finding.Sides.found(entry.given().rule()));
    }

    private String why(GivenExplanation given, FindingsByCell findings) {
        if (rule(given.rule()).findAny().isEmpty()) {
            return "没有审核关系 " + given.rule();
        }
        return findings.about(given)
                .findFirst()
                .map(finding -> why(given, finding))
                .orElseGet(() -> "%s 没有这里要说明的审核意见".formatted(given.rule()));
    }

    private static String why(GivenExplanation given, Finding finding) {
        if (finding.level() == Level.VERIFY) {
            var now = finding.expected().isEmpty() ? "" : "、应有 " + finding.expected();
            return "%s 说明的数与现在的不同，现在实有 %s%s，说明不再有效".formatted(given.rule(), finding.found(), now);
        }
        return "%s 是%s审核关系，%s"
                .formatted(
                        given.rule(),
                        finding.level().chinese(),
                        finding.level() == Level.MANDATORY ? "不能以说明代替改正" : "不需要说明");
    }
}
