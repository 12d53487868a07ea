package org.nianbao.cli;

import org.nianbao.application.MakeBackup;

/** Shows the progress of a backup. */
record BackupProgress(Terminal terminal) implements MakeBackup.Listener {

    private static final String CLEAR_LINE = "\r\u001B[K";

    @Override
    public void database(long rows) {
        terminal.err().println("数据库 %d 行".formatted(rows));
    }

    /** Shows each file only on a terminal. */
    @Override
    public void file(int files) {
        if (terminal.interactive()) {
            terminal.err().print(CLEAR_LINE + "文件 " + files);
        }
    }

    void done() {
        if (terminal.interactive()) {
            terminal.err().print(CLEAR_LINE);
            terminal.err().flush();
        }
    }
}
