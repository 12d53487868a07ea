package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.ReportingStatus;

/** The reporting status of a unit. */
public record UnitJson(
        @JsonPropertyDescription("The division code, 12 digits.")
        String code,

        String name,
        @JsonPropertyDescription("未报, 通过, 待说明 or 退回.") String state,

        @JsonPropertyDescription("The batch of the submission that counts.") @Nullable
        Integer countedBatch,

        @JsonPropertyDescription("The newest submission.") @Nullable
        SubmissionJson newest,

        List<SetAsideJson> setAside,

        @JsonPropertyDescription("What was found when the units that count were held against each other.")
        List<FindingJson> betweenUnits,

        @JsonPropertyDescription("In the answer of status: the day that the cover says, or empty.") @Nullable
        String reportedOn,

        @JsonPropertyDescription("In the answer of status: when the newest submission came, as ISO 8601 in UTC.")
        @Nullable
        String receivedAt,

        @JsonPropertyDescription("In the answer of status: by how many days the unit is late.") @Nullable
        Long daysLate) {

    static UnitJson of(ReportingStatus standing, CrossUnitFindings found) {
        return new UnitJson(
                standing.unit().code(),
                standing.unit().name(),
                standing.state().chinese(),
                standing.inFigures().map(EnteredSubmission::batch).orElse(null),
                standing.newest().map(SubmissionJson::of).orElse(null),
                standing.setAside().stream().map(SetAsideJson::of).toList(),
                FindingJson.all(found.of(standing.unit().code())),
                null,
                null,
                null);
    }

    UnitJson arrived(@Nullable String reported, @Nullable String received, long late) {
        return new UnitJson(code, name, state, countedBatch, newest, setAside, betweenUnits, reported, received, late);
    }
}
