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
            9  | 累计行                 | A4=累计; E4=1.5                     |
            9  | 汇总行                 | A4=汇总; E4=1.5                     |
            9  | 合计不等的汇总行       | A4=全村汇总; E4=2                   | F014 B09!E4
            9  | 组合计                 | A4=本组合计; E4=1.5; A5=全村合计; E5=1.5 |
            9  | 组合计不等             | A4=一组合计; E4=2; A5=合计; E5=1.5  | F014 B09!E4
            9  | 本页合计和总计         | A4=本页合计; E4=1.5; A5=总计; E5=1.5 |
            9  | 本页小计不等           | A4=本页小计; E4=2                   | F014 B09!E4
            9  | 过次页和承前页         | A4=过次页; E4=1.5; A5=承前页; E5=1.5; A6=合计; E6=1.5 |
            9  | 转下页和接上页         | A4=转下页; E4=1.5; A5=接上页; E5=1.5 |
            9  | 承前页不等             | A4=过次页; E4=1.5; A5=承前页; E5=15 | F014 B09!E5
            9  | 合计下面的平均         | A4=合计; E4=1.5; A5=平均; E5=1.5    |
            9  | 平均每块               | A4=平均每块面积; E4=1.5             |
            9  | 人均                   | A4=合计; E4=1.5; A5=人均; E5=0.2    |
            9  | 合计下面的其中         | A4=合计; E4=1.5; A5=其中：沙地; E5=1.5 |
            9  | 其中写在第二栏         | A4=合计; E4=1.5; B5=其中：集体; E5=1 |
            9  | 其中大于合计           | A4=合计; E4=1.5; A5=其中：集体; E5=2 | F014 B09!E5
            9  | 占比                   | A4=合计; E4=1.5; A5=占比; E5=1      |
            11 | 签字                   | A4=单位负责人（签字）：甲某; D4=填表人：乙某 |
            11 | 签章                   | A4=负责人（签章）：; D4=经办人（签字）：乙某 |
            11 | 公章                   | A4=填报单位（公章）：呼和嘎查; E4=填表时间：2024年1月5日 |
            11 | 签名分在几格           | A4=统计员; B4=丙某; C4=日期; D4=2024年1月5日 |
            11 | 签名和冒号分在几格     | A4=经办人：; B4=丙某; D4=审核人：; E4=丁某; G4=日期：; H4=2024-01-05 |
            11 | 签名在一格             | A4=单位负责人：甲某　　统计负责人：乙某　　填表人：丙某　　报出日期：2024年1月5日 |
            11 | 审核意见               | A4=审核意见：; B4=同意上报          |
            11 | 镇里审核意见           | A4=苏木镇审核意见; B4=情况属实，同意上报 |
            11 | 村委会盖章             | A4=嘎查村委会（盖章）; G4=2024年1月5日 |
            11 | 落款                   | G4=呼和嘎查村民委员会; G5=2024年1月5日 |
            11 | 落款只有日期           | A4=填表人：乙某; G5=2024年1月5日    |
            11 | 年月日空着             | A4=填表人：; G4=　　年　月　日      |
            11 | 签名人是会计           | A4=嘎查会计：丙某; D4=嘎查达（签字）：甲某; G4=党支部书记（签字）：丁某 |
            11 | 制表                   | A4=制表：乙某; D4=复核：甲某        |
            11 | 监督委员会             | A4=村务监督委员会主任（签字）：戊某 |
            11 | 驻村干部               | A4=驻村干部（签名）：己某           |
            11 | 填表说明               | A4=填表说明：面积保留四位小数       |
            11 | 共几页                 | A4=第1页　共1页                     |
            11 | 续表的表头             | A4=沙地地块核查登记表（续表）; A5=地块编号; B5=村民小组; C5=地类; D5=面积（公顷）; E5=面积（亩）; F5=权属; G5=沙化程度; H5=拟整治方式; I5=核查状态; J5=核查日期; K5=核查人; L5=备注 |
            11 | 打印重复的表头         | A4=地块编号; B4=村民小组; C4=地类; D4=面积（公顷）; E4=面积（亩）; F4=权属; G4=沙化程度; H4=拟整治方式; I4=核查状态; J4=核查日期; K4=核查人; L4=备注 |
            11 | 重复的表头有空格和续   | A4=（续）; A5=地块 编号; B5=村民小组; C5=地　类; D5=面积(公顷); E5=面积(亩); F5=权属; G5=沙化程度; H5=拟整治方式 |
            10 | 只有一行无             | A4=无                               |
            10 | 一行都是无             | A4=无; B4=无; C4=无; D4=无; E4=无   |
            10 | 以下空白               | A4=（以下空白）                     |
            10 | 以下无正文             | B4=以下无内容                       |
            17 | 旁边的清单             | N3=一组; N4=二组; N5=三组           | F021 B09!N3、N4、N5
            17 | 下面行上的清单         | N8=轻度; N9=中度; O9=2              | F021 B09!N8、N9、O9
            17 | 表头以上旁边的数       | N1=14                               | F021 B09!N1
            18 | 例：                   | A4=例：150525106213001; C4=沙地; E4=1.5 | F023 B09!A4
            18 | 示例                   | A4=示例; C4=沙地; E4=1.5            | F023 B09!A4
            18 | （例）                 | A4=（例）150525106213001; E4=1.5    | F023 B09!A4
            """;

    private RowDirt() {}

    static List<Trait> traits() {
        return Stream.concat(BELOW.lines().map(RowDirt::below), Stream.of(endlessOffice()))
                .toList();
    }

    /** Nobody signs so; it is an entry, and is read as quickly as any other. */
    private static Trait endlessOffice() {
        return Trait.of(
                11,
                "签名前的单位重复几千遍",
                book -> book.write("B09", "A4", "嘎查村苏木镇".repeat(3_000) + "甲：乙"),
                Trait.parts(
                        "B09 1行 = 2行, F017 B09!C4, F017 B09!D4, F017 B09!E4, F017 B09!F4, F017 B09!G4, F017 B09!I4"));
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
