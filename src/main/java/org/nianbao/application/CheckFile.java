package org.nianbao.application;

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
        GivenPath.file(file, "一个单位的报表（.xlsx 或 .xls）");
        return Screener.screen(scheme, file);
    }

    /** Writes the file with the marks in it, and its digest, into a folder; returns the paths. */
    public static Path writeReturned(Screening screening, Path file, Path folder) {
        return ReturnFolder.write(file, Reply.to(screening), folder);
    }
}
