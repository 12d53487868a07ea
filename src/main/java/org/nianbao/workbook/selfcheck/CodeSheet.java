package org.nianbao.workbook.selfcheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.scheme.CodeList;
import org.nianbao.workbook.addition.TemplateAids;

/** A hidden sheet with every spelling that is accepted for a code: pairs of columns, the spellings and their codes. */
final class CodeSheet {

    private static final String NAME = TemplateAids.CALCULATION + "代码";
    private static final int FIRST = 2;

    private final Map<List<Map.Entry<String, String>>, Integer> lists = new LinkedHashMap<>();

    /** The code that a text stands for; {@code #N/A} if it stands for none. */
    String code(CodeList list, String text) {
        var spellings = List.copyOf(list.spellings().entrySet());
        var place = 2 * lists.computeIfAbsent(spellings, key -> lists.size());
        return "INDEX(%s,MATCH(%s,%s,0))"
                .formatted(range(place + 1, spellings.size()), text, range(place, spellings.size()));
    }

    private static String range(int column, int count) {
        var letter = CellReference.convertNumToColString(column);
        return "'%1$s'!$%2$s$%3$d:$%2$s$%4$d".formatted(NAME, letter, FIRST, FIRST + count - 1);
    }

    void write(XSSFWorkbook workbook) {
        var sheet = workbook.createSheet(NAME);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        sheet.createRow(0).createCell(0).setCellValue(TemplateAids.title(NAME));
        lists.forEach((spellings, list) -> {
            for (int i = 0; i < spellings.size(); i++) {
                var index = FIRST - 1 + i;
                var row = sheet.getRow(index) == null ? sheet.createRow(index) : sheet.getRow(index);
                row.createCell(2 * list).setCellValue(spellings.get(i).getKey());
                row.createCell(2 * list + 1).setCellValue(spellings.get(i).getValue());
            }
        });
    }
}
