package org.nianbao.ledger;

/** Another run of the township has replaced this one, which was presumed dead; nothing that it does counts any more. */
public final class SupersededException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SupersededException() {
        super("本次运行停顿太久，失去了锁，另一次运行已经接手；此后本次没有再写入任何内容，已经入库的都在。等那次运行结束后，再运行同一命令即可");
    }
}
