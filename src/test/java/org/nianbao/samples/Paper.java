package org.nianbao.samples;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** How sheets are laid out to be looked at and printed. */
final class Paper {

    private static final short A4 = 9;

    private Paper() {}

    static void widths(Sheet sheet, int left, List<Column> columns) {
        if (left > 0) {
            sheet.setColumnWidth(0, 2 * 256);
        }
        for (var i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(left + i, width(columns.get(i)) * 256);
        }
    }

    /** The width of a column in characters. */
    static int width(Column column) {
        return switch (column.kind()) {
            case IDENTITY -> 22;
            case DATE -> 14;
            case MONTH -> 11;
            case CODE ->
                column.name().equals("类别")
                        ? 19
                        : Math.max(8, Math.min(12, column.name().length() * 2 + 1));
            case NUMBER -> column.name().equals("序号") ? 6 : column.decimals() > 0 ? 11 : 8;
            case TEXT ->
                switch (column.name()) {
                    case "活动编号", "户编号", "网格编号", "案件编号", "身份号码或户编号", "支部编码", "地块编号" -> 22;
                    case "主题", "项目名称", "支部名称", "授予机关", "标题", "问题描述", "整改措施", "帮扶措施" -> 30;
                    case "备注" -> 10;
                    default -> 14;
                };
        };
    }

    /** As wide as the page, on as many pages as it takes. */
    static void landscape(Sheet sheet) {
        sheet.getPrintSetup().setLandscape(true);
        fit(sheet, 0);
        sheet.setDefaultRowHeightInPoints(16);
    }

    /** On one upright page. */
    static void upright(Sheet sheet) {
        fit(sheet, 1);
        sheet.setHorizontallyCenter(true);
    }

    private static void fit(Sheet sheet, int pages) {
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(A4);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) pages);
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
    }
}
