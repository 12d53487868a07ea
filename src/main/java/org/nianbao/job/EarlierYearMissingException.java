package org.nianbao.job;

/** An earlier year must be rebuilt first, because this year is compared with it; the message names that year. */
public final class EarlierYearMissingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EarlierYearMissingException(int year) {
        super("%1$d 年的还没有重建，而以后的年份要与它比较。请先运行 rebuild --year %1$d".formatted(year));
    }
}
