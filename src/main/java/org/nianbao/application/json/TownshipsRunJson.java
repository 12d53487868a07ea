package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code nightly --townships}. */
public record TownshipsRunJson(List<TownshipRunJson> townships) {

    /** The result for one township. */
    public record TownshipRunJson(
            @JsonPropertyDescription("The name of its folder.")
            String name,

            @JsonPropertyDescription("The exit code that it would have alone.")
            int exit,

            @JsonPropertyDescription("How many files were entered.")
            int entered,

            @JsonPropertyDescription("The number of its release, if there is one.") @Nullable
            Integer release,

            @JsonPropertyDescription("How many files are of no unit.")
            int unattributed,

            TurnoutJson units,

            @JsonPropertyDescription("What kept it from being done; none if nothing did.")
            List<String> why) {}
}
