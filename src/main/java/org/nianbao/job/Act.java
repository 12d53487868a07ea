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
 * What a person entered by a command (登记), as it is kept: enough to do it again.
 *
 * @param unit the code of the unit that it is about; empty if it is about none
 * @param asked the command as it was given: what tells that another one is the same
 * @param about what it is about: two acts about the same take each other's place
 * @param shown what it came to, in words
 * @param explained what is explained, if anything is
 * @param reason with numbers that could be somebody's masked; empty if none was given
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

    /** What can be entered. */
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
     * @param whatever whether it is, whatever is expected
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

        /** The finding, as far as an explanation goes by it. */
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

    /** Explains a finding or, without an explanation, takes back what was explained. */
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

    /** Sets a submission aside or, without a reason, takes that back. */
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

    /** Enters that a release was handed in or, if nobody did, takes that back. */
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
