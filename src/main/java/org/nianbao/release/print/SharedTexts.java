package org.nianbao.release.print;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/**
 * The texts of a workbook, each kept once in its file. POI's own table would make XML of every one to see whether it is there
 * already.
 */
final class SharedTexts extends SharedStringsTable {

    /** Matches what Excel takes for an escaped character, even if it was typed as such (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern CODE_OF_CHARACTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String CODE_OF_UNDERSCORE = "_x005F_";

    private final Map<String, Integer> indexes = new HashMap<>();

    /** A workbook with this table and none of its own. */
    XSSFWorkbook workbook() {
        return new XSSFWorkbook(new XSSFFactory() {
            @Override
            public POIXMLDocumentPart newDocumentPart(POIXMLRelation relation) {
                return relation == XSSFRelation.SHARED_STRINGS ? SharedTexts.this : super.newDocumentPart(relation);
            }
        });
    }

    /** The key of a text; none of them has several runs. */
    @Override
    protected String xmlText(CTRst text) {
        return text.getT();
    }

    /** Takes the texts of all cells, as they come. */
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
                textCell.getStringCellValue(),
                text -> addSharedStringItem(
                        new XSSFRichTextString(CODE_OF_CHARACTER.matcher(text).replaceAll(CODE_OF_UNDERSCORE))));
    }
}
