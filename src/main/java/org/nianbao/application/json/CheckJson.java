package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Submission;

/** The answer of {@code check}. */
public record CheckJson(
        @JsonPropertyDescription("The name of the file.") String file,
        String sha256,

        @JsonPropertyDescription("The division code of the unit; empty if it is nobody's.")
        String unit,

        @JsonPropertyDescription("The batch that the cover says, or 0.")
        int batch,

        @JsonPropertyDescription("通过, 待说明, 退回 or 无法读取.") String verdict,
        List<FindingJson> findings) {

    /** Returns the result for one file. */
    public static CheckJson of(Screening screening) {
        return new CheckJson(
                screening.file().name(),
                screening.file().sha256(),
                screening.sender().map(Unit::code).orElse(""),
                screening.read().map(Submission::batch).orElse(0),
                screening.verdict().chinese(),
                FindingJson.all(screening.findings()));
    }
}
