package org.nianbao.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The Party branches of the township: fourteen in the villages, six in the township's own organs. */
record Party(List<Branch> villages, List<Branch> offices) {

    private static final int PROBLEMS_OF_MEMBERS = 1132;
    private static final int PROBLEMS_OF_BRANCHES = 170;
    private static final int PLEDGES = 283;

    /** Branches with a model post, by position; fifteen posts. */
    private static final Map<Integer, Integer> MODEL_POSTS = Map.ofEntries(
            Map.entry(0, 1),
            Map.entry(1, 1),
            Map.entry(2, 1),
            Map.entry(3, 1),
            Map.entry(4, 1),
            Map.entry(5, 1),
            Map.entry(7, 1),
            Map.entry(8, 1),
            Map.entry(9, 1),
            Map.entry(10, 1),
            Map.entry(11, 1),
            Map.entry(12, 1),
            Map.entry(14, 2),
            Map.entry(17, 1));

    private static final List<Integer> ONE_AREA_OF_DUTY = List.of(4, 6, 8, 11, 12, 13);
    private static final List<Integer> OFFICES_WITH_A_TASK_FORCE = List.of(14, 15, 18);
    private static final List<Integer> STRONGHOLDS = List.of(0, 5, 14);
    private static final List<Integer> BULWARKS = List.of(1, 3, 7, 9, 10, 12, 17, 18);

    static Party of(List<Village> villages, List<Residents> residents, Roll roll, People people) {
        var branches = new ArrayList<Branch>();
        villages.forEach(village -> branches.add(roll.village(village, residents.get(village.index()))));
        branches.add(roll.office(1, "沙日浩来镇机关党支部", 24));
        branches.add(roll.office(2, "沙日浩来派出所党支部", 8));
        branches.add(roll.office(3, "沙日浩来司法所党支部", 5));
        branches.add(roll.office(4, "沙日浩来镇中心学校党支部", 16));
        branches.add(roll.office(5, "沙日浩来镇卫生院党支部", 11));
        branches.add(roll.office(6, "沙日浩来镇综合保障和技术推广中心党支部", 7));
        var complete = marked(Dues.assess(branches));
        return new Party(complete.subList(0, villages.size()), complete.subList(villages.size(), complete.size()));
    }

    /** The rolls with what every member found wanting, took on and stands for. */
    private static List<Branch> marked(List<Branch> branches) {
        var dice = Dice.of("marks");
        var members = branches.stream().mapToInt(branch -> branch.roll().size()).sum();
        var problems = dice.spread(PROBLEMS_OF_MEMBERS, members, 1, 4);
        var pledges = dice.spread(PLEDGES, members, 0, 3);
        var marked = new ArrayList<Branch>();
        for (int b = 0, m = 0; b < branches.size(); b++) {
            var roll = new ArrayList<Row>();
            for (var member : branches.get(b).roll()) {
                var model = roll.size() >= 1 && roll.size() <= MODEL_POSTS.getOrDefault(b, 0);
                roll.add(member.with("查摆问题数", problems[m])
                        .with("认领民生实事件数", pledges[m])
                        .with("示范岗", model ? "是" : "否"));
                m++;
            }
            marked.add(branches.get(b).withRoll(roll));
        }
        return marked;
    }

    /** The row of B02 (and Z01) for a branch, given how often it met. */
    Row row(int position, Map<String, Integer> meetings) {
        var branch = position < villages.size() ? villages.get(position) : offices.get(position - villages.size());
        var dice = Dice.of("branch " + branch.code());
        var found = problems()[position];
        return Row.of(
                "支部编码", branch.code(),
                "支部名称", branch.name(),
                "支部书记", branch.secretary(),
                "正式党员数", branch.full(),
                "预备党员数", branch.roll().size() - branch.full(),
                "支委人数", branch.committee(),
                "本届选举日期", dice.day(LocalDate.of(2020, 12, 20), LocalDate.of(2021, 1, 25)),
                "责任区数", position >= villages.size() || ONE_AREA_OF_DUTY.contains(position) ? 1 : 2,
                "突击队数", position < villages.size() || OFFICES_WITH_A_TASK_FORCE.contains(position) ? 1 : 0,
                "查摆问题条数", found,
                "整改完成条数", found - (dice.percent(25) ? 1 : 0),
                "党员大会次数", meetings.getOrDefault("党员大会", 0),
                "支委会次数", meetings.getOrDefault("支委会", 0),
                "党小组会次数", meetings.getOrDefault("党小组会", 0),
                "党课次数", meetings.getOrDefault("党课", 0),
                "主题党日次数", meetings.getOrDefault("主题党日", 0),
                "推荐等级", STRONGHOLDS.contains(position) ? "坚强堡垒支部" : BULWARKS.contains(position) ? "堡垒支部" : "无");
    }

    private int[] problems() {
        return Dice.of("problems of branches").spread(PROBLEMS_OF_BRANCHES, villages.size() + offices.size(), 7, 11);
    }

    List<Row> officeRows() {
        return IntStream.range(0, offices.size())
                .mapToObj(i -> row(
                        villages.size() + i,
                        Map.of("党员大会", 4 + i % 2, "支委会", 12, "党小组会", 12 + i % 3, "党课", 2 + i % 3, "主题党日", 12)))
                .toList();
    }
}
