package org.nianbao.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Honours given to the people of a village, in the columns of B05. Stars are kept as a list of all years. */
final class Honours {

    private static final Map<String, String> GIVERS =
            Map.of("镇级", "中共沙日浩来镇委员会", "旗级", "奈曼旗精神文明建设委员会", "市级", "通辽市精神文明建设委员会");

    private final Village village;
    private final Dice dice;
    private final List<Row> rows = new ArrayList<>();

    private Honours(Village village) {
        this.village = village;
        this.dice = village.dice("honours");
    }

    static List<Row> of(Village village, Residents residents, List<Row> grids, List<Row> mediators) {
        var honours = new Honours(village);
        var i = village.index();
        var ofBanner = count("旗级七美一优", 21, 1);
        var ofTownship = count("镇级七美一优", 37, 2);
        var heads = residents.take(honours.dice, ofBanner[i] + ofTownship[i] + 2, head -> head.age() <= 70);
        for (var n = 0; n < ofBanner[i] + ofTownship[i]; n++) {
            honours.person(heads.get(n), "七美一优", n < ofBanner[i] ? "旗级" : "镇级", 2023);
        }
        if (i % 3 == 0) {
            honours.person(heads.get(heads.size() - 1), "奈曼好人", "旗级", 2023);
        }
        if (i % 4 == 1) {
            honours.person(heads.get(heads.size() - 2), "通辽好人", "市级", 2023);
        }
        honours.stars(mediators);
        honours.families(residents);
        grids.stream().filter(grid -> grid.is("本年镇级表彰", "是")).forEach(honours::attendant);
        honours.collective();
        return List.copyOf(honours.rows);
    }

    private static int[] count(String honour, int total, int least) {
        return Dice.of(honour).spread(total, Villages.ALL.size(), least, least + 2);
    }

    /** Fifteen mediation stars and five stability stars over four years; silver mediators, two of them this year. */
    private void stars(List<Row> mediators) {
        var i = village.index();
        person(mediators.get(0), "调解之星", 2020 + i % 4);
        if (i == 0) {
            person(mediators.get(1), "调解之星", 2022);
        }
        if (List.of(1, 4, 5, 9, 12).contains(i)) {
            person(mediators.get(2), "维稳之星", 2021 + i % 3);
        }
        if (List.of(0, 3, 5, 7, 10).contains(i)) {
            person(mediators.get(3), "银牌调解员", i == 3 || i == 7 ? 2023 : 2022);
        }
    }

    private void families(Residents residents) {
        var i = village.index();
        if (i % 2 == 0) {
            var household = residents.households().get(17 + i);
            var level = i == 0 || i == 12 ? "旗级" : "镇级";
            rows.add(Row.of(
                    "对象类型",
                    "户",
                    "姓名或名称",
                    household.head().name() + "家庭",
                    "身份号码或户编号",
                    household.number(),
                    "荣誉名称",
                    "文明家庭",
                    "级别",
                    level,
                    "授予机关",
                    giver(level),
                    "授予日期",
                    LocalDate.of(2023, 5, 15)));
        }
    }

    private void attendant(Row grid) {
        rows.add(award(grid.text("网格服务员"), grid.text("身份号码"), "优秀网格员", "镇级", LocalDate.of(2023, 12, 5)));
    }

    private void collective() {
        if (village.index() == 0 || village.index() == 5) {
            rows.add(Row.of(
                    "对象类型", "集体",
                    "姓名或名称", village.name(),
                    "荣誉名称", village.index() == 0 ? "其他" : "先进典型",
                    "级别", village.index() == 0 ? "旗级" : "镇级",
                    "授予机关", village.index() == 0 ? "中共奈曼旗委员会、奈曼旗人民政府" : giver("镇级"),
                    "授予日期", LocalDate.of(2023, village.index() == 0 ? 4 : 7, 1),
                    "备注", village.index() == 0 ? "民族团结进步模范集体" : null));
        }
    }

    private void person(Person person, String honour, String level, int year) {
        rows.add(award(person.name(), person.number(), honour, level, day(year)));
    }

    private void person(Row mediator, String honour, int year) {
        rows.add(award(mediator.text("会员姓名"), mediator.text("身份号码"), honour, "镇级", day(year)));
    }

    private LocalDate day(int year) {
        return dice.day(LocalDate.of(year, 3, 1), LocalDate.of(year, 12, 15));
    }

    private static Row award(String name, String number, String honour, String level, LocalDate day) {
        return Row.of(
                "对象类型", "个人",
                "姓名或名称", name,
                "身份号码或户编号", number,
                "荣誉名称", honour,
                "级别", level,
                "授予机关", giver(level),
                "授予日期", day);
    }

    private static String giver(String level) {
        return GIVERS.getOrDefault(level, "");
    }
}
