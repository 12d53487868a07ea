package org.nianbao.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.nianbao.application.json.StatusJson;
import org.nianbao.job.ChangesSince;
import org.nianbao.job.OutgoingRelease;
import org.nianbao.job.TownshipContext;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.ReportingStatus;

/**
 * The result of a status query: the current state, what has changed, and what goes out.
 *
 * @param today the present day in the township
 * @param received when each submission was received, by its number in the ledger
 */
public record StatusResult(
        RunResult answer,
        LocalDate today,
        Map<Long, Instant> received,
        ChangesSince changes,
        OutgoingRelease outgoing) {

    /** Reads the status of a township at one moment; changes nothing. */
    public static StatusResult of(TownshipContext context, Instant since) {
        return context.atOneMoment(() -> read(context, since));
    }

    private static StatusResult read(TownshipContext context, Instant since) {
        var answer = RunResult.of(context, 0);
        var statusQueries = context.statusQueries();
        return new StatusResult(
                answer,
                TownshipTime.today(),
                statusQueries.received(),
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
                        received(newest).map(Instant::toString).orElse(null),
                        daysLate(newest)))
                .orElseGet(() -> new StatusJson.ArrivalJson(
                        null, null, Math.max(0, -deadline().daysLeft())));
    }

    public Deadline deadline() {
        return new Deadline(answer.now().scheme().edition().deadline(), today);
    }

    /** Returns when a submission was received. */
    public Optional<Instant> received(EnteredSubmission entered) {
        return Optional.ofNullable(received.get(entered.id()));
    }

    /**
     * Returns by how many days a submission is late. Its cover states the day on which it was sent; otherwise the day
     * on which it was received counts.
     */
    public long daysLate(EnteredSubmission entered) {
        var sent = entered.reportedOn().isEmpty()
                ? received(entered).map(TownshipTime::day)
                : Optional.of(LocalDate.parse(entered.reportedOn()));
        return sent.map(day -> day.toEpochDay() - deadline().day().toEpochDay())
                .filter(days -> days > 0)
                .orElse(0L);
    }
}
