package org.nianbao.dirt;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.nianbao.fixtures.VillageWorkbook;

/** Sheets: their names (mess 4), several where one should be (17), hidden ones (12), the cover (20, 21). */
final class SheetDirt {

    private static final String PARCELS = "B09 沙地地块核查登记表";
    private static final String PARTY = "B03 党员名册及党费收缴台账";

    private SheetDirt() {}

    static List<Trait> traits() {
        return Stream.of(names(), several(), cover()).flatMap(all -> all).toList();
    }

    private static Stream<Trait> names() {
        return Stream.of("B09", "B09沙地核查", " B09 沙地 ", "Ｂ０９ 沙地核查", "沙地核查", "沙地核查 ", "沙地地块核查登记表", "呼和嘎查沙地核查（定）", "表9")
                .map(name -> Trait.of(
                        4, "工作表名“%s”".formatted(name), book -> book.change(made -> rename(made, PARCELS, name))));
    }

    private static void rename(Workbook workbook, String from, String to) {
        workbook.setSheetName(workbook.getSheetIndex(from), to);
    }

    private static Stream<Trait> several() {
        return Stream.of(
                book(17, "两张同样的表", made -> copy(made, PARTY, "B03 党员名册（2）"), "F008 B03"),
                book(17, "没有编号的同样的表", made -> copy(made, PARTY, "党员名册 (2)"), "F008 党员名册 (2)"),
                book(12, "隐藏的旧表", made -> hidden(made, copy(made, PARTY, "B03 旧")), "F021 B03"),
                book(12, "隐藏的旧表在前面", SheetDirt::hiddenInFront, "F021 B03"),
                book(12, "隐藏的表", made -> hidden(made, PARCELS), "B09 没有读, F008 B09"),
                book(
                        12,
                        "深度隐藏的表",
                        made -> made.setSheetVisibility(made.getSheetIndex(PARCELS), SheetVisibility.VERY_HIDDEN),
                        "B09 没有读, F008 B09"),
                book(13, "缺一张表", made -> made.removeSheetAt(made.getSheetIndex(PARCELS)), "B09 没有读, F008"),
                book(17, "多一张草稿", made -> draft(made, "草稿"), "F021 草稿"),
                book(17, "多一张隐藏的草稿", made -> hidden(made, draft(made, "草稿")), "F021 草稿"),
                book(17, "多一张空表", made -> made.createSheet("Sheet1"), ""),
                book(17, "多一张镇本级的表", made -> draft(made, "Z07 防返贫监测排查"), "F021 Z07"),
                book(17, "别的表的图示", made -> draft(made, "网格示意图"), "F021 网格示意图"),
                book(4, "表的次序不同", made -> made.setSheetOrder(PARTY, 0), ""));
    }

    private static Trait book(int mess, String name, Consumer<Workbook> change, String oracle) {
        return Trait.of(mess, name, book -> book.change(change), Trait.parts(oracle));
    }

    private static String copy(Workbook workbook, String from, String to) {
        var index = workbook.getSheetIndex(from);
        workbook.cloneSheet(index);
        rename(workbook, workbook.getSheetName(workbook.getNumberOfSheets() - 1), to);
        return to;
    }

    private static String draft(Workbook workbook, String name) {
        VillageWorkbook.cell(workbook.createSheet(name), "B2").setCellValue(7);
        return name;
    }

    private static void hidden(Workbook workbook, String name) {
        workbook.setSheetHidden(workbook.getSheetIndex(name), true);
    }

    private static void hiddenInFront(Workbook workbook) {
        hidden(workbook, copy(workbook, PARTY, "B03 旧"));
        workbook.setSheetOrder("B03 旧", 0);
    }

    private static Stream<Trait> cover() {
        return Stream.of(
                cover(20, "报告年度写成上年", book -> book.set("B00", "报告年度", 2022), "B00!B4 = 2022, F005 B00!B4"),
                cover(20, "报告年度写成文本", book -> book.set("B00", "报告年度", "２０２３"), "F020 B00!B4"),
                cover(20, "报告年度带年字", book -> book.set("B00", "报告年度", "2023年"), "F020 B00!B4"),
                cover(20, "模板版本是上年的", book -> book.set("B00", "模板版本", "NB2022-1"), "B00!B11 = NB2022-1, F009 B00!B11"),
                cover(4, "标签后有冒号", book -> book.write("B00", "A3", "填报单位："), ""),
                cover(4, "标签中间有空格", book -> book.write("B00", "A10", "盖　　章"), ""),
                cover(4, "标签和值隔一栏", book -> book.write("B00", "B3", "").write("B00", "D3", "呼和嘎查"), ""),
                cover(
                        4,
                        "值和标签写在一格",
                        book -> book.write("B00", "A3", "填报单位：呼和嘎查").write("B00", "B3", ""),
                        "B00!A1 = 不明, F011 B00, F021 B00!A3"),
                cover(17, "封面旁边的数", book -> book.write("B00", "D5", 7), "F021 B00!D5"),
                cover(17, "封面多一项", book -> book.write("B00", "D5", "驻村干部").write("B00", "E5", "癸某"), "F021 B00!D5、E5"),
                cover(11, "封面的说明", book -> book.write("B00", "A14", "说明：一式两份"), ""),
                cover(4, "封面的单位名不同", book -> book.set("B00", "填报单位", "呼 和 村"), "B00!B3 = 呼 和 村"));
    }

    private static Trait cover(int mess, String name, Consumer<VillageWorkbook> change, String oracle) {
        return Trait.of(mess, name, change, Trait.parts(oracle));
    }
}
