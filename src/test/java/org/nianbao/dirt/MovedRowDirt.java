package org.nianbao.dirt;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.submission.CellAddress;

/** Rows that are no entries among those that are, and entries that look like none (mess 9, 10, 11, 13, 18). */
final class MovedRowDirt {

    private MovedRowDirt() {}

    static List<Trait> traits() {
        return List.of(
                sheet(9, "合计在明细上面", "B03", MovedRowDirt::totalOnTop, ""),
                sheet(9, "合计在明细中间", "B03", MovedRowDirt::totalInTheMiddle, ""),
                sheet(9, "小计不等于本组之和", "B03", MovedRowDirt::wrongSubtotal, "F014 B03!Y4"),
                Trait.of(9, "主题叫工作总计的一行明细", book -> book.row("B04", 0).put("主题", "工作总计"), "B04!D3 = 工作总计"),
                Trait.of(9, "没有序号的行", book -> book.with("B03", "序号", "")),
                Trait.of(9, "序号写成汉字", book -> book.with("B03", "序号", "一"), "B03!A3 = 不明", "F012 B03!A3"),
                Trait.of(10, "只有序号的行", book -> book.write("B03", "A6", 4).write("B03", "A7", 5)),
                sheet(10, "明细中间的空行", "B03", sheet -> sheet.shiftRows(3, 4, 1), ""),
                sheet(10, "明细中间的五十个空行", "B03", sheet -> sheet.shiftRows(3, 4, 50), ""),
                sheet(10, "表头下面的空行", "B03", sheet -> sheet.shiftRows(2, 4, 2), ""),
                sheet(10, "几百个只有格式的空行", "B03", MovedRowDirt::formatted, ""),
                Trait.of(10, "只填了姓名的行", book -> book.write("B03", "B6", "辛某"), blankButForTheName(6)),
                nameAloneWithoutSerial(),
                sheet(11, "签名下面还有明细", "B03", MovedRowDirt::signedInTheMiddle, ""),
                sheet(11, "甲乙丙和栏号", "B03", sheet -> letters(sheet, "甲"), ""),
                sheet(11, "栏次", "B03", sheet -> letters(sheet, "栏次"), ""),
                Trait.of(18, "例：在姓名栏", book -> book.write("B03", "B6", "例：张三").write("B03", "Y6", 12), "F023 B03!B6"));
    }

    private static Trait sheet(int mess, String name, String form, Consumer<Sheet> change, String oracle) {
        return Trait.of(
                mess,
                name,
                book -> book.change(workbook -> change.accept(VillageWorkbook.sheet(workbook, form))),
                Trait.parts(oracle));
    }

    private static void put(Sheet sheet, String a1, Object value) {
        var cell = VillageWorkbook.cell(sheet, a1);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static void totalOnTop(Sheet sheet) {
        sheet.shiftRows(2, 4, 1);
        put(sheet, "B3", "合计");
        put(sheet, "Y3", 36);
    }

    private static void totalInTheMiddle(Sheet sheet) {
        sheet.shiftRows(3, 4, 1);
        put(sheet, "B4", "本组小计：");
        put(sheet, "Y4", 12);
        put(sheet, "B7", "总计");
        put(sheet, "Y7", 36);
    }

    private static void wrongSubtotal(Sheet sheet) {
        totalInTheMiddle(sheet);
        put(sheet, "Y4", 13);
    }

    private static void formatted(Sheet sheet) {
        var style = sheet.getWorkbook().createCellStyle();
        style.setWrapText(true);
        for (int row = 5; row < 300; row++) {
            sheet.createRow(row).createCell(1).setCellStyle(style);
        }
    }

    private static void signedInTheMiddle(Sheet sheet) {
        sheet.shiftRows(4, 4, 2);
        put(sheet, "A5", "填表人：乙某");
    }

    private static void letters(Sheet sheet, String first) {
        sheet.shiftRows(2, 4, 1);
        put(sheet, "A3", first);
        for (int column = 1; column < 27; column++) {
            sheet.getRow(2).createCell(column).setCellValue(column);
        }
    }

    private static String[] blankButForTheName(int row) {
        var columns = Schemes.of2023().form("B03").columns();
        var blanks = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).required() && !columns.get(i).name().equals("姓名"))
                .mapToObj(i -> "F017 B03!" + CellAddress.letters(i) + row);
        return Stream.concat(Stream.of("B03 3行 = 4行"), blanks).toArray(String[]::new);
    }

    /** The names are in the first column then, where the serial number would be. */
    private static Trait nameAloneWithoutSerial() {
        Consumer<Sheet> change = sheet -> {
            sheet.shiftColumns(1, 26, -1);
            put(sheet, "A6", "辛某");
        };
        var blanks = Stream.of(blankButForTheName(6))
                .map(part -> part.startsWith("F017") ? before(part) : part)
                .toArray(String[]::new);
        return Trait.of(
                        13,
                        "没有序号栏，只填了姓名的行",
                        book -> book.change(workbook -> change.accept(VillageWorkbook.sheet(workbook, "B03"))),
                        blanks)
                .onlyIn(Trait.XLSX);
    }

    private static String before(String oracle) {
        var address = CellAddress.of(oracle.substring(oracle.indexOf('!') + 1));
        return "F017 B03!" + new CellAddress(address.row(), address.column() - 1);
    }
}
