package org.nianbao.job;

/** A year is to be made anew before the one that it is compared with; the message says which goes first. */
public final class EarlierYearMissingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EarlierYearMissingException(int year) {
        super("%1$d 年的还没有重建，而以后的年份要与它比较。请先运行 rebuild --year %1$d".formatted(year));
    }
}
