package org.nianbao.job;

import java.nio.file.Path;

/** A journal beside the archive cannot be read; the message says which, where, and what to do. */
public final class DamagedJournalException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private DamagedJournalException(Path file, int line, String how) {
        super("流水 %s 的第 %d 行%s，文件可能损坏或被人改过；没有改动任何东西。请从备份恢复这个文件；数据库完好的，也可以把它移走，下次运行会照数据库重写".formatted(file, line, how));
    }

    /** A line that is none, or is missing. */
    static DamagedJournalException unreadable(Path file, int line) {
        return new DamagedJournalException(file, line, "读不出来");
    }

    /** A line that is not as it was written, or does not follow the one that it followed then. */
    static DamagedJournalException parted(Path file, int line) {
        return new DamagedJournalException(file, line, "与前面的接不上（这一行或前面的行被改过、删去过，或者多出了行）");
    }

    /** A line that tells something else than the database does, which has what follows. */
    static DamagedJournalException altered(Path file, int line) {
        return new DamagedJournalException(file, line, "与数据库里的不同");
    }
}
