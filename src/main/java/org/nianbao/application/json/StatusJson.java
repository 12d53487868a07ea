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
 * The answer of {@code status}: the answer of a run, what has changed, and what goes out.
 *
 * <p>It lists the components of the run's answer again, because a schema that combines closed schemas by {@code allOf}
 * admits nothing.
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

    /** When a unit's newest submission came; without a submission only the days are given. */
    public record ArrivalJson(
            @Nullable String reportedOn, @Nullable String receivedAt, long daysLate) {}

    /**
     * Returns the answer of a status query.
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
