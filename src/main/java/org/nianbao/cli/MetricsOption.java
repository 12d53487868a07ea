package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Metrics;
import org.nianbao.outbox.WholeFile;
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

    /** Writes what was measured and counted, if it is asked for. */
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

    /** From its first moment: whoever collects metrics may look at any. */
    private static void open(Path draft) throws IOException {
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
