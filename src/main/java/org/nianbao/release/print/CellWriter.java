package org.nianbao.release.print;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes contents into cells. */
final class CellWriter {

    private static final float LINE = 15;
    private static final float MARGIN = 4;

    /** Excel shows no row higher than this. */
    private static final float HIGHEST = 409;

    private final SXSSFSheet sheet;
    private final Palette palette;

    CellWriter(SXSSFSheet sheet, Palette palette) {
        this.sheet = sheet;
        this.palette = palette;
    }

    /**
     * How high a row is, in points.
     *
     * @param size how large its characters are, compared with those of the tables
     */
    static float height(int lines, double size) {
        return Math.min((float) (lines * LINE * size) + MARGIN, HIGHEST);
    }

    void row(int number, List<PrintedCell> contents, float height) {
        var row = sheet.createRow(number);
        row.setHeightInPoints(height);
        for (int column = 0; column < contents.size(); column++) {
            write(contents.get(column), row.createCell(column));
        }
    }

    private void write(PrintedCell content, Cell cell) {
        cell.setCellStyle(palette.style(content.look()));
        if (!content.formula().isEmpty()) {
            cell.setCellFormula(content.formula().replace(PrintedCell.ROW, Integer.toString(cell.getRowIndex() + 1)));
        }
        if (content.number() != null) {
            cell.setCellValue(content.number().doubleValue());
        } else if (!content.text().isEmpty()) {
            cell.setCellValue(content.text());
        }
        if (!content.link().isEmpty()) {
            var link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(content.link());
            cell.setHyperlink(link);
        }
    }
}
