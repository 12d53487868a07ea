package org.nianbao.dirt;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.nianbao.fixtures.VillageWorkbook;

/** Headers (mess 4) and columns (13). */
final class HeaderDirt {

    /** Mess, name, form, what is written into its header or beside it, and what comes of it. */
    private static final String WRITTEN = """
            4  | 表头里换行             | B03 | C2=公民身份\\n号码         |
            4  | 表头里回车换行         | B03 | C2=公民身份\\r\\n号码      |
            4  | 表头里全角空格         | B03 | B2=姓　　名                |
            4  | 表头里不间断空格       | B03 | B2=姓\u00a0名              |
            4  | 表头里零宽字符         | B03 | B2=姓\u200b名              |
            4  | 表头里星号             | B03 | B2=*姓名; D2=性别*         |
            4  | 半角括号               | B03 | Y2=全年实交(元)            |
            4  | 方括号                 | B03 | Y2=全年实交[元]            |
            4  | 方头括号               | B03 | Y2=全年实交【元】          |
            4  | 括号里写单位           | B03 | Y2=全年实交（单位：元）    |
            4  | 表头后有冒号           | B03 | B2=姓名：; D2=性别:        |
            4  | 表头前有序号           | B03 | B2=1.姓名; C2=2、公民身份号码; D2=（3）性别; E2=4）民族 |
            4  | 表头前有圈码           | B03 | B2=①姓名; C2=②公民身份号码; D2=⑶性别 |
            4  | 表头前有中文序号       | B03 | B2=一、姓名; C2=二、公民身份号码; D2=（三）性别 |
            4  | 六角括号               | B03 | Y2=全年实交〔元〕          |
            4  | 书名号括号             | B03 | Y2=全年实交〈元〉; X2=全年应交《元》 |
            4  | 两重括号               | B03 | Y2=全年实交（元）（必填）  |
            4  | 括号里有说明再有单位   | B03 | Y2=全年实交（按收据）（单位：元） |
            4  | 表头里井号和必填       | B03 | B2=姓名（必填）; D2=性别#; E2=民族【必填】 |
            4  | 星号在单位前           | B03 | Y2=全年实交*（元）; X2=全年应交＊（元） |
            4  | 表头里顿号前有序号     | B09 | C2=3、地类; F2=6．权属     |
            4  | 没有单位               | B03 | Y2=全年实交                |
            4  | 全角字母数字           | B06 | H2=身份证号                |
            4  | 别的叫法               | B03 | C2=身份证号                |
            4  | 表头有错字             | B03 | Y2=全年实缴                | B03!* F011 B03!A2, F021 B03!Y2
            4  | 表头空着               | B03 | Y2=∅                       | B03!Y3 = 不明, B03!Y4 = 不明, B03!Y5 = 不明, F011 B03!Y2
            4  | 标题改了               | B03 | A1=党员基本情况            |
            4  | 没有标题               | B03 | A1=∅                       |
            4  | 指标名称换行           | B01 | A2=指标\\n名称; D2=本　年  |
            4  | 代码前没有零           | B01 | C3=1; C4=2                 |
            4  | 代码全角               | B01 | C3=０１                    |
            4  | 名称前有空格和其中     | B01 | A5=　　其中：女性人口      |
            4  | 没有代码只有名称       | B01 | C8=∅                       |
            4  | 没有名称只有代码       | B01 | A8=∅                       |
            13 | 多一栏                 | B09 | M2=照片; M3=有             | F021 B09!M2
            13 | 多一栏没有内容         | B09 | M2=照片                    |
            13 | 多一栏没有表头         | B09 | N3=有                      | F021 B09!N3
            13 | 多几栏                 | B09 | M2=照片; M3=有; N2=坐标; N3=1; O3=2 | F021 B09!M2, F021 B09!N2, F021 B09!O3
            13 | 重复的栏               | B09 | M2=地类; M3=沙地           | B09!C3 = 不明, F011 B09!C2、M2
            13 | 可以不填的栏重复       | B09 | M2=备注; M3=坡地           | F011 B09!L2、M2
            13 | 基本情况表没有计量单位的表头 | B01 | B2=∅                |
            13 | 基本情况表没有指标名称的表头 | B01 | A2=∅                | F021 B01!A3、A4、A5、A6、A7 等39处
            13 | 基本情况表多一栏       | B01 | F2=备注; F3=比上年多       | F021 B01!F2
            13 | 基本情况表多一栏没有表头 | B01 | F3=7                     | F021 B01!F3
            13 | 基本情况表多一行       | B01 | A43=自来水户数; C43=40; D43=12 | F021 B01!A43
            13 | 基本情况表合计行       | B01 | A43=合计; D43=12           | F021 B01!A43
            13 | 基本情况表的注         | B01 | A43=注：数据截至年末       |
            13 | 基本情况表的行重复     | B01 | A43=耕地面积; C43=06; D43=7 | F011 B01!C43
            13 | 基本情况表名称不符     | B01 | A8=林地面积                | F011 B01!A8
            13 | 基本情况表旁边写字     | B01 | F9=见附件                  | F021 B01!F9
            """;

