package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.SetAside;

/** A submission that staff have set aside. */
public record SetAsideJson(
        @JsonPropertyDescription("The name of the file.") String file,
        String sha256,

        @JsonPropertyDescription("The batch that the cover says, or 0.")
        int batch,

        @Nullable String reason,
        @Nullable String by,

        @JsonPropertyDescription("The day on which it was set aside, as yyyy-MM-dd.") @Nullable
        String on) {

    static SetAsideJson of(EnteredSubmission entered) {
        var why = entered.setAside();
        return new SetAsideJson(
                entered.file().name(),
                entered.file().sha256(),
                entered.batch(),
                why.map(SetAside::reason).orElse(null),
                why.map(SetAside::by).orElse(null),
                why.map(aside -> aside.on().toString()).orElse(null));
    }
}
