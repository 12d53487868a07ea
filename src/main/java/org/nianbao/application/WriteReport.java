package org.nianbao.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.nianbao.application.json.ReportJson;
import org.nianbao.job.TownshipContext;
import org.nianbao.outbox.WholeFile;
import org.nianbao.report.Report;
import org.nianbao.report.ReportDocument;
import org.nianbao.scheme.Scheme;

/** Writes the year-end report's statistical sentences (年终工作统计报告) with the present figures. */
public final class WriteReport {

    private WriteReport() {}

    /**
     * The report.
     *
     * @param path the path of its document
     */
    public record Result(Report report, Path path) {

        /** Returns whether the report is complete and final. */
        public Exit exit() {
            return report.isFinal() ? Exit.DONE : Exit.INCOMPLETE;
        }

        /** Returns the answer for programs. */
        public ReportJson forPrograms() {
            return ReportJson.of(report, path);
        }
    }

    /**
     * Requires that a scheme has sentences, before anything starts.
     *
     * @throws UsageException if it has none
     */
    public static void requireSentences(Scheme scheme) {
        if (scheme.narrative().isEmpty()) {
            throw new UsageException("%d 年的报表制度中没有报告语句，请写在 report.yaml 中".formatted(scheme.year()));
        }
    }

    /** Writes the report of a township. */
    public static Result of(TownshipContext context) {
        var report = Report.of(context.currentState().now());
        var path = context.places().report(context.scheme());
        try {
            WholeFile.write(path, ReportDocument.bytes(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Result(report, path);
    }
}
