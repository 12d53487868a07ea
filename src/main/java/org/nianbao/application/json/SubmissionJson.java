package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.EnteredSubmission;

/** A submission as it was entered. */
public record SubmissionJson(
        @JsonPropertyDescription("The name of the file.") String file,
        String sha256,

        @JsonPropertyDescription("The batch that the cover says, or 0.")
        int batch,

        @JsonPropertyDescription("通过, 待说明, 退回, 无法读取 or 无法处理.")
        String verdict,

        List<FindingJson> findings,

        @JsonPropertyDescription("Of a file of nobody: the division code of the unit that its name mentions, if any.")
        @Nullable
        String resembles) {

    static SubmissionJson of(EnteredSubmission entered) {
        return ofNobody(entered, Optional.empty());
    }

    static SubmissionJson ofNobody(EnteredSubmission entered, Optional<Unit> resembled) {
        return new SubmissionJson(
                entered.file().name(),
                entered.file().sha256(),
                entered.batch(),
                entered.verdict().chinese(),
                FindingJson.all(entered.findings()),
                resembled.map(Unit::code).orElse(null));
    }
}
