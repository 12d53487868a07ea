package org.nianbao.cli;

import org.nianbao.application.BackupResult;

/**
 * The result of a backup or a restoration, for people.
 *
 * @param done what was done, printed before the folder
 */
record BackupText(String done, BackupResult result) {

    @Override
    public String toString() {
        return "%s%s%n数据库  %d 行%n存档    %d 个文件，逐个核对%n"
                        .formatted(
                                done,
                                result.folder(),
                                result.content().rows(),
                                result.check().sound())
                + archive().faults()
                + (result.hasKey() ? "" : "\n其中没有令牌密钥 token.key，不能接着运行；请从以前的备份中取回，放到数据文件夹里\n");
    }

    /** Returns the archive's text with the codes of units instead of names, because their year is unknown here. */
    private ArchiveText archive() {
        return new ArchiveText(result.check(), code -> code);
    }
}
