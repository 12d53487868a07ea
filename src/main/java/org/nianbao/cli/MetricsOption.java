package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.GivenPath;
import org.nianbao.application.Metrics;
import org.nianbao.application.RequestParameter;
import org.nianbao.outbox.WholeFile;
import picocli.CommandLine.Option;

/**
 * The option to write what a run measured to a file, in the text format of Prometheus.
 *
 * <p>The file is written after each run that succeeded, so a failed run shows as a time stamp that grows old. All users
 * may read it: it has no personal data.
 */
final class MetricsOption {

    @Option(
            names = "--metrics",
            paramLabel = "<文件.prom>",
            description = "运行完把各步骤用时和各单位状态写成 Prometheus 文本，供 node_exporter 的 textfile 读取")
    private @Nullable Path file;

    /** Requires that the file can be written, if it is requested, before anything starts. */
    void check() {
        if (file != null) {
            GivenPath.target(file, RequestParameter.METRICS);
        }
    }

    /** Writes what was measured and counted, if requested. */
    void write(Metrics metrics) {
        if (file != null) {
            write(file, metrics.completed());
        }
    }

    private static void write(Path file, String metrics) {
        try {
            WholeFile.write(file, metrics.getBytes(UTF_8), MetricsOption::open);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the file readable for all from the start, because collectors of metrics may run as any user. */
    private static void open(Path draft) throws IOException {
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
