package org.nianbao.dirt;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.nianbao.fixtures.VillageWorkbook;

/** What is hidden, struck out, filtered or annotated (mess 12), and cells that are not what they look like. */
final class CellDirt {

    private CellDirt() {}

    static List<Trait> traits() {
        return List.of(
                sheet("隐藏的行", "B03", sheet -> sheet.getRow(3).setZeroHeight(true), "F015 B03!B4"),
                sheet("筛选后看不见的行", "B03", CellDirt::filter, "F015 B03!B4、B5"),
                sheet("隐藏的栏", "B09", sheet -> sheet.setColumnHidden(4, true), "F015 B09!E2、E3"),
                sheet("隐藏的栏和行", "B09", CellDirt::hideBoth, "F015 B09!E2, F015 B09!A3"),
                sheet("行高为零的行", "B03", sheet -> sheet.getRow(3).setHeight((short) 0), "F015 B03!B4"),
                sheet("行高很小的行", "B03", sheet -> sheet.getRow(3).setHeight((short) 15), ""),
                sheet("列宽为零的栏", "B09", sheet -> sheet.setColumnWidth(4, 0), "F015 B09!E2、E3"),
                sheet("列宽很小的栏", "B09", sheet -> sheet.setColumnWidth(4, 128), ""),
                sheet("隐藏的空栏", "B09", sheet -> sheet.setColumnHidden(30, true), ""),
                sheet("折叠的分组", "B03", CellDirt::collapse, "F015 B03!B4、B5"),
                sheet("封面隐藏的行", "B00", sheet -> sheet.getRow(4).setZeroHeight(true), "F015 B00!A5"),
                sheet("基本情况表隐藏的行", "B01", sheet -> sheet.getRow(7).setZeroHeight(true), "F015 B01!A8"),
                sheet("基本情况表隐藏的栏", "B01", sheet -> sheet.setColumnHidden(5, true), ""),
                cell("删除线", "B09", "E3", Looks.font(font -> font.setStrikeout(true)), "F015 B09!E3"),
                cell("封面的删除线", "B00", "B7", Looks.font(font -> font.setStrikeout(true)), "F015 B00!B7"),
                cell("一部分文字有删除线", "B09", "B3", Looks::strikePart, "F015 B09!B3"),
                cell("几种字体的文字", "B09", "B3", Looks::mixFonts, ""),
                cell("白色的文字", "B09", "E3", Looks.font(font -> font.setColor(IndexedColors.WHITE.getIndex())), ""),
                cell("批注", "B09", "C3", Looks::annotate, "F015 B09!C3"),
                cell("空单元格的批注", "B09", "H3", Looks::annotate, "F015 B09!H3"),
                cell("表外的批注", "B09", "N20", Looks::annotate, "F015 B09!N20"),
                cell("封面的批注", "B00", "B3", Looks::annotate, "F015 B00!B3"),
                cell("超链接", "B09", "B3", Looks::link, ""),
                cell("文本格式的数", "B03", "Y3", Looks.format("@"), ""),
                cell("千位分隔的格式", "B03", "Y3", Looks.format("#,##0.00"), ""),
                cell("显示成万元的格式", "B03", "Y3", Looks.format("0!.0000\"万元\""), ""),
                cell("显示成万的格式", "B03", "Y3", Looks.format("0!.0,\"万\""), ""),
                cell("显示成千元的格式", "B03", "Y3", Looks.format("#,##0,\"千元\""), ""),
                cell("少显示三位的万元格式", "B03", "Y3", Looks.format("0!.0000,\"万元\""), "F024 B03!Y3"),
                cell("少显示三位的格式", "B03", "Y3", Looks.format("#,##0,"), "F024 B03!Y3"),
                cell("添了“万”字的格式", "B03", "Y3", Looks.format("0\"万\""), "F024 B03!Y3"),
                cell("添了“百万元”的格式", "B03", "Y3", Looks.format("0百万元"), "F024 B03!Y3"),
                cell("百分数的格式", "B03", "Y3", Looks.format("0%"), "F024 B03!Y3"),
                cell("内置的百分数格式", "B03", "Y3", Looks.format("0.00%"), "F024 B03!Y3"),
                cell("百分数格式的零", "B03", "Y3", Looks.number(0, "0%"), "B03!Y3 = 0"),
                cell("时长的格式", "B03", "Q3", Looks.number(2.5, "[h]:mm"), "B03!Q3 = 不明, F012 B03!Q3"),
                cell("分秒的时长", "B03", "Q3", Looks.number(1, "[mm]:ss"), "B03!Q3 = 不明, F012 B03!Q3"),
                cell("内置的时长格式", "B03", "Q3", Looks.number(2.5, "[h]:mm:ss"), "B03!Q3 = 不明, F012 B03!Q3"),
                cell("时长格式的零", "B03", "Y3", Looks.number(0, "[h]:mm"), "B03!Y3 = 0"),
                cell("红色括号的负数", "B03", "Y3", Looks.number(-12, "#,##0;[Red](#,##0)"), "B03!Y3 = -12"),
                cell("没有负号的红色负数", "B03", "Y3", Looks.number(-12, "#,##0;[Red]#,##0"), "B03!Y3 = -12"),
                cell("不显示负号的格式", "B03", "Y3", Looks.number(-12, "0;0"), "B03!Y3 = -12, F024 B03!Y3"),
                cell("不显示负号的千位格式", "B03", "Y3", Looks.number(-1200, "#,##0_ ;#,##0_ "), "B03!Y3 = -1200, F024 B03!Y3"),
                cell("不显示负号的格式里的正数", "B03", "Y3", Looks.number(12, "0;0"), ""),
                cell("显示时四舍五入的数", "B03", "Y3", Looks.number(11.96, "0"), "B03!Y3 = 不明, F012 B03!Y3"),
                cell("隐去零值的格式", "B03", "Y3", Looks.number(0, "0;-0;;@"), "B03!Y3 = 0"),
                cell("什么都不显示的格式", "B03", "Y3", Looks.number(12, ";;;"), "F015 B03!Y3"),
                cell("只显示负数的格式", "B03", "Y3", Looks.number(12, ";-0"), "F015 B03!Y3"),
                cell("隐去负数的格式", "B03", "Y3", Looks.number(-12, "0;;0"), "B03!Y3 = -12, F015 B03!Y3"),
                cell("隐去负数的格式里的正数", "B03", "Y3", Looks.number(12, "0;;0"), ""),
                cell("空引号的格式", "B03", "Y3", Looks.number(12, "\"\""), "F015 B03!Y3"),
                cell("什么都不显示的零", "B03", "Y3", Looks.number(0, ";;;"), "B03!Y3 = 0"),
                cell("格式补上的组字", "B09", "B3", Looks.number(1, "0\"组\""), "B09!B3 = 不明, F016 B09!B3"),
                cell("格式写成中文的数", "B09", "B3", Looks.number(1, "[DBNum1]0组"), "B09!B3 = 不明, F016 B09!B3"),
                cell("格式补上的零", "B09", "B3", Looks.number(7, "000"), "B09!B3 = 不明, F016 B09!B3"),
                cell("格式没有补上零", "B09", "B3", Looks.number(701, "000"), "B09!B3 = 701"),
                cell("格式什么都没有补的数", "B09", "B3", Looks.number(7, "0"), "B09!B3 = 7"),
                cell("带单位的格式", "B06", "D3", Looks.number(5, "0\"户\""), ""),
                cell("按数值格式存的编码", "B06", "A3", Looks.number(150525106213001L, "0"), ""),
                cell("前置撇号的数字", "B03", "Y3", Looks::quote, "F020 B03!Y3"),
                cell("逻辑值在数值栏", "B03", "Y3", cell -> cell.setCellValue(true), "B03!Y3 = 不明, F012 B03!Y3"),
                cell("逻辑值在代码栏", "B03", "T3", cell -> cell.setCellValue(true), "B03!T3 = 是, F020 B03!T3"),
                cell("逻辑值假在代码栏", "B03", "T3", cell -> cell.setCellValue(false), "F020 B03!T3"),
                cell("逻辑值在别的代码栏", "B03", "P3", cell -> cell.setCellValue(true), "B03!P3 = 不明, F016 B03!P3"),
                cell("逻辑值在日期栏", "B09", "J3", cell -> cell.setCellValue(true), "B09!J3 = 不明, F013 B09!J3"),
                cell("逻辑值在号码栏", "B03", "C3", cell -> cell.setCellValue(true), "B03!C3 = 不明, F019 B03!C3"),
                error("B03", "Y3"),
                error("B03", "T3"),
                error("B09", "J3"),
                error("B03", "C3"),
                error("B09", "B3"),
                error("B01", "D8"),
                error("B00", "B4"));
    }

