package org.nianbao.ledger;

/** Another run is under way. */
public final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BusyException() {
        super("另一次运行还没有结束，请稍后再试");
    }
}
