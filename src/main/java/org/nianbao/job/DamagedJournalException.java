package org.nianbao.job;

import java.nio.file.Path;

/** A journal beside the archive cannot be read; the message names the file, the line and the remedy. */
public final class DamagedJournalException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private DamagedJournalException(Path file, int line, String how) {
        super("流水 %s 的第 %d 行%s，文件可能损坏或被人改过；没有改动任何东西。请从备份恢复这个文件；数据库完好的，也可以把它移走，下次运行会照数据库重写".formatted(file, line, how));
    }

    /** Reports a line that is missing or is not JSON. */
    static DamagedJournalException unreadable(Path file, int line) {
        return new DamagedJournalException(file, line, "读不出来");
    }

    /** Reports a line that was changed, or that does not follow the line that it followed when it was written. */
    static DamagedJournalException parted(Path file, int line) {
        return new DamagedJournalException(file, line, "与前面的接不上（这一行或前面的行被改过、删去过，或者多出了行）");
    }

    /** Reports a line that differs from the database, although the database has the lines after it. */
    static DamagedJournalException altered(Path file, int line) {
        return new DamagedJournalException(file, line, "与数据库里的不同");
    }
}
