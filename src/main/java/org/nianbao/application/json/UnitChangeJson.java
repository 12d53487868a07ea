package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.nianbao.job.ChangesSince;

/** A unit whose status has changed. */
public record UnitChangeJson(
        @JsonPropertyDescription("The division code.") String code,
        @JsonPropertyDescription("How it stood.") String before,
        @JsonPropertyDescription("How it stands.") String now,

        @JsonProperty("new") @JsonPropertyDescription("Whether a submission came since.")
        boolean isNew) {

    static UnitChangeJson of(ChangesSince.ChangedUnit unit) {
        return new UnitChangeJson(
                unit.now().unit().code(),
                unit.before().state().chinese(),
                unit.now().state().chinese(),
                unit.isNew());
    }
}