    private HeaderDirt() {}

    static List<Trait> traits() {
        return Stream.concat(WRITTEN.lines().map(HeaderDirt::written), changed())
                .toList();
    }

    private static Trait written(String line) {
        var parts = line.split("\\|", -1);
        var form = parts[2].strip();
        return Trait.of(
                Integer.parseInt(parts[0].strip()),
                parts[1].strip(),
                book -> Stream.of(parts[3].split(";")).forEach(cell -> write(book, form, cell.strip())),
                Trait.parts(lost(parts[4])));
    }

    private static void write(VillageWorkbook book, String form, String assignment) {
        var parts = assignment.split("=", 2);
        var text = parts[1].replace("∅", "").replace("\\n", "\n").replace("\\r", "\r");
        var isNumber = text.matches("[1-9]\\d*") && !parts[0].startsWith("C");
        book.write(form, parts[0], isNumber ? Double.valueOf(text) : text);
    }

    /** All entries lack a column that cannot be found, which then stands for column A. */
    private static String lost(String oracle) {
        return oracle.replace("B03!*", "B03!A3 = 不明, B03!A4 = 不明, B03!A5 = 不明,");
    }

    private static Stream<Trait> changed() {
        return Stream.of(
                sheet(4, "表头下移两行", sheet -> sheet.shiftRows(1, 4, 2), ""),
                sheet(4, "两行表头", HeaderDirt::grouped, ""),
                sheet(4, "三行表头", HeaderDirt::deep, ""),
                sheet(4, "两行表头没有合并", HeaderDirt::groupedApart, ""),
                areas("两种面积的单位各在一格", "面积", "公顷", "亩"),
                areas("两种面积的单位带括号", "面积", "（公顷）", "（亩）"),
                areas("两种面积的单位写成单位：", "面积", "单位：公顷", "单位：亩"),
                areas("两种面积的表头带冒号和方括号", "面积：", "[公顷]", "〔亩〕"),
                below("表头下一行写单位", "D3=公顷; E3=亩; C3=—"),
                below("表头下一行写几个单位", "D3=（公顷）; E3=（亩）; J3=日期"),
                below("表头下一行写必填", "A3=必填; B3=选填; C3=必填项; D3=必填; E3=【必填】"),
                below("表头下一行写关系", "A3=1; C3=2; D3=3; E3=4=3×15; F3=5"),
                below("表头下一行写栏号", "A3=1; B3=2; C3=3; D3=4; E3=5; F3=6; G3=7"),
                below("表头下一行写带括号的栏号", "A3=（1）; B3=（2）; C3=（3）; D3=（4）"),
                sheet(4, "标题和表头之间的文字", HeaderDirt::subtitled, ""),
                sheet(4, "表头里多出的数", HeaderDirt::strayNumber, "F021 B03!C2"),
                sheet(13, "栏的次序不同", HeaderDirt::swapped, ""),
                sheet(13, "删去可以没有的栏", sheet -> blankColumn(sheet, 26), ""),
                sheet(13, "删去序号栏", sheet -> blankColumn(sheet, 0), ""),
                sheet(13, "删去必报的栏", sheet -> blankColumn(sheet, 24), lost("B03!* F011 B03!A2")),
                sheet(4, "没有表头", sheet -> sheet.removeRow(sheet.getRow(1)), "B03 没有读, F011 B03"));
    }

