package org.nianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.EssReport;
import org.nianbao.application.GivenPath;
import org.nianbao.application.RequestParameter;
import org.nianbao.outbox.WholeFile;
import org.nianbao.scheme.Scheme;
import picocli.CommandLine.Option;

/** The option to write the findings as a validation report besides printing them. */
final class ReportOption {

    @Option(names = "--report", paramLabel = "<文件.json>", description = "另把审核意见写成欧洲统计体系（ESS）通用审核报告 1.0.0，供别的程序读取")
    private @Nullable Path file;

    boolean isAskedFor() {
        return file != null;
    }

    /** Requires that the report can be written there, if it is requested, before anything starts. */
    void check() {
        if (file != null) {
            GivenPath.target(file, RequestParameter.REPORT);
        }
    }

    /** Writes the report, if requested. */
    void write(Scheme scheme, List<EssReport.Reviewed> reviewed, Terminal terminal) {
        if (file != null) {
            write(file, new EssReport(scheme, OffsetDateTime.now(Clock.systemDefaultZone())).of(reviewed));
            terminal.err().println("已写入 " + file);
        }
    }

    private static void write(Path file, byte[] report) {
        try {
            WholeFile.write(file, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
