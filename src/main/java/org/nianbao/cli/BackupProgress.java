package org.nianbao.cli;

import org.nianbao.application.MakeBackup;

/** Tells how a backup gets on. */
record BackupProgress(Terminal terminal) implements MakeBackup.Listener {

    private static final String CLEAR_LINE = "\r\u001B[K";

    @Override
    public void database(long rows) {
        terminal.err().println("数据库 %d 行".formatted(rows));
    }

    /** Only who watches wants to know of each. */
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
