package org.nianbao.application;

import java.nio.file.Files;
import java.nio.file.Path;
import org.nianbao.job.ReturnFolder;
import org.nianbao.job.Screener;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.Screening;
import org.nianbao.workbook.returned.Reply;

/** Reads and reviews a file and stores nothing (预检). */
public final class CheckFile {

    private CheckFile() {}

    /**
     * Returns the result of reviewing a file.
     *
     * @throws UsageException if there is no such file
     */
    public static Screening of(Scheme scheme, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException((Files.exists(file) ? "这不是文件：" : "没有这个文件：") + file);
        }
        return Screener.screen(scheme, file);
    }

    /** Writes the file with the marks in it, and its digest, into a folder; returns the paths. */
    public static Path writeReturned(Screening screening, Path file, Path folder) {
        return ReturnFolder.write(file, Reply.to(screening), folder);
    }
}
