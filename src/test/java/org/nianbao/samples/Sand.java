package org.nianbao.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sand parcels checked in a village, in the columns of B09: hectares to four decimals, and fifteen mu to each. */
final class Sand {

    static final int PARCELS = 2551;
    static final BigDecimal HECTARES = new BigDecimal("8408.74");
    static final BigDecimal MU = BigDecimal.valueOf(15);

    private static final List<String> TREATMENTS = List.of("封禁保护", "人工造林", "飞播造林", "工程固沙", "退化草地改良");

    private Sand() {}

    static List<Row> of(Village village, Residents residents) {
        var dice = village.dice("sand");
        var count = Villages.divide("parcels", PARCELS, 10)[village.index()];
        var hectares = Villages.divide("sand", HECTARES, 4, 10).get(village.index());
        var checkers = residents.take(dice, 2, head -> head.age() <= 60);
        var rows = new ArrayList<Row>();
        for (var area : dice.cutSkewed(hectares, count, 4)) {
            var i = rows.size();
            var kind = dice.pick(List.of("沙地", "沙地", "沙化草地", "沙化草地", "沙化耕地", "沙化林地"));
            rows.add(Row.of(
                    "地块编号", "%sS%04d".formatted(village.code(), i + 1),
                    "村民小组", village.group(1 + i * village.groups() / count),
                    "地类", kind,
                    "面积（公顷）", area,
                    "面积（亩）", area.multiply(MU).setScale(4),
                    "权属", dice.pick(List.of("集体", "集体", "个人承包", "国有")),
                    "沙化程度", dice.pick(List.of("轻度", "中度", "中度", "重度", "极重度")),
                    "拟整治方式", dice.pick(TREATMENTS),
                    "核查状态", "已核查",
                    "核查日期", dice.day(LocalDate.of(2023, 8, 7), LocalDate.of(2023, 10, 28)),
                    "核查人", checkers.get(i % 2).name()));
        }
        return List.copyOf(rows);
    }
}
