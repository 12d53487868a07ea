package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.OutgoingRelease;

/** What the county would get now, compared with the release that was issued last. */
public record OutgoingJson(
        @JsonPropertyDescription("none, gone, foreign, tampered, current or outdated.")
        String state,

        @JsonPropertyDescription("How many files of the inbox no run has taken in yet.")
        int waiting,

        List<PassedOverJson> passedOver,

        @JsonPropertyDescription("The release that was handed in last.") @Nullable
        ReleaseJson handedIn,

        @JsonPropertyDescription("The figures that a release of now would have otherwise.")
        List<FigureChangeJson> indicators) {

    static OutgoingJson of(OutgoingRelease outgoing) {
        return new OutgoingJson(
                stateOf(outgoing),
                outgoing.waiting(),
                outgoing.passedOver().stream().map(PassedOverJson::of).toList(),
                outgoing.handedIn().map(ReleaseJson::of).orElse(null),
                FigureChangeJson.all(outgoing.figures()));
    }

    /** Returns in one word how the released file compares with what a run would write. */
    public static String stateOf(OutgoingRelease outgoing) {
        return outgoing.state().name().toLowerCase(Locale.ROOT);
    }
}
