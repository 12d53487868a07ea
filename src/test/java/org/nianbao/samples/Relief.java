package org.nianbao.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The households of a village that are watched against falling back into poverty: B11, and their members in B11-1. */
record Relief(List<Row> households, List<Row> members) {

    static final BigDecimal MONEY = new BigDecimal("490000");

    /** Thirty-four households; villages without any keep the sheets and leave them empty. */
    private static final int[] COUNTS = {4, 3, 3, 3, 2, 4, 0, 3, 2, 3, 2, 2, 3, 0};

    private static final int HOUSEHOLDS = 34;
    private static final int PEOPLE = 90;

    /** Villages where one household came in this year and another went out, so that the stock stays. */
    private static final List<Integer> MOVING = List.of(0, 5, 9);

    static Relief of(Village village, Residents residents, Branch branch, People people) {
        var dice = village.dice("relief");
        var first = Arrays.stream(COUNTS, 0, village.index()).sum();
        var count = COUNTS[village.index()];
        var sizes = Dice.of("sizes of watched households").spread(PEOPLE, HOUSEHOLDS, 1, 5);
        var money = Dice.of("relief money").cut(MONEY.movePointLeft(2), HOUSEHOLDS, 0);
        var heads = residents.take(dice, count, head -> head.age() >= 36 && head.age() <= 67);
        var helpers = branch.roll().stream().filter(Branch::holdsOffice).toList();
        var households = new ArrayList<Row>();
        var members = new ArrayList<Row>();
        for (var i = 0; i < count; i++) {
            var household = residents.of(heads.get(i));
            var family = family(dice, household, sizes[first + i], people);
            members.addAll(family);
            var isNew = MOVING.contains(village.index()) && i == count - 1;
            var isOut = MOVING.contains(village.index()) && i == 0;
            var row = household(dice, household, family, isNew)
                    .with("帮扶资金", money.get(first + i).movePointRight(2).setScale(2))
                    .with("帮扶责任人", helpers.get(i % helpers.size()).text("姓名"));
            households.add(
                    isOut
                            ? row.with("风险是否消除", "是")
                                    .with("消除时间", YearMonth.of(2023, 9 + village.index() % 3))
                                    .with("消除方式", village.index() == 5 ? "自然消除" : "帮扶消除")
                            : row);
        }
        return new Relief(List.copyOf(households), List.copyOf(members));
    }

    private static Row household(Dice dice, Household household, List<Row> family, boolean isNew) {
        var year = isNew ? 2023 : dice.between(2020, 2022);
        var kind = dice.pick(List.of("脱贫不稳定户", "边缘易致贫户", "突发严重困难户"));
        var income = isNew ? dice.between(480_000, 610_000) : dice.between(760_000, 1_130_000);
        return Row.of(
                "户编号", household.number(),
                "户主姓名", household.head().name(),
                "户主身份号码", household.head().number(),
                "监测对象类别", kind,
                "识别时间", YearMonth.of(year, dice.between(2, isNew ? 8 : 11)),
                "家庭人口数", family.size(),
                "致返贫风险", String.join("、", risks(family)),
                "人均纯收入", new BigDecimal(income).movePointLeft(2),
                "风险是否消除", "否",
                "帮扶措施",
                        String.join(
                                "、",
                                dice.shuffled(List.of("产业", "公益性岗位", "健康", "综合保障", "社会帮扶"))
                                        .subList(0, dice.between(1, 3))),
                "家庭医生签约", "是");
    }

    /** Why the household is watched, from who lives in it. */
    private static Set<String> risks(List<Row> family) {
        var risks = new LinkedHashSet<String>();
        family.forEach(member -> {
            switch (member.text("健康状况")) {
                case "大病", "长期慢性病" -> risks.add("因病");
                case "残疾" -> risks.add("因残");
                default -> {}
            }
        });
        if (family.stream().anyMatch(member -> member.text("在校状况").contains("大学"))) {
            risks.add("因学");
        }
        if (family.stream().noneMatch(member -> member.is("劳动能力", "普通劳动力"))) {
            risks.add("缺劳动力");
        }
        if (risks.isEmpty()) {
            risks.add("因务工就业不稳");
        }
        return risks;
    }

    /** The head; a husband or wife, children and a parent, as far as the size goes. */
    private static List<Row> family(Dice dice, Household household, int size, People people) {
        var head = household.head();
        var family = new ArrayList<Row>();
        family.add(member(dice, household, head, "户主", true));
        var relations = new ArrayList<>(List.of("配偶", "之子", "之女", "之母"));
        if (dice.percent(25)) {
            relations.remove("配偶");
        }
        relations.add("孙子女");
        for (var relation : relations.subList(0, size - 1)) {
            family.add(member(dice, household, relative(dice, head, relation, people), relation, false));
        }
        return family;
    }

    private static Person relative(Dice dice, Person head, String relation, People people) {
        var woman = relation.equals("配偶") ? !head.woman() : relation.equals("之女") || relation.equals("之母");
        var years = switch (relation) {
            case "配偶" -> dice.between(-3, 3);
            case "之母" -> -dice.between(20, 26);
            case "孙子女" -> dice.between(46, 54);
            default -> dice.between(23, 33);
        };
        var birth =
                LocalDate.of(Math.min(head.birth().getYear() + years, 2020), dice.between(1, 12), dice.between(1, 28));
        return people.person(dice, woman, head.nation(), birth);
    }

    private static Row member(Dice dice, Household household, Person person, String relation, boolean isHead) {
        var age = person.age();
        var health = age >= 16 && dice.percent(isHead ? 60 : 25) ? dice.pick(List.of("长期慢性病", "大病", "残疾")) : "健康";
        var able = health.equals("健康") && age < 66 && age >= 19;
        var labour = age < 16 ? "无" : able ? "普通劳动力" : age >= 72 ? "丧失" : age < 19 ? "无" : "弱(半)劳动力";
        return Row.of(
                "户编号",
                household.number(),
                "姓名",
                person.name(),
                "身份号码",
                person.number(),
                "与户主关系",
                relation,
                "性别",
                person.sex(),
                "健康状况",
                health,
                "劳动能力",
                labour,
                "在校状况",
                age >= 6 && age < 16
                        ? "义务教育在校"
                        : age >= 16 && age < 19 ? "高中在校" : age >= 19 && age < 22 ? "大学在校" : null,
                "基本医保",
                "城乡居民");
    }
}
