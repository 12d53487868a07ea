package org.nianbao.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.nianbao.release.Release;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;

/** What runs measured, and the state of the townships after them, for Prometheus. */
public record Metrics(PrometheusMeterRegistry meters) {

    /** Counts the state of the one township of a run. */
    public void count(RunResult answer) {
        count(answer, Tags.empty());
    }

    /** Counts the state of one of many townships, by its code. */
    public void count(RunResult answer, String township) {
        count(answer, Tags.of("township", township));
    }

    private void count(RunResult answer, Tags whose) {
        count(answer.now(), whose);
        answer.issued()
                .ifPresent(issued ->
                        gauge("nianbao.release.number", "The number of the newest release.", whose, issued.number()));
    }

    /** Records that a run succeeded; returns all that was measured and counted, in the text format of Prometheus. */
    public String completed() {
        gauge(
                "nianbao.run.completed.timestamp.seconds",
                "When the last run that went well was completed, in seconds since 1970.",
                Tags.empty(),
                Clock.systemUTC().instant().getEpochSecond());
        return meters.scrape();
    }

    private void count(Release now, Tags whose) {
        for (var state : ReportingStatus.State.values()) {
            var units = now.standings().stream()
                    .filter(standing -> standing.state() == state)
                    .count();
            gauge(
                    "nianbao.units",
                    "How many units are in the state.",
                    whose.and("state", state.name().toLowerCase(Locale.ROOT)),
                    units);
        }
        for (var level : List.of(Level.MANDATORY, Level.VERIFY)) {
            var findings = EssReport.Reviewed.of(now).stream()
                    .flatMap(reviewed -> reviewed.findings().stream())
                    .filter(Finding::isOpen)
                    .filter(finding -> finding.level() == level)
                    .count();
            gauge(
                    "nianbao.findings.open",
                    "How many findings of the level are not settled.",
                    whose.and("level", level.name().toLowerCase(Locale.ROOT)),
                    findings);
        }
    }

    /** Registers a constant number. */
    private void gauge(String name, String description, Tags tags, Number value) {
        Gauge.builder(name, () -> value).description(description).tags(tags).register(meters);
    }
}
