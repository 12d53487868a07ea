package org.nianbao.job;

import java.nio.file.Path;

/** A journal beside the archive belongs to another database; the message names the journal and the remedy. */
public final class DatabaseBehindException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private DatabaseBehindException(String message) {
        super(message);
    }

    /** Reports a database that lacks entries of the journal: it is new, or was restored. */
    static DatabaseBehindException lacking(Path journal, int has, int kept) {
        return new DatabaseBehindException(
                "数据库里只有流水 %s 共 %d 条中的 %d 条：数据库可能丢失过、是从旧备份恢复的，或者 --data、数据库地址写错了。没有改动任何东西。请核对；确实丢了的，运行 rebuild --year %s 从存档补齐"
                        .formatted(journal, kept, has, year(journal)));
    }

    /** Reports a database without a journal table: a file of the database is lost, or an older program made it. */
    static DatabaseBehindException without(Path journal) {
        return new DatabaseBehindException(
                "有流水 %s，数据库里却没有流水的表：它是旧版本的程序建的，或者丢了文件。没有改动任何东西。有备份的，把数据文件夹改名留存，用 nianbao restore <备份> 恢复；没有备份的，数据文件夹不要改名，运行 nianbao rebuild --replace 由存档重建"
                        .formatted(journal));
    }

    /** Reports a database that has a different entry. */
    static DatabaseBehindException foreign(Path journal, int number) {
        return new DatabaseBehindException("数据库里的第 %d 条流水与 %s 中的不同：它们不是一套数据，--data 或数据库地址可能写错了。没有改动任何东西。%s"
                .formatted(number, journal, "请核对；确要以流水为准的，运行 rebuild --replace，现有的数据库会另存"));
    }

    /** Returns the folder of a journal, whose name is its year. */
    private static Path year(Path journal) {
        return journal.getName(journal.getNameCount() - 2);
    }
}
