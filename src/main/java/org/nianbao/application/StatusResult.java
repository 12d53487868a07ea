package org.nianbao.application;

import java.time.Instant;
import org.nianbao.application.json.StatusJson;
import org.nianbao.job.ChangesSince;
import org.nianbao.job.OutgoingRelease;
import org.nianbao.job.TownshipContext;
import org.nianbao.submission.ReportingStatus;

/**
 * The result of a status query: the current state, what has changed, and what goes out.
 *
 */
public record StatusResult(RunResult answer, ReportingTimes times, ChangesSince changes, OutgoingRelease outgoing) {

    /** Reads the status of a township at one moment; changes nothing. */
    public static StatusResult of(TownshipContext context, Instant since) {
        return context.atOneMoment(() -> read(context, since));
    }

    private static StatusResult read(TownshipContext context, Instant since) {
        var answer = RunResult.of(context, 0);
        var statusQueries = context.statusQueries();
        return new StatusResult(
                answer,
                ReportingTimes.of(context),
                statusQueries.since(since, answer.now()),
                statusQueries.outgoing(answer.now()));
    }

    /** Returns the answer for programs. */
    public StatusJson forPrograms() {
        return StatusJson.of(
                answer.forPrograms(),
                answer.now().standings().stream().map(this::arrival).toList(),
                deadline().day(),
                changes,
                outgoing);
    }

    private StatusJson.ArrivalJson arrival(ReportingStatus standing) {
        return standing.newest()
                .map(newest -> new StatusJson.ArrivalJson(
                        newest.reportedOn(),
                        times.received(newest).map(Instant::toString).orElse(null),
                        times.daysLate(newest)))
                .orElseGet(() -> new StatusJson.ArrivalJson(
                        null, null, Math.max(0, -deadline().daysLeft())));
    }

    public Deadline deadline() {
        return times.deadline();
    }
}