    private static Trait sheet(int mess, String name, Consumer<Sheet> change, String oracle) {
        return Trait.of(
                mess,
                name,
                book -> book.change(workbook -> change.accept(VillageWorkbook.sheet(workbook, "B03"))),
                Trait.parts(oracle));
    }

    private static void grouped(Sheet sheet) {
        sheet.shiftRows(1, 4, 1);
        VillageWorkbook.cell(sheet, "U2").setCellValue("党费（元）");
        sheet.addMergedRegion(CellRangeAddress.valueOf("U2:Y2"));
        List.of("U3=计算基数", "V3=月应交", "W3=应交月数", "X3=全年应交", "Y3=全年实交")
                .forEach(heading ->
                        VillageWorkbook.cell(sheet, heading.substring(0, 2)).setCellValue(heading.substring(3)));
    }

    private static void groupedApart(Sheet sheet) {
        grouped(sheet);
        sheet.removeMergedRegion(sheet.getNumMergedRegions() - 1);
    }

    /** The two areas of the ledger of sand land below one heading, under a line that names one unit for the table. */
    private static Trait areas(String name, String group, String hectares, String mu) {
        return Trait.of(
                4,
                name,
                book -> book.change(workbook -> {
                    var sheet = VillageWorkbook.sheet(workbook, "B09");
                    sheet.shiftRows(2, 2, 1);
                    put(sheet, "A1", "沙地地块核查登记表　　单位：公顷");
                    put(sheet, "D2", group);
                    VillageWorkbook.cell(sheet, "E2").setBlank();
                    sheet.addMergedRegion(CellRangeAddress.valueOf("D2:E2"));
                    put(sheet, "D3", hectares);
                    put(sheet, "E3", mu);
                }));
    }

    /** Moves the parcel of the ledger of sand land down a row, and writes into the row above it. */
    private static Trait below(String name, String cells) {
        return Trait.of(
                4,
                name,
                book -> book.change(workbook -> {
                    var sheet = VillageWorkbook.sheet(workbook, "B09");
                    sheet.shiftRows(2, 2, 1);
                    Stream.of(cells.split("; "))
                            .map(cell -> cell.split("=", 2))
                            .forEach(cell -> put(sheet, cell[0], cell[1]));
                }));
    }

    private static void put(Sheet sheet, String a1, String content) {
        var cell = VillageWorkbook.cell(sheet, a1);
        if (content.matches("\\d")) {
            cell.setCellValue(Double.parseDouble(content));
        } else {
            cell.setCellValue(content);
        }
    }

    private static void deep(Sheet sheet) {
        grouped(sheet);
        sheet.shiftRows(1, 5, 1);
        VillageWorkbook.cell(sheet, "B2").setCellValue("基本情况");
        sheet.addMergedRegion(CellRangeAddress.valueOf("B2:T2"));
    }

    private static void subtitled(Sheet sheet) {
        sheet.shiftRows(1, 4, 1);
        VillageWorkbook.cell(sheet, "A2").setCellValue("填报单位：呼和嘎查");
        VillageWorkbook.cell(sheet, "Y2").setCellValue("2023年12月31日");
    }

    private static void strayNumber(Sheet sheet) {
        grouped(sheet);
        VillageWorkbook.cell(sheet, "C2").setCellValue(4);
    }

    private static void swapped(Sheet sheet) {
        sheet.forEach(row -> {
            if (row.getRowNum() > 0) {
                var one = row.getCell(6).getStringCellValue();
                row.getCell(6).setCellValue(row.getCell(11).getStringCellValue());
                row.getCell(11).setCellValue(one);
            }
        });
    }

    private static void blankColumn(Sheet sheet, int column) {
        sheet.forEach(row -> {
            if (row.getRowNum() > 0 && row.getCell(column) != null) {
                row.getCell(column).setBlank();
            }
        });
    }
}
