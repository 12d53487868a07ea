package org.nianbao.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.nianbao.job.TownshipContext;
import org.nianbao.submission.EnteredSubmission;

/**
 * When submissions came, against the deadline.
 *
 * @param received when each submission was received, by its number in the ledger
 */
public record ReportingTimes(Deadline deadline, Map<Long, Instant> received) {

    /** Reads the times of a township's submissions. */
    public static ReportingTimes of(TownshipContext context) {
        return new ReportingTimes(
                new Deadline(context.scheme().edition().deadline(), TownshipTime.today()),
                context.statusQueries().received());
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
        return sent.map(day -> day.toEpochDay() - deadline.day().toEpochDay())
                .filter(days -> days > 0)
                .orElse(0L);
    }
}
