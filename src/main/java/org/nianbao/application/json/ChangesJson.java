package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.nianbao.job.ChangesSince;

/** The differences between now and an earlier time. */
public record ChangesJson(
        @JsonPropertyDescription("ISO 8601 in UTC.") String since,
        List<UnitChangeJson> units,
        List<FigureChangeJson> indicators) {

    static ChangesJson of(ChangesSince changes) {
        return new ChangesJson(
                changes.since().toString(),
                changes.units().stream().map(UnitChangeJson::of).toList(),
                FigureChangeJson.all(changes.figures()));
    }
}
