package org.nianbao.dirt;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.nianbao.fixtures.VillageWorkbook;

/** Units of measurement, in the header, above the table, beside a line (mess 5), and in the cells against them (19). */
final class MeasureDirt {

    /** Mess, name, what is written where, and what comes of it. */
    private static final String WRITTEN = """
            5  | 万元在表头             | B11!M2=帮扶资金（万元）; B11!M3=1.45 | B11!M3 = 14500, F020 B11!M2, F020 B11!M3
            5  | 万元在表头，数是文本   | B11!M2=帮扶资金（万元）; B11!M3='１.45 | B11!M3 = 14500, F020 B11!M2, F020 B11!M3
            19 | 万元在表头，格里又写元 | B11!M2=帮扶资金（万元）; B11!M3=14500元 | B11!M3 = 不明, F020 B11!M2, F012 B11!M3
            5  | 元在万元栏的表头       | B12!E2=本村投资额（元）; B12!E3=1400000 | B12!E3 = 140, F020 B12!E2, F020 B12!E3
            5  | 公顷在亩的表头         | B08!M2=面积（公顷）; B08!M3=2        | B08!M3 = 30, F020 B08!M2, F020 B08!M3
            5  | 亩在元的表头           | B03!Y2=全年实交（亩）                | B03!* F012 B03!Y2
            5  | 斤在公斤的表头         | B08!P2=单产（斤/亩）                 | B08!P3 = 不明, F012 B08!P2
            5  | 千元在元的表头         | B11!M2=帮扶资金（千元）              | B11!M3 = 不明, F012 B11!M2
            5  | 括号里是备注           | B11!M2=帮扶资金（实到数）            |
            5  | 表上写单位             | B11!A1=单位：元                      |
            5  | 表上写万元             | B11!A1=单位：万元; B11!M2=帮扶资金; B11!M3=2 | B11!H3 = 不明, B11!M3 = 20000, F012 B11!H2, F020 B11!M2, F020 B11!M3
            5  | 表上写万元，表头写元   | B11!A1=单位：万元                    | B11!H3 = 不明, B11!M3 = 不明, F012 B11!H2, F012 B11!M2
            5  | 表上写斤               | B11!A1=单位：斤                      | F012 B11!A1
            5  | 表上写亩，与本表无关   | B11!A1=单位：亩                      |
            5  | 表上的单位是填报单位   | B11!A1=单位：呼和嘎查                |
            5  | 表上写公顷，另有亩栏   | B09!A1=计量单位：公顷                |
            5  | 计量单位写对           | B01!B8=亩; B01!B3=户                 |
            5  | 计量单位写公顷         | B01!B8=公顷; B01!D8=10               | B01!D8 = 150, F020 B01!B8, F020 B01!D8
            5  | 计量单位写万元         | B01!B34=万元; B01!D34=2; B01!E34=1   | B01!D34 = 20000, B01!E34 = 10000, F020 B01!B34, F020 B01!D34, F020 B01!E34
            5  | 计量单位写错           | B01!B8=斤                            | B01!D8 = 不明, B01!E8 = 不明, F012 B01!B8
            5  | 计量单位写成备注       | B01!B8=据实                          |
            """;

    private MeasureDirt() {}

    static List<Trait> traits() {
        return WRITTEN.lines().map(MeasureDirt::written).toList();
    }

    private static Trait written(String line) {
        var parts = line.split("\\|", -1);
        return Trait.of(
                        Integer.parseInt(parts[0].strip()),
                        parts[1].strip(),
                        book -> Stream.of(parts[2].split(";")).forEach(cell -> write(book, cell.strip())),
                        Trait.parts(parts[3].replace("B03!*", "B03!Y3 = 不明, B03!Y4 = 不明, B03!Y5 = 不明,")))
                .given(MeasureDirt::cropAndProject);
    }

    /** The small village has no crop and no project. */
    private static void cropAndProject(VillageWorkbook book) {
        book.add("B08", "户编号", "H9", "经营者", "癸某", "村民小组", "一组", "地块名称", "南地", "土地来源", "承包")
                .set("B08", 0, "作物=玉米; 种植方式=清种; 生物育种试种=否; 是否轮作=否; 面积=1; 单产=600")
                .add("B12", "项目编码", "XM2023-09", "项目名称", "渠", "类别", "水利", "资金来源", "财政衔接资金", "本村投资额", 1)
                .set("B12", 0, "开工日期=2023-04-01; 状态=在建");
    }

    private static void write(VillageWorkbook book, String assignment) {
        var parts = assignment.split("[!=]", 3);
        var value = parts[2].matches("\\d+(\\.\\d+)?") ? Double.valueOf(parts[2]) : parts[2].replace("'", "");
        book.change(workbook -> put(VillageWorkbook.sheet(workbook, parts[0]), parts[1], value));
    }

    private static void put(Sheet sheet, String a1, Object value) {
        var cell = VillageWorkbook.cell(sheet, a1);
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
