package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;

/** A rule that does not hold. */
public record FindingJson(
        @JsonPropertyDescription("The id of the rule.") String rule,
        @JsonPropertyDescription("强制, 核实 or 提示.") String level,

        @JsonPropertyDescription("The name of the sheet; empty if the whole file is meant.")
        String sheet,

        @JsonPropertyDescription("The cells concerned in A1 notation; none if the whole sheet is meant.")
        List<String> cells,

        @JsonPropertyDescription("What is there; personal values are masked.")
        String found,

        @JsonPropertyDescription("What should be there; empty if that cannot be said.")
        String expected,

        @JsonPropertyDescription("How far the two are apart; empty unless both are numbers.")
        String imbalance,

        @JsonPropertyDescription("What is wrong, with the numbers of both sides.")
        String message,

        @JsonPropertyDescription("What the unit is to do.") String instruction,

        @JsonPropertyDescription("The codes of the indicators that read the cells.")
        List<String> indicators,

        @Nullable ExplanationJson explanation) {

    /** Returns the findings in the given order. */
    public static List<FindingJson> all(List<Finding> findings) {
        return findings.stream().map(FindingJson::of).toList();
    }

    static FindingJson of(Finding finding) {
        return new FindingJson(
                finding.rule(),
                finding.level().chinese(),
                finding.sheet(),
                finding.cells().stream().map(CellAddress::toString).toList(),
                finding.found(),
                finding.expected(),
                finding.imbalance(),
                finding.message(),
                finding.instruction(),
                finding.indicators(),
                finding.explanation().map(ExplanationJson::of).orElse(null));
    }
}
