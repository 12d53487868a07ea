package org.nianbao.submission;

import java.util.List;
import org.nianbao.scheme.Level;

/**
 * The finding of a file that could not be processed (无法处理): what of it, where, and what to do.
 *
 * <p>No rule of a scheme has it: it tells of the program as much as of the file, and an older scheme must not lack it.
 *
 * @param sheet where; empty if the file as a whole is meant
 * @param cells where on the sheet
 */
public record UnprocessableFinding(String what, String sheet, List<CellAddress> cells, String remedy) {

    /** What stands in the place of a rule. */
    public static final String RULE = "F000";

    /** What the rule would be called. */
    public static final String TITLE = "程序能够处理文件的内容并存入数据库";

    private static final String LATER = "；仍不行的请镇里把文件和日志交给维护人员，程序更新后会自动再试";

    public UnprocessableFinding {
        cells = List.copyOf(cells);
    }

    /** On which the program failed. */
    public static Finding byFault() {
        return new UnprocessableFinding(
                        "程序处理这个文件时出错，没有读出结果，不一定是文件填错了", "", List.of(), "请用 Excel 或 WPS 打开，另存为 .xlsx 后再报送")
                .finding();
    }

    /** As a finding. */
    public Finding finding() {
        return new Finding(
                RULE,
                Level.MANDATORY,
                new Finding.Place(sheet, cells),
                Finding.Sides.NONE,
                new Finding.Advice(what, remedy + LATER));
    }
}
