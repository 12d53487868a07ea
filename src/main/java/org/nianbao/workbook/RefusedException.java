package org.nianbao.workbook;

import java.io.IOException;
import org.nianbao.submission.CellAddress;

/**
 * The end of reading a file; becomes an {@link Opened.Refused} in {@link WorkbookFile}, and there alone.
 *
 * <p>An {@code IOException}, so that it gets through the streams that the parsers read from.
 */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1;

    static final int DETAIL_CHARACTERS = 200;

    private final Refusal refusal;
    private final String detail;

    /** The detail may quote the file, so it is cut where nobody would read on. */
    RefusedException(Refusal refusal, String detail) {
        super(refusal + ": " + detail);
        this.refusal = refusal;
        this.detail = detail.substring(0, Math.min(detail.length(), DETAIL_CHARACTERS));
    }

    RefusedException(Refusal refusal) {
        this(refusal, "");
    }

    /** The same, with the cell where it happened. */
    RefusedException at(String sheet, CellAddress address) {
        return new RefusedException(refusal, "工作表“%s”%s：%s".formatted(sheet, address, detail));
    }

    /** The same, with the sheet where it happened. */
    RefusedException on(String sheet) {
        return new RefusedException(refusal, "工作表“%s”：%s".formatted(sheet, detail));
    }

    Opened.Refused asValue() {
        return new Opened.Refused(refusal, detail);
    }
}
