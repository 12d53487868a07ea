package org.nianbao.workbook.selfcheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.nianbao.scheme.CodeList;

/** Columns with every spelling that is accepted for a code, and beside them the codes. */
final class CodeColumns {

    private static final int FIRST = 4;

    private final CalculatingSheet sheet;
    private final Map<List<Map.Entry<String, String>>, Pair> pairs = new LinkedHashMap<>();

    private record Pair(int spellings, int codes) {}

    CodeColumns(CalculatingSheet sheet) {
        this.sheet = sheet;
    }

    /** The code that a text stands for; {@code #N/A} if it stands for none. */
    String code(CodeList list, String text) {
        var spellings = List.copyOf(list.spellings().entrySet());
        var pair = pairs.computeIfAbsent(spellings, key -> new Pair(sheet.nextColumn(), sheet.nextColumn()));
        var table = "$%s$%d:$%s$%d"
                .formatted(letter(pair.spellings()), FIRST, letter(pair.codes()), FIRST + spellings.size() - 1);
        return "VLOOKUP(%s,%s,2,FALSE)".formatted(text, table);
    }

    private static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }

    void write(XSSFSheet onto) {
        pairs.forEach((spellings, pair) -> {
            var formulas = new EntryFormulas(onto, FIRST + spellings.size() - 1);
            for (int i = 0; i < spellings.size(); i++) {
                formulas.cell(FIRST + i, pair.spellings())
                        .setCellValue(spellings.get(i).getKey());
                formulas.cell(FIRST + i, pair.codes())
                        .setCellValue(spellings.get(i).getValue());
            }
        });
    }
}
