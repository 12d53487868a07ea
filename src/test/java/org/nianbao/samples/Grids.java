package org.nianbao.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The grids of a village and their attendants, in the columns of B06; and which attendants are commended. */
final class Grids {

    /** Villages with a new attendant this year, and how it came about. */
    private static final Map<Integer, String> CHANGED = Map.of(1, "更换", 7, "新任", 10, "更换");

    private static final List<Integer> COMMENDED = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12);

    private Grids() {}

    static List<Row> of(Village village, Residents residents, Branch branch, int population, People people) {
        var dice = village.dice("grids");
        var households = dice.spread(village.households(), village.grids(), 13, 32);
        var inhabitants = Shares.cut(
                population,
                Arrays.stream(households)
                        .mapToLong(h -> h * 100L + dice.between(0, 12) * 4L)
                        .toArray());
        var members = branch.roll().stream()
                .filter(member -> fits(member) && !member.is("是否流动党员", "是"))
                .toList();
        var fromRoll = Math.min(members.size(), village.grids() * 2 / 5);
        var others = residents.take(dice, village.grids() - fromRoll, head -> head.age() >= 25 && head.age() <= 66);
        var rows = new ArrayList<Row>();
        for (var i = 0; i < village.grids(); i++) {
            var party = i < fromRoll;
            var name =
                    party ? members.get(i).text("姓名") : others.get(i - fromRoll).name();
            var number = party
                    ? members.get(i).text("公民身份号码")
                    : others.get(i - fromRoll).number();
            rows.add(grid(village, dice, i, households[i], inhabitants[i])
                    .with("网格管理员", branch.secretary())
                    .with("网格服务员", name)
                    .with("身份号码", number)
                    .with("联系电话", people.phone())
                    .with("是否党员", party ? "是" : "否"));
        }
        return adjusted(village, rows);
    }

    /** Officers have enough to do, and an attendant is between eighteen and seventy. */
    private static boolean fits(Row member) {
        var age = member.date("出生日期").orElseThrow().until(Villages.YEAR_END).getYears();
        return age >= 24 && age <= 68 && !Branch.holdsOffice(member);
    }

    private static Row grid(Village village, Dice dice, int index, int households, int inhabitants) {
        var group = 1 + index * village.groups() / village.grids();
        return Row.of(
                "网格编号",
                "%s%03d".formatted(village.code(), index + 1),
                "网格名称",
                "%s第%d网格".formatted(village.shortName(), index + 1),
                "所辖村民小组",
                village.group(group),
                "户数",
                households,
                "人口",
                inhabitants,
                "上岗日期",
                dice.pick(List.of(
                        LocalDate.of(2019, 5, 1),
                        LocalDate.of(2020, 3, 15),
                        LocalDate.of(2021, 2, 1),
                        LocalDate.of(2022, 4, 10))),
                "本年调整",
                "否",
                "信息采集完成",
                "是",
                "本年镇级表彰",
                "否");
    }

    private static List<Row> adjusted(Village village, List<Row> rows) {
        var changed = new ArrayList<>(rows);
        var change = CHANGED.get(village.index());
        if (change != null) {
            var last = changed.size() - 2;
            changed.set(
                    last,
                    changed.get(last)
                            .with("本年调整", change)
                            .with("调整原因", change.equals("新任") ? "原网格服务员年龄到限" : "原网格服务员外出务工")
                            .with("上岗日期", LocalDate.of(2023, 3 + village.index() % 5, 1)));
        }
        if (COMMENDED.contains(village.index())) {
            changed.set(1, changed.get(1).with("本年镇级表彰", "是"));
        }
        return List.copyOf(changed);
    }
}
