package org.nianbao.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;

/** Where a form came to stand on its sheet: the column of each name, the row of each entry, the row of the total. */
final class Placed {

    final Sheet sheet;
    final Map<String, Integer> columns = new LinkedHashMap<>();
    final List<Integer> rows = new ArrayList<>();
    int header;
    int total = -1;

    Placed(Sheet sheet) {
        this.sheet = sheet;
    }

    int column(String name) {
        var column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name + " on " + sheet.getSheetName());
        }
        return column;
    }

    /** The cell of an entry, counted from nought, in a column. */
    Cell cell(int entry, String column) {
        return at(rows.get(entry), column(column));
    }

    /** The value beside a label of the cover. */
    Cell label(String name) {
        return at(rows.get(List.copyOf(columns.keySet()).indexOf(name)), column(name));
    }

    /** The cell of this year of a printed line. */
    Cell line(String code) {
        return line(code, "本年");
    }

    /** The cell of one of the years of a printed line. */
    Cell line(String code, String year) {
        return at(rows.get(Integer.parseInt(code) - 1), column(year));
    }

    Cell at(int row, int column) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    /** The sheet and the address of a cell, as Excel writes it. */
    static String address(Cell cell) {
        return cell.getSheet().getSheetName()
                + "!"
                + new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString(false);
    }
}
