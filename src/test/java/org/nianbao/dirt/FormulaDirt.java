package org.nianbao.dirt;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.nianbao.fixtures.VillageWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** Formulas and what they last came to (mess 16). */
final class FormulaDirt {

    private static final String LOST = "B03!Y3 = 不明, F018 B03!Y3";

    private FormulaDirt() {}

    static List<Trait> traits() {
        return List.of(
                formula("有结果的公式", "V3*W3", cell -> cell.setCellValue(12), ""),
                formula("结果与公式不符（没有重算）", "V3*W3", cell -> cell.setCellValue(13), "B03!Y3 = 13"),
                formula("结果有浮点误差的公式", "0.1+0.2", cell -> cell.setCellValue(0.1 + 0.2), "B03!Y3 = 0.3"),
                formula("结果小数过多的公式", "12.05", cell -> cell.setCellValue(12.05), "B03!Y3 = 不明, F012 B03!Y3"),
                formula("结果是 0 的公式", "V3-V3", cell -> cell.setCellValue(0), "B03!Y3 = 0")
                        .onlyIn(Trait.XLSX),
                formula("结果是 0 而打开时要重算的公式", "V3-V3", FormulaDirt::calculateOnLoad, LOST)
                        .onlyIn(Trait.XLS),
                formula("没有结果的公式", "V3*W3", cell -> {}, LOST).onlyIn(Trait.XLSX),
                formula("打开时才计算的公式", "V3*W3", FormulaDirt::calculateOnLoad, LOST)
                        .onlyIn(Trait.XLS),
                formula("结果是 #DIV/0! 的公式", "V3/0", error(FormulaError.DIV0), LOST),
                formula("结果是 #REF! 的公式", "V3*W3", error(FormulaError.REF), LOST),
                formula("结果是 #VALUE! 的公式", "V3*W3", error(FormulaError.VALUE), LOST),
                formula("结果是 #NAME? 的公式", "V3*W3", error(FormulaError.NAME), LOST),
                formula("结果是数字文本的公式", "TEXT(12,\"0\")", cell -> cell.setCellValue("12"), "F020 B03!Y3"),
                formula("结果是文字的公式", "\"十二\"", cell -> cell.setCellValue("十二"), "B03!Y3 = 不明, F012 B03!Y3"),
                formula("结果是空文本的公式", "IF(V3=0,1,\"\")", cell -> cell.setCellValue(""), "B03!Y3 = 不明, F017 B03!Y3"),
                formula("结果是逻辑值的公式", "V3=W3", cell -> cell.setCellValue(false), "B03!Y3 = 不明, F012 B03!Y3"),
                formula("数组公式", "SUM(V3:V3*W3:W3)", FormulaDirt::array, ""),
                formula("共享公式的子公式", "V3*W3", FormulaDirt::share, "").onlyIn(Trait.XLSX),
                formula("没有结果的共享公式", "V3*W3", FormulaDirt::shareUncalculated, LOST)
                        .onlyIn(Trait.XLSX),
                formula("指向其他工作簿的公式", "V3*W3", FormulaDirt::refersElsewhere, "B03!Y3 = 15, F026 B03!Y3")
                        .onlyIn(Trait.XLSX),
                formula("引用别的表的公式", "'B01 嘎查村基本情况表'!D3", cell -> cell.setCellValue(5), "B03!Y3 = 5"),
                formula("WPS 放在单元格里的图片", "V3*W3", FormulaDirt::picture, LOST).onlyIn(Trait.XLSX),
                Trait.of(16, "空行里结果是 0 的公式", book -> book.change(FormulaDirt::calculateNothing)));
    }

    private static Trait formula(String name, String formula, Consumer<Cell> result, String oracle) {
        return Trait.of(
                16,
                name,
                book -> book.change(workbook -> {
                    var cell = VillageWorkbook.cell(VillageWorkbook.sheet(workbook, "B03"), "Y3");
                    cell.setBlank();
                    cell.setCellFormula(formula);
                    result.accept(cell);
                }),
                Trait.parts(oracle));
    }

    private static void calculateNothing(Workbook workbook) {
        var cell = VillageWorkbook.cell(VillageWorkbook.sheet(workbook, "B03"), "X6");
        cell.setCellFormula("V6*W6");
        cell.setCellValue(0);
    }

    private static Consumer<Cell> error(FormulaError error) {
        return cell -> cell.setCellErrorValue(error.getCode());
    }

    private static void calculateOnLoad(Cell cell) {
        ((HSSFWorkbook) cell.getSheet().getWorkbook()).setForceFormulaRecalculation(true);
    }

    private static void array(Cell cell) {
        var formula = cell.getCellFormula();
        cell.setBlank();
        cell.getSheet().setArrayFormula(formula, new CellRangeAddress(2, 2, 24, 24));
        cell.setCellValue(12);
    }

    private static void share(Cell cell) {
        shareUncalculated(cell);
        ((XSSFCell) cell).getCTCell().setV("12");
        ((XSSFCell) VillageWorkbook.cell(cell.getSheet(), "Y4")).getCTCell().setV("12");
        ((XSSFCell) VillageWorkbook.cell(cell.getSheet(), "Y5")).getCTCell().setV("12");
    }

    /** The formula stands in the last of the three cells, the others merely refer to it. */
    private static void shareUncalculated(Cell cell) {
        var sheet = (XSSFSheet) cell.getSheet();
        for (var a1 : List.of("Y3", "Y4", "Y5")) {
            var shared = (XSSFCell) VillageWorkbook.cell(sheet, a1);
            var formula = shared.getCTCell().isSetF()
                    ? shared.getCTCell().getF()
                    : shared.getCTCell().addNewF();
            formula.setStringValue(a1.equals("Y5") ? "V3*W3" : "");
            formula.setT(STCellFormulaType.SHARED);
            formula.setSi(0);
        }
    }

    /** As WPS stores a picture in a cell. */
    private static void picture(Cell cell) {
        cell.setCellValue("=DISPIMG(\"ID_0123456789ABCDEF\",1)");
        ((XSSFCell) cell).getCTCell().getF().setStringValue("_xlfn.DISPIMG(\"ID_0123456789ABCDEF\",1)");
    }

    private static void refersElsewhere(Cell cell) {
        ((XSSFCell) cell).getCTCell().getF().setStringValue("[1]党费!$Y$3");
        ((XSSFCell) cell).getCTCell().setV("15");
    }
}
