package org.nianbao.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Forest patches and river problems put right in a village, in the columns of B10. Batches are the township's. */
final class Patches {

    static final BigDecimal HECTARES = new BigDecimal("16.3915");

    /** The number of patches in each village: twenty-three. */
    private static final int[] COUNTS = {3, 2, 3, 0, 2, 3, 0, 3, 1, 0, 3, 0, 3, 0};

    private Patches() {}

    static List<Row> of(Village village) {
        var rows = new ArrayList<Row>();
        var areas = Dice.of("patches").cut(HECTARES, 23, 4);
        var first = Arrays.stream(COUNTS, 0, village.index()).sum();
        for (var i = first; i < first + COUNTS[village.index()]; i++) {
            rows.add(patch(village, i, areas.get(i)));
        }
        if (village.index() == 3 || village.index() == 7) {
            rows.add(river(village));
        }
        return List.copyOf(rows);
    }

    private static Row patch(Village village, int index, BigDecimal area) {
        var dice = Dice.of("patch " + index);
        var batch = 1 + (index * 7 + 3) % 4;
        var issued = LocalDate.of(2023, 2 + batch * 2, 10);
        return Row.of(
                "类型", "林业图斑",
                "批次", "2023-%02d".formatted(batch),
                "图斑编号", "LY2023-%02d-%03d".formatted(batch, index + 1),
                "位置", village.group(1 + dice.below(village.groups())) + dice.pick(List.of("北坨子", "西沟", "东洼", "南甸子")),
                "面积（公顷）", area,
                "面积（亩）", area.multiply(Sand.MU).setScale(4),
                "问题描述", dice.pick(List.of("擅自改变林地用途", "林地内开垦种植", "林地内堆放秸秆")),
                "下发日期", issued,
                "整改措施", dice.pick(List.of("退耕还林，补植补造", "清除地上物，恢复植被", "补植樟子松")),
                "整改完成日期", issued.plusDays(dice.between(20, 80)),
                "状态", "已完成");
    }

    private static Row river(Village village) {
        var dumped = village.index() == 3;
        return Row.of(
                "类型",
                "河湖四乱",
                "图斑编号",
                "SL2023-00" + (dumped ? 1 : 2),
                "位置",
                dumped ? "宝贝河河道东岸" : "黑鱼泡子西侧河滩",
                "问题描述",
                dumped ? "河道内堆放生活垃圾" : "河滩地围占养殖",
                "四乱类别",
                dumped ? "乱堆" : "乱占",
                "下发日期",
                LocalDate.of(2023, dumped ? 4 : 6, 18),
                "整改措施",
                dumped ? "清运垃圾，设立警示牌" : "拆除围栏，恢复河滩原貌",
                "整改完成日期",
                LocalDate.of(2023, dumped ? 5 : 8, 12),
                "状态",
                "已完成");
    }
}
