package org.nianbao.submission;

import java.util.List;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Level;

/**
 * An explanation with what it is given for: the findings of a rule at certain cells, as long as the values there are those
 * that are explained.
 *
 * @param rule the rule's id
 * @param sheet the name of the sheet as the unit sees it, or part of it; empty for whichever
 * @param cells some of the finding's cells; none if the finding has none
 * @param found what was found
 * @param expected what should have been found; empty for whatever
 */
public record GivenExplanation(
        String rule, String sheet, List<CellAddress> cells, String found, String expected, Explanation explanation) {

    public GivenExplanation {
        cells = List.copyOf(cells);
    }

    /** An explanation of a finding, as it is. */
    public static GivenExplanation of(Finding finding, Explanation explanation) {
        return new GivenExplanation(
                finding.rule(), finding.sheet(), finding.cells(), finding.found(), finding.expected(), explanation);
    }

    /** The same, whatever is expected: between units that hangs on what others report. */
    public GivenExplanation whateverIsExpected() {
        return new GivenExplanation(rule, sheet, cells, found, "", explanation);
    }

    /** Whether it explains a finding. */
    public boolean explains(Finding finding) {
        return rule.equals(finding.rule()) && finding.isAt(sheet, cells) && holdsFor(finding);
    }

    /** Whether it explains a finding that it is about: one that can be explained, and whose values are still the same. */
    boolean holdsFor(Finding finding) {
        return finding.level() == Level.VERIFY
                && isSame(found, finding.found())
                && (expected.isEmpty() || isSame(expected, finding.expected()));
    }

    /** Whether the sheet that it names is that of a finding. */
    boolean isOnSheetOf(Finding finding) {
        return finding.isOn(sheet);
    }

    /** What is masked on one side may stand in full on the other, and a blank cell is shown as such. */
    private static boolean isSame(String given, String shown) {
        return Masking.isShownAs(Names.normalised(given), Names.normalised(shown))
                || Masking.isShownAs(Names.normalised(shown), Names.normalised(given))
                || given.isEmpty() && shown.equals(Finding.BLANK);
    }
}
