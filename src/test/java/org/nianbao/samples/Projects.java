package org.nianbao.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Building projects with a village's share of them, in the columns of B12. The road is one project in eight villages. */
final class Projects {

    /** What the road costs in each of its villages, in ten thousand yuan: 225. */
    private static final Map<Integer, String> ROAD =
            Map.of(0, "36.5", 1, "31.2", 2, "24.8", 4, "22.5", 8, "19.6", 10, "27.4", 11, "25.5", 12, "37.5");

    private Projects() {}

    static List<Row> of(Village village) {
        var rows = new ArrayList<Row>();
        var road = ROAD.get(village.index());
        if (road != null) {
            rows.add(project("XM2023-03", "沙日浩来镇村内道路硬化项目", "道路", "财政衔接资金", road, day(4, 20), day(9, 28), village));
        }
        switch (village.index()) {
            case 1 ->
                rows.add(project(
                        "XM2022-08",
                        "西沙日浩来嘎查党群服务中心改建",
                        "党群服务中心",
                        "部门项目",
                        "38.6",
                        LocalDate.of(2022, 8, 15),
                        day(6, 20),
                        village));
            case 3 ->
                rows.add(project("XM2023-06", "宝贝河嘎查文明团结超市", "文明超市", "社会捐赠", "8.6", day(5, 10), day(7, 18), village));
            case 5 ->
                rows.add(project("XM2023-01", "金星嘎查塘坝建设项目", "水利", "财政衔接资金", "140", day(4, 12), day(10, 16), village));
            case 6 ->
                rows.add(project("XM2023-04", "孟和杭沙尔村育秧棚建设项目", "产业设施", "财政衔接资金", "40", day(3, 18), day(5, 6), village));
            case 7 -> rows.add(project("XM2023-05", "黑鱼泡子村通村桥修复工程", "桥梁", "红十字会", "50", day(5, 8), day(9, 2), village));
            case 9 ->
                rows.add(project("XM2023-02", "三家子村方塘二期工程", "水利", "财政衔接资金", "100", day(4, 8), day(10, 30), village));
            case 10 -> rows.add(project("XM2023-09", "伊马钦村育肥牛舍项目", "产业设施", "村集体", "26.4", day(9, 5), null, village));
            case 12 ->
                rows.add(project(
                        "XM2023-07", "白音他拉嘎查党群服务中心新建项目", "党群服务中心", "部门项目", "86.5", day(5, 22), day(11, 18), village));
            default -> {}
        }
        return List.copyOf(rows);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(Villages.YEAR, month, day);
    }

    private static Row project(
            String code,
            String name,
            String kind,
            String source,
            String share,
            LocalDate begun,
            @Nullable LocalDate done,
            Village village) {
        return Row.of(
                "项目编码", code,
                "项目名称", name,
                "类别", kind,
                "资金来源", source,
                "本村投资额", new BigDecimal(share),
                "开工日期", begun,
                "完工日期", done,
                "验收日期", done == null ? null : done.plusDays(21),
                "状态", done == null ? "在建" : "完工",
                "受益户数", village.households() * (30 + village.index() * 4) / 100);
    }
}
