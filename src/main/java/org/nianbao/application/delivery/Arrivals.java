package org.nianbao.application.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.nianbao.outbox.OwnerOnly;
import org.nianbao.workbook.WorkbookFile;
import org.slf4j.LoggerFactory;

/**
 * The folder in which uploaded files lie until they were answered. They are deleted after half an hour, and when the
 * program starts; what was submitted is in the inbox by then.
 */
public final class Arrivals {

    private static final Duration KEPT = Duration.ofMinutes(30);

    private final Path folder;

    private Arrivals(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder within a data folder, and removes what an earlier program left. */
    public static Arrivals in(Path data) {
        var arrivals = new Arrivals(data.resolve("uploads"));
        arrivals.sweep(Duration.ZERO);
        return arrivals;
    }

    /** Receives a file; returns it or, if it is an archive, the workbooks in it. */
    public List<ArrivedFile> receive(String name, InputStream content) {
        sweep(KEPT);
        try {
            var target = OwnerOnly.folder(folder).resolve(UUID.randomUUID().toString());
            var size = ArrivedFile.copy(content, target, WorkbookFile::isTooLarge);
            if (WorkbookFile.isTooLarge(size)) {
                return List.of(ArrivedFile.refused(name, "太大，不像是报表，没有收取；请上传填好的报表本身"));
            }
            if (size == 0) {
                Files.delete(target);
                return List.of(ArrivedFile.refused(name, "是空文件，没有收取；请重新保存报表后再上传"));
            }
            return unpacked(name, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ArrivedFile> unpacked(String name, Path target) throws IOException {
        if (!WorkbookArchive.isOne(target)) {
            return List.of(ArrivedFile.at(name, target));
        }
        var files = WorkbookArchive.unpack(target, name, folder);
        Files.delete(target);
        return files.isEmpty() ? List.of(ArrivedFile.refused(name, "压缩包里没有报表（.xlsx 或 .xls）")) : files;
    }

    private void sweep(Duration age) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var until = Clock.systemUTC().instant().minus(age);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!Files.getLastModifiedTime(file).toInstant().isAfter(until)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Arrivals.class).info("old uploads could not be removed", e);
        }
    }
}