    private static Trait sheet(String name, String form, Consumer<Sheet> change, String oracle) {
        return Trait.of(
                12,
                name,
                book -> book.change(workbook -> change.accept(VillageWorkbook.sheet(workbook, form))),
                Trait.parts(oracle));
    }

    private static Trait cell(String name, String form, String a1, Consumer<Cell> change, String oracle) {
        return Trait.of(
                12,
                name,
                book -> book.change(workbook -> {
                    var cell = VillageWorkbook.cell(VillageWorkbook.sheet(workbook, form), a1);
                    change.accept(cell);
                }),
                Trait.parts(oracle));
    }

    private static Trait error(String form, String a1) {
        var at = form + "!" + a1;
        return Trait.of(
                16,
                "错误值在" + at,
                book -> book.change(workbook -> VillageWorkbook.cell(VillageWorkbook.sheet(workbook, form), a1)
                        .setCellErrorValue(FormulaError.NA.getCode())),
                at + " = 不明",
                "F018 " + at);
    }

    private static void filter(Sheet sheet) {
        sheet.setAutoFilter(CellRangeAddress.valueOf("A2:AA5"));
        sheet.getRow(3).setZeroHeight(true);
        sheet.getRow(4).setZeroHeight(true);
    }

    private static void collapse(Sheet sheet) {
        sheet.groupRow(3, 4);
        sheet.setRowGroupCollapsed(3, true);
    }

    private static void hideBoth(Sheet sheet) {
        sheet.setColumnHidden(4, true);
        sheet.getRow(2).setZeroHeight(true);
    }
}
