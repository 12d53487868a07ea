package org.nianbao.workbook.returned;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.nianbao.workbook.addition.Marks;

/** The sheet that holds our list, among the sheets of a workbook. */
final class ListSheet {

    private ListSheet() {}

    /** Adds a sheet, under a name that the unit does not use. */
    static Sheet add(Workbook workbook) {
        var name = Marks.LIST;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = "%s(%d)".formatted(Marks.LIST, i);
        }
        return workbook.createSheet(name);
    }

    /** Removes an earlier list, with the defined names of its filter and print titles. */
    static void remove(Workbook workbook) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (isList(workbook.getSheetAt(i))) {
                var index = i;
                List.<Name>copyOf(workbook.getAllNames()).stream()
                        .filter(name -> name.getSheetIndex() == index)
                        .forEach(workbook::removeName);
                workbook.removeSheetAt(i);
            }
        }
    }

    /** Selects the first sheet alone: what is typed while several are selected goes into all of them. */
    static void select(Workbook workbook) {
        for (var sheet : workbook) {
            if (sheet.isSelected()) {
                sheet.setSelected(false);
            }
        }
        workbook.getSheetAt(0).setSelected(true);
    }

    private static boolean isList(Sheet sheet) {
        return Optional.ofNullable(sheet.getRow(0))
                .map(row -> row.getCell(0))
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .filter(cell -> cell.getStringCellValue().equals(Marks.LIST_TITLE))
                .isPresent();
    }
}
