package org.nianbao.dirt;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.nianbao.fixtures.VillageWorkbook;

/** Merged cells (mess 15). */
final class MergeDirt {

    private MergeDirt() {}

    static List<Trait> traits() {
        return List.of(
                parcels("分类向下合并", sheet -> merge(sheet, "B3:B5"), "F020 B09!B4、B5"),
                parcels("代码栏向下合并", sheet -> merge(sheet, "C3:C5"), "F020 B09!C4、C5"),
                parcels("日期栏向下合并", sheet -> merge(sheet, "J3:J5"), "F020 B09!J4、J5"),
                parcels("数值栏向下合并", sheet -> merge(sheet, "E3:E5"), "B09!E4 = 不明, B09!E5 = 不明, F017 B09!E4、E5"),
                parcels("可以不填的栏向下合并", sheet -> merge(sheet, "H3:H5"), ""),
                parcels("合并压着别的内容", MergeDirt::coverOther, "B09!B4 = 二组, F015 B09!B4"),
                parcels("合并压着同样的内容", sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("B3:B5")), ""),
                parcels("几栏合并成一格", sheet -> merge(sheet, "D3:E3"), "B09!E3 = 不明, F015 B09!D3, F017 B09!E3"),
                parcels("几行几栏合并成一格", sheet -> merge(sheet, "G3:H4"), "B09!G4 = 不明, F015 B09!G3, F017 B09!G4"),
                parcels("表头向下合并进明细", MergeDirt::mergeHeader, "B09!B3 = 空"),
                parcels("合并跨过合计行", MergeDirt::mergeOverTotal, "F020 B09!B4、B5"),
                parcels("合计标签横跨几栏", MergeDirt::mergeTotalLabel, ""),
                parcels("标题横跨全表", sheet -> merge(sheet, "A1:L1"), ""),
                parcels("空白的合并", sheet -> merge(sheet, "A8:L9"), ""),
                parcels("旁边的合并", sheet -> merge(sheet, "N3:P5"), ""),
                parcels("签名横跨几栏", MergeDirt::mergeSignature, ""));
    }

    private static Trait parcels(String name, Consumer<Sheet> change, String oracle) {
        return Trait.of(
                        15,
                        name,
                        book -> book.change(workbook -> change.accept(VillageWorkbook.sheet(workbook, "B09"))),
                        Trait.parts(oracle))
                .given(MergeDirt::threeParcels);
    }

    private static void threeParcels(VillageWorkbook book) {
        for (int parcel = 2; parcel <= 3; parcel++) {
            book.copy("B09", 0, "地块编号=150525106213000" + parcel);
        }
    }

    /** What Excel does: all but the first cell loses its content. */
    private static void merge(Sheet sheet, String range) {
        var region = CellRangeAddress.valueOf(range);
        region.forEach(address -> {
            var row = sheet.getRow(address.getRow());
            var isFirst = address.getRow() == region.getFirstRow() && address.getColumn() == region.getFirstColumn();
            if (!isFirst && row != null && row.getCell(address.getColumn()) != null) {
                row.getCell(address.getColumn()).setBlank();
            }
        });
        sheet.addMergedRegion(region);
    }

    /** What programs may do: the contents stay. */
    private static void coverOther(Sheet sheet) {
        VillageWorkbook.cell(sheet, "B4").setCellValue("二组");
        sheet.addMergedRegion(CellRangeAddress.valueOf("B3:B5"));
    }

    private static void mergeHeader(Sheet sheet) {
        merge(sheet, "B2:B3");
    }

    private static void mergeOverTotal(Sheet sheet) {
        VillageWorkbook.cell(sheet, "A6").setCellValue("合计");
        VillageWorkbook.cell(sheet, "E6").setCellValue(new BigDecimal("4.5").doubleValue());
        merge(sheet, "B3:B6");
    }

    private static void mergeTotalLabel(Sheet sheet) {
        VillageWorkbook.cell(sheet, "A6").setCellValue("合计");
        VillageWorkbook.cell(sheet, "E6").setCellValue(4.5);
        merge(sheet, "A6:C6");
    }

    private static void mergeSignature(Sheet sheet) {
        VillageWorkbook.cell(sheet, "A7").setCellValue("填表人：乙某");
        merge(sheet, "A7:F7");
    }
}
