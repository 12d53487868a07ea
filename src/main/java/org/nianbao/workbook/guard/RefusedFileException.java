package org.nianbao.workbook.guard;

import java.io.IOException;
import org.nianbao.submission.CellAddress;

/**
 * Ends the reading of a file. {@code WorkbookFile} alone catches it and returns an {@code Opened.Refused}.
 *
 * <p>An {@code IOException}, so that it gets through the streams that the parsers read from.
 */
public final class RefusedFileException extends IOException {

    private static final long serialVersionUID = 1;

    static final int DETAIL_CHARACTERS = 200;

    private final Refusal refusal;
    private final String detail;

    /** The detail may quote the file, so it is cut to a readable length. */
    public RefusedFileException(Refusal refusal, String detail) {
        super(refusal + ": " + detail);
        this.refusal = refusal;
        this.detail = detail.substring(0, Math.min(detail.length(), DETAIL_CHARACTERS));
    }

    public RefusedFileException(Refusal refusal) {
        this(refusal, "");
    }

    /** The same, with the cell where it happened. */
    public RefusedFileException at(String sheet, CellAddress address) {
        return new RefusedFileException(refusal, "工作表“%s”%s：%s".formatted(sheet, address, detail));
    }

    /** The same, with the sheet where it happened. */
    public RefusedFileException on(String sheet) {
        return new RefusedFileException(refusal, "工作表“%s”：%s".formatted(sheet, detail));
    }

    public Refusal refusal() {
        return refusal;
    }

    /** What in particular was met, in Chinese; empty if the refusal says all. */
    public String detail() {
        return detail;
    }
}
