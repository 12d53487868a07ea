package org.nianbao.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.nianbao.job.Changes;
import org.nianbao.job.Outgoing;
import org.nianbao.submission.Entered;

/**
 * What a look at the situation has to tell: how things stand, how they came to, and what goes out.
 *
 * @param today the day in the township
 * @param received when each submission was received, by its number in the ledger
 */
record StatusAnswer(Answer answer, LocalDate today, Map<Long, Instant> received, Changes changes, Outgoing outgoing) {

    Deadline deadline() {
        return new Deadline(answer.now().scheme().edition().deadline(), today);
    }

    /** When a submission was received. */
    Optional<Instant> received(Entered entered) {
        return Optional.ofNullable(received.get(entered.id()));
    }

    /** By how many days a submission is late: its cover says when it was sent or, if it does not, it was received then. */
    long daysLate(Entered entered) {
        var sent = entered.reportedOn().isEmpty()
                ? received(entered).map(TownshipTime::day)
                : Optional.of(LocalDate.parse(entered.reportedOn()));
        return sent.map(day -> day.toEpochDay() - deadline().day().toEpochDay())
                .filter(days -> days > 0)
                .orElse(0L);
    }
}
