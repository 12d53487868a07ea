package org.nianbao.ledger.dump;

/** What was read in is not what was dumped: the text is damaged, or the server has made something else of it. */
public final class UnsoundDumpException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsoundDumpException() {
        super("备份中的数据库读入后与备份时不一样，已清空，没有恢复；请换一份备份再试");
    }
}
