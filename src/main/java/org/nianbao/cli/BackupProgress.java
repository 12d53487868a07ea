package org.nianbao.cli;

/** Tells how a backup gets on. */
record BackupProgress(Terminal terminal) {

    private static final String CLEAR_LINE = "\r\u001B[K";

    void database(long rows) {
        terminal.err().println("数据库 %d 行".formatted(rows));
    }

    /** So many files are copied. Only who watches wants to know of each. */
    void file(int files) {
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
