package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.nianbao.submission.VerdictChange;

/** An accepted submission that would get another verdict by the present scheme. */
public record TurnJson(
        @JsonPropertyDescription("The division code of the unit.")
        String unit,

        @JsonPropertyDescription("The name of the file.") String file,
        String sha256,
        int batch,

        @JsonPropertyDescription("The verdict that it would get.")
        String verdict,

        @JsonPropertyDescription("The ids of the rules that it would get it for.")
        List<String> rules) {

    /** Returns submissions that would change their verdicts, in the given order. */
    public static List<TurnJson> all(List<VerdictChange> turns) {
        return turns.stream().map(TurnJson::of).toList();
    }

    private static TurnJson of(VerdictChange turn) {
        return new TurnJson(
                turn.unitCode(),
                turn.file().name(),
                turn.file().sha256(),
                turn.batch(),
                turn.verdict().chinese(),
                turn.rules());
    }
}
