package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.RunResult;
import org.nianbao.outbox.WholeFile;
import org.nianbao.release.Release;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;
import picocli.CommandLine.Option;

/**
 * The option to write what a run measured to a file, in the text format of Prometheus.
 *
 * <p>It is written when a run has ended well, so that a run that did not shows as a time that grows old. Anybody may read
 * it: it tells of nobody.
 */
final class MetricsOption {

    @Option(
            names = "--metrics",
            paramLabel = "<文件.prom>",
            description = "运行完把各步骤用时和各单位状态写成 Prometheus 文本，供 node_exporter 的 textfile 读取")
    private @Nullable Path file;

    /** Counts how things stand with a township. */
    void count(MeterRegistry meters, RunResult answer, Tags whose) {
        count(meters, answer.now(), whose);
        answer.issued()
                .ifPresent(issued -> gauge(
                        meters, "nianbao.release.number", "The number of the newest release.", whose, issued.number()));
    }

    /** Writes what was measured and counted, if it is asked for. */
    void write(PrometheusMeterRegistry meters) {
        if (file != null) {
            gauge(
                    meters,
                    "nianbao.run.completed.timestamp.seconds",
                    "When the last run that went well was completed, in seconds since 1970.",
                    Tags.empty(),
                    Clock.systemUTC().instant().getEpochSecond());
            write(file, meters.scrape());
        }
    }

    private static void count(MeterRegistry meters, Release now, Tags whose) {
        for (var state : ReportingStatus.State.values()) {
            var units = now.standings().stream()
                    .filter(standing -> standing.state() == state)
                    .count();
            gauge(
                    meters,
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
                    meters,
                    "nianbao.findings.open",
                    "How many findings of the level are not settled.",
                    whose.and("level", level.name().toLowerCase(Locale.ROOT)),
                    findings);
        }
    }

    /** A number that stays what it is, and stays. */
    private static void gauge(MeterRegistry meters, String name, String description, Tags tags, Number value) {
        Gauge.builder(name, () -> value).description(description).tags(tags).register(meters);
    }

    private static void write(Path file, String metrics) {
        try {
            WholeFile.write(file, metrics.getBytes(UTF_8), MetricsOption::open);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From its first moment: whoever collects metrics may look at any. */
    private static void open(Path draft) throws IOException {
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
