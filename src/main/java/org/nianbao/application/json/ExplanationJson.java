package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.nianbao.submission.Explanation;

/** Why a finding is correct all the same. */
public record ExplanationJson(
        String reason,
        String by,

        @JsonPropertyDescription("The day on which it was given, as yyyy-MM-dd.")
        String on) {

    static ExplanationJson of(Explanation explanation) {
        return new ExplanationJson(
                explanation.reason(), explanation.by(), explanation.on().toString());
    }
}
