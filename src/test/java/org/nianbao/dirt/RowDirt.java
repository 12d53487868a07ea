package org.nianbao.dirt;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.fixtures.VillageWorkbook;

/** Rows that are no entries: totals (mess 9), blanks (10), notes and signatures (11), and the example of the template (18). */
final class RowDirt {

    /** Mess, name, what is written below the single parcel of the ledger of sand land, and what comes of it. */
    private static final String BELOW = """
            9  | 合计行                 | A4=合计; E4=1.5                     |
            9  | 合计二字中间有空格     | A4=合　计; E4=1.5                   |
            9  | 总计行                 | B4=总计; D4=0.1; E4=1.5             |
            9  | 合计行不等于明细之和   | A4=合计; E4=2.5                     | F014 B09!E4
            9  | 合计行里填的不是数     | A4=合计; E4=约2                     | F014 B09!E4
            9  | 合计行里用横线代替     | A4=合计; E4=—; F4=/                 |
            9  | 合计行里写单位         | A4=合计; E4=1.5亩                   |
            9  | 合计行标在第三栏       | C4=合计; E4=1.5                     |
            9  | 小计和合计             | A4=一组小计; E4=1.5; A5=合计; E5=1.5 |
            9  | 隔一行的合计           | A6=合计; E6=1.5                     |
            9  | 合计行里表外的数       | A4=合计; E4=1.5; N4=7               | F021 B09!N4
            10 | 下面的空行再下面的签名 | A30=填表人：乙某                    |
            10 | 只有空格的单元格       | A4=　; E5=␣; A6=\u00a0              |
            11 | 签名行                 | A5=填表人：乙某; D5=审核人：甲某    |
            11 | 签名和日期             | A5=单位负责人：甲某; D5=填报日期：2024年1月5日 |
            11 | 说明几行               | A5=说明：; A6=1. 公顷保留四位小数; A7=2. 亩 = 公顷 × 15 |
            11 | 注                     | A5=注1：数据截至年末                |
            11 | 盖章                   | A5=（盖章）                         |
            11 | 签名行里的电话是数值   | A5=联系电话：; B5=19900000001       | F021 B09!B5
            11 | 签名行里有面积         | A5=填表人：乙某; E5=1.5             | F021 B09!E5
            17 | 旁边的清单             | N3=一组; N4=二组; N5=三组           | F021 B09!N3、N4、N5
            17 | 下面行上的清单         | N8=轻度; N9=中度; O9=2              | F021 B09!N8、N9、O9
            17 | 表头以上旁边的数       | N1=14                               | F021 B09!N1
            18 | 例：                   | A4=例：150525106213001; C4=沙地; E4=1.5 | F023 B09!A4
            18 | 示例                   | A4=示例; C4=沙地; E4=1.5            | F023 B09!A4
            18 | （例）                 | A4=（例）150525106213001; E4=1.5    | F023 B09!A4
            """;

    private RowDirt() {}

    static List<Trait> traits() {
        return BELOW.lines().map(RowDirt::below).toList();
    }

    private static Trait below(String line) {
        var parts = line.split("\\|", -1);
        return Trait.of(
                Integer.parseInt(parts[0].strip()),
                parts[1].strip(),
                book -> Stream.of(parts[2].split(";")).forEach(cell -> write(book, cell.strip())),
                Trait.parts(parts[3]));
    }

    private static void write(VillageWorkbook book, String assignment) {
        var parts = assignment.split("=", 2);
        var text = parts[1].replace('␣', ' ');
        book.write("B09", parts[0], text.matches("[\\d.]+") ? Double.valueOf(text) : text);
    }
}
