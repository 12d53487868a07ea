package org.nianbao.job;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.Finding;
import org.nianbao.submission.GivenExplanation;
import org.nianbao.submission.SetAside;

/**
 * An entry that a person makes by a command (登记), with enough data to apply it again.
 *
 * @param unit the code of the unit that the entry concerns; empty if it concerns none
 * @param asked the command as it was given; two equal commands are the same request
 * @param about the subject; a later act on the same subject replaces this one
 * @param shown the effect in words
 * @param explained the finding that is explained, if any
 * @param reason the reason, with numbers masked that could be a person's; empty if none was given
 */
public record Act(
        Verb verb,
        String unit,
        List<String> asked,
        String about,
        String shown,
        @Nullable Explained explained,
        String reason,
        String by,
        LocalDate on) {

    public Act {
        asked = List.copyOf(asked);
    }

    /** The kinds of entry. */
    public enum Verb {
        EXPLAIN,
        TAKE_BACK_EXPLANATION,
        SET_ASIDE,
        TAKE_BACK_SETTING_ASIDE,
        HAND_IN,
        TAKE_BACK_HANDING_IN
    }

    /**
     * A finding that is explained.
     *
     * @param whatever whether the explanation holds whatever value is expected
     */
    public record Explained(
            String rule, String sheet, List<String> cells, String found, String expected, boolean whatever) {

        static Explained of(Finding finding, boolean whatever) {
            return new Explained(
                    finding.rule(),
                    finding.sheet(),
                    shown(finding.cells()),
                    finding.found(),
                    finding.expected(),
                    whatever);
        }

        /** Returns the finding, as far as an explanation depends on it. */
        Finding finding() {
            return new Finding(
                    rule,
                    Level.VERIFY,
                    new Finding.Place(sheet, cells.stream().map(CellAddress::of).toList()),
                    Finding.Sides.found(found).expecting(expected),
                    new Finding.Advice("", ""));
        }

        GivenExplanation given(Explanation why) {
            var given = GivenExplanation.of(finding(), why);
            return whatever ? given.whateverIsExpected() : given;
        }
    }

    /** Returns the act that explains a finding or, without an explanation, withdraws the explanation. */
    public static Act explaining(
            String unit,
            List<String> asked,
            Finding finding,
            boolean whatever,
            @Nullable Explanation why,
            LocalDate on) {
        return new Act(
                why == null ? Verb.TAKE_BACK_EXPLANATION : Verb.EXPLAIN,
                unit,
                asked,
                "%s %s %s".formatted(unit, finding.rule(), finding.place()),
                "%s %s %s"
                        .formatted(why == null ? "撤回说明" : "说明", finding.rule(), finding.place())
                        .strip(),
                Explained.of(finding, whatever),
                why == null ? "" : why.reason(),
                why == null ? "" : why.by(),
                on);
    }

    /** Returns the act that sets a submission aside or, without a reason, withdraws that. */
    public static Act settingAside(
            List<String> asked, EnteredSubmission entered, @Nullable SetAside why, LocalDate on) {
        return new Act(
                why == null ? Verb.TAKE_BACK_SETTING_ASIDE : Verb.SET_ASIDE,
                entered.unitCode(),
                asked,
                entered.file().sha256(),
                "%s%s %s"
                        .formatted(
                                why == null ? "撤回作废" : "作废",
                                entered.batchShown(),
                                entered.file().name()),
                null,
                why == null ? "" : why.reason(),
                why == null ? "" : why.by(),
                on);
    }

    /** Returns the act that records that a release was handed in or, without a name, withdraws that. */
    public static Act handingIn(List<String> asked, int number, @Nullable String by, LocalDate on) {
        return new Act(
                by == null ? Verb.TAKE_BACK_HANDING_IN : Verb.HAND_IN,
                "",
                asked,
                Integer.toString(number),
                "第%d版%s".formatted(number, by == null ? "撤回上报" : "上报"),
                null,
                "",
                by == null ? "" : by,
                on);
    }

    static List<String> shown(List<CellAddress> cells) {
        return cells.stream().map(CellAddress::toString).toList();
    }

    Explanation explanation() {
        return new Explanation(reason, by, on);
    }
}
