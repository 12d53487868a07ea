package org.nianbao.submission;

import java.util.List;
import org.nianbao.scheme.Level;

/**
 * The finding of a file that could not be processed (无法处理): what of it, where, and what to do.
 *
 * <p>It belongs to no rule of a scheme: it concerns the program as much as the file, and exists with older schemes as
 * well.
 *
 * @param sheet the sheet concerned; empty for the file as a whole
 * @param cells the cells of the sheet concerned
 */
public record UnprocessableFinding(String what, String sheet, List<CellAddress> cells, String remedy) {

    /** The id that replaces that of a rule. */
    public static final String RULE = "F000";

    /** The title that replaces that of a rule. */
    public static final String TITLE = "程序能够处理文件的内容并存入数据库";

    private static final String LATER = "；仍不行的请镇里把文件和日志交给维护人员，程序更新后会自动再试";

    public UnprocessableFinding {
        cells = List.copyOf(cells);
    }

    /** Returns the finding for a file on which the program failed. */
    public static Finding byFault() {
        return new UnprocessableFinding(
                        "程序处理这个文件时出错，没有读出结果，不一定是文件填错了", "", List.of(), "请用 Excel 或 WPS 打开，另存为 .xlsx 后再报送")
                .finding();
    }

    /** Returns it as a finding. */
    public Finding finding() {
        return new Finding(
                RULE,
                Level.MANDATORY,
                new Finding.Place(sheet, cells),
                Finding.Sides.NONE,
                new Finding.Advice(what, remedy + LATER));
    }
}
