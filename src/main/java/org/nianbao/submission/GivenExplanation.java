package org.nianbao.submission;

import java.util.List;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Level;

/**
 * An explanation and what it concerns: the findings of a rule at certain cells, as long as their values stay the same.
 *
 * @param rule the rule's id
 * @param sheet the name of the sheet as the unit sees it, or part of it; empty for any sheet
 * @param cells some of the finding's cells; none if the finding has none
 * @param found the value found
 * @param expected the value expected; empty for any
 */
public record GivenExplanation(
        String rule, String sheet, List<CellAddress> cells, String found, String expected, Explanation explanation) {

    public GivenExplanation {
        cells = List.copyOf(cells);
    }

    /** Returns an explanation of a finding with its present values. */
    public static GivenExplanation of(Finding finding, Explanation explanation) {
        return new GivenExplanation(
                finding.rule(), finding.sheet(), finding.cells(), finding.found(), finding.expected(), explanation);
    }

    /** Returns the explanation for any expected value: between units that depends on the reports of others. */
    public GivenExplanation whateverIsExpected() {
        return new GivenExplanation(rule, sheet, cells, found, "", explanation);
    }

    /** Returns whether it explains a finding. */
    public boolean explains(Finding finding) {
        return rule.equals(finding.rule()) && finding.isAt(sheet, cells) && holdsFor(finding);
    }

    /**
     * Returns whether it explains a finding that it concerns: one that can be explained, and whose values are still the
     * same.
     */
    boolean holdsFor(Finding finding) {
        return finding.level() == Level.VERIFY
                && isSame(found, finding.found())
                && (expected.isEmpty() || isSame(expected, finding.expected()));
    }

    /** Returns whether it names the sheet of a finding. */
    boolean isOnSheetOf(Finding finding) {
        return finding.isOn(sheet);
    }

    /** Compares two values. One may have masked parts, and a blank cell has its own word. */
    private static boolean isSame(String given, String shown) {
        return Masking.isShownAs(Names.normalised(given), Names.normalised(shown))
                || Masking.isShownAs(Names.normalised(shown), Names.normalised(given))
                || given.isEmpty() && shown.equals(Finding.BLANK);
    }
}
