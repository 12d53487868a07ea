package org.nianbao.release.issue;

import java.nio.file.Path;
import org.nianbao.release.twin.TableMetadata;

/**
 * Where the files of a release are: all beside its workbook, and named after it.
 *
 * <pre>
 * 2023年年终统计汇总表.xlsx
 * 2023年年终统计汇总表.csv                 the same numbers, one a line
 * 2023年年终统计汇总表.csv-metadata.json   what the columns are
 * </pre>
 */
public record ReleaseFiles(Path workbook) {

    /** The table of observations. */
    public Path table() {
        return workbook.resolveSibling(name(workbook).replaceFirst("\\.xlsx$", "") + ".csv");
    }

    /** The description of the table. */
    public Path metadata() {
        return workbook.resolveSibling(name(table()) + TableMetadata.SUFFIX);
    }

    public static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
