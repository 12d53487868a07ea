package org.nianbao.release.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** The texts of a workbook, each kept once in its file. POI makes XML of every one to see whether it is there already. */
final class SharedTexts {

    private final SharedStringsTable table;
    private final Map<String, Integer> indexes = new HashMap<>();

    SharedTexts(SharedStringsTable table) {
        this.table = table;
    }

    /** Takes the texts in the order of the sheets, in which POI does not write them. */
    void addAll(Workbook workbook) {
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(this::add)));
    }

    private void add(Cell cell) {
        if (isText(cell)) {
            index(cell);
        }
    }

    static boolean isText(Cell cell) {
        return cell.getCellType() == CellType.STRING;
    }

    int index(Cell textCell) {
        return indexes.computeIfAbsent(
                textCell.getStringCellValue(), text -> table.addSharedStringItem(new XSSFRichTextString(text)));
    }
}
