package org.nianbao.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Disputes of a village and the association whose members settle them, in the columns of B07 and B07-1. */
final class Disputes {

    /** What a settled case earns its mediator, by difficulty, in yuan. */
    static final Map<String, Integer> TARIFF = Map.of("简易", 50, "一般", 100, "疑难复杂", 200);

    static final int MEMBERS = 186;

    /** Settled cases of every village, by difficulty; together 2,650 yuan. */
    private static final int[] SIMPLE = {3, 2, 2, 2, 1, 2, 1, 2, 1, 2, 2, 1, 1, 1};

    private static final int[] COMMON = {1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 0, 1, 1, 0};
    private static final int[] HARD = {1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0};

    /** Villages with a case of weight among the settled; one more in village 2 is not settled. */
    private static final List<Integer> WEIGHTY = List.of(0, 3, 5, 9, 12);

    private static final List<Integer> LEFT = List.of(1, 6, 10);

    private Disputes() {}

    static List<Row> association(Village village, Residents residents, Branch branch) {
        var dice = village.dice("association");
        var size = Villages.divide("association", MEMBERS, 8)[village.index()];
        var left = LEFT.contains(village.index()) ? 1 : 0;
        var officers =
                branch.roll().stream().filter(Branch::holdsOffice).limit(3).toList();
        var rows = new ArrayList<Row>();
        for (var officer : officers) {
            rows.add(Row.of(
                    "会员姓名", officer.text("姓名"),
                    "身份号码", officer.text("公民身份号码"),
                    "入会日期", LocalDate.of(2019, 6, 20)));
        }
        for (var head : residents.take(dice, size + left - rows.size(), head -> head.age() >= 35 && head.age() <= 72)) {
            rows.add(Row.of(
                    "会员姓名", head.name(),
                    "身份号码", head.number(),
                    "入会日期", dice.day(LocalDate.of(2019, 6, 20), LocalDate.of(2023, 5, 30))));
        }
        for (var i = rows.size() - left; i < rows.size(); i++) {
            rows.set(i, rows.get(i).with("入会日期", LocalDate.of(2020, 4, 8)).with("退会日期", LocalDate.of(2023, 7, 31)));
        }
        return List.copyOf(rows);
    }

    static List<Row> cases(Village village, List<Row> association) {
        var dice = village.dice("disputes");
        var i = village.index();
        var cases = new ArrayList<Row>();
        settle(cases, dice, association, "疑难复杂", HARD[i]);
        settle(cases, dice, association, "一般", COMMON[i]);
        settle(cases, dice, association, "简易", SIMPLE[i]);
        if (WEIGHTY.contains(i)) {
            cases.set(0, cases.get(0).with("是否重点案件", "是"));
        }
        if (i % 5 == 2) {
            cases.add(taken(dice, association, "疑难复杂").with("结果", "未化解").with("是否重点案件", i == 2 ? "是" : "否"));
        }
        if (i % 4 == 0) {
            cases.add(taken(dice, association, "一般").with("结果", "引导其他途径"));
        }
        cases.sort(Comparator.comparing((Row row) -> row.date("受理日期").orElseThrow()));
        var numbered = new ArrayList<Row>();
        for (var row : cases) {
            numbered.add(row.with("案件编号", "%s%dJF%02d".formatted(village.code(), Villages.YEAR, numbered.size() + 1)));
        }
        return List.copyOf(numbered);
    }

    private static void settle(List<Row> cases, Dice dice, List<Row> association, String difficulty, int count) {
        for (var n = 0; n < count; n++) {
            var row = taken(dice, association, difficulty);
            var settled = row.date("受理日期").orElseThrow().plusDays(dice.between(0, 25));
            cases.add(row.with("结果", "化解")
                    .with("化解日期", settled)
                    .with("补贴金额", TARIFF.getOrDefault(difficulty, 0))
                    .with("发放日期", LocalDate.of(2023, settled.getMonthValue() <= 6 ? 7 : 12, 20)));
        }
    }

    private static Row taken(Dice dice, List<Row> association, String difficulty) {
        return Row.of(
                "受理日期", dice.day(LocalDate.of(2023, 1, 9), LocalDate.of(2023, 11, 20)),
                "纠纷类型", dice.pick(List.of("婚姻家庭", "邻里", "邻里", "土地草场", "土地草场", "合同", "劳务")),
                "难易程度", difficulty,
                "是否重点案件", "否",
                "涉及人数", dice.between(2, 6),
                "调解员", association.get(dice.below(5)).text("会员姓名"),
                "补贴金额", 0);
    }
}
