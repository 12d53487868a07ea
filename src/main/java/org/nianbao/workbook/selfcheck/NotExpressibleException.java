package org.nianbao.workbook.selfcheck;

/** A rule that a spreadsheet cannot be made to judge as we do. */
final class NotExpressibleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotExpressibleException(String what) {
        super(what);
    }
}
