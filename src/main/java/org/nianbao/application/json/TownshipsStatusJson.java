package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code status --townships}. */
public record TownshipsStatusJson(
        @JsonPropertyDescription("The last day on which a submission is in time, as yyyy-MM-dd.")
        String deadline,

        List<TownshipStatusJson> townships,

        @JsonPropertyDescription("The townships that could not be looked at.")
        List<UnseenJson> unseen) {

    /** The status of one township. */
    public record TownshipStatusJson(
            @JsonPropertyDescription("The name of its folder.")
            String name,

            @JsonPropertyDescription("How many files are of no unit.")
            int unattributed,

            TurnoutJson units,

            @JsonPropertyDescription("The number of the newest release, if there is one.") @Nullable
            Integer release,

            @JsonPropertyDescription("The number of the release that was handed in last.") @Nullable
            Integer handedIn,

            @JsonPropertyDescription("none, gone, foreign, tampered, current or outdated.")
            String state,

            @JsonPropertyDescription("How many files of the inbox no run has taken in yet.")
            int waiting,

            @JsonPropertyDescription("The accepted submissions that the scheme as it is now would judge otherwise.")
            List<TurnJson> turns) {}

    /** A township that could not be read. */
    public record UnseenJson(String name, List<String> why) {}
}
