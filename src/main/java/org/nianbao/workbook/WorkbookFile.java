package org.nianbao.workbook;

import java.nio.file.Path;

/** A file that should be a workbook. */
public final class WorkbookFile {

    private WorkbookFile() {}

    /** Reads a file to its end, by what it is and not by what it is called. */
    public static Opened open(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }
}
