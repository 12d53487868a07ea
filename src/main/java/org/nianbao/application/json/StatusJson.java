package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.ChangesSince;
import org.nianbao.job.OutgoingRelease;

/**
 * The answer of {@code status}: that of a run, how things came to stand, and what goes out.
 *
 * <p>The components of the run's answer are listed again: a schema that is put together ({@code allOf}) of closed ones admits
 * nothing.
 */
public record StatusJson(
        int year,
        List<UnitJson> units,

        @JsonPropertyDescription("The files that are of no unit.")
        List<SubmissionJson> unattributed,

        @JsonPropertyDescription("What was found between units and concerns the township.")
        List<FindingJson> betweenUnits,

        List<TurnJson> turns,

        @JsonPropertyDescription("Always 0: there was no run.")
        int entered,

        @JsonPropertyDescription("The figures of the township by indicator code; null if one cannot be computed.")
        Map<String, @Nullable BigDecimal> indicators,

        @JsonPropertyDescription("How the figures stand to the published ones, in a sentence.")
        String reconciliation,

        @JsonPropertyDescription("Absent as long as there is none.") @Nullable
        ReleaseFileJson release,

        @JsonPropertyDescription("The folder of the returned workbooks, if there are any.") @Nullable
        String returns,

        @JsonPropertyDescription("The last day on which a submission is in time, as yyyy-MM-dd.")
        String deadline,

        ChangesJson changes,
        OutgoingJson outgoing) {

    /** When a unit's newest submission came; without one the days alone are told. */
    public record ArrivalJson(
            @Nullable String reportedOn, @Nullable String receivedAt, long daysLate) {}

    /**
     * Returns what a look has to tell.
     *
     * @param arrivals one for each unit of the answer
     */
    public static StatusJson of(
            RunJson run,
            List<ArrivalJson> arrivals,
            LocalDate deadline,
            ChangesSince changes,
            OutgoingRelease outgoing) {
        return new StatusJson(
                run.year(),
                arrived(run.units(), arrivals),
                run.unattributed(),
                run.betweenUnits(),
                run.turns(),
                run.entered(),
                run.indicators(),
                run.reconciliation(),
                run.release(),
                run.returns(),
                deadline.toString(),
                ChangesJson.of(changes),
                OutgoingJson.of(outgoing));
    }

    private static List<UnitJson> arrived(List<UnitJson> units, List<ArrivalJson> arrivals) {
        return IntStream.range(0, units.size())
                .mapToObj(i -> arrived(units.get(i), arrivals.get(i)))
                .toList();
    }

    private static UnitJson arrived(UnitJson unit, ArrivalJson arrival) {
        return unit.arrived(arrival.reportedOn(), arrival.receivedAt(), arrival.daysLate());
    }
}
