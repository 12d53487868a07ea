package org.nianbao.workbook.xls;

import org.apache.poi.hssf.usermodel.HSSFCell;

/** A formula of an .xls as it is written. */
final class XlsFormula {

    private XlsFormula() {}

    /**
     * The formula of a cell; nothing if POI cannot tell it, for which it has exceptions without a common kind. What it last
     * came to counts all the same.
     */
    static String of(HSSFCell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException untold) {
            return "";
        }
    }
}
