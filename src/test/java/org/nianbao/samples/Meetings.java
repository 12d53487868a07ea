package org.nianbao.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meetings that a village branch holds by rule: 三会一课 and the theme day, in the columns of B04. */
final class Meetings {

    private static final List<String> COMMITTEE = List.of(
            "传达上级会议精神，安排党支部重点工作",
            "研究党员教育管理工作",
            "研究春耕备耕和惠农政策落实",
            "研究主题党日活动安排",
            "研究人居环境整治工作",
            "研究防返贫动态监测工作",
            "半年工作小结",
            "研究党费收缴和公示",
            "研究主题教育学习安排",
            "研究秋收和秸秆禁烧工作",
            "研究查摆问题整改",
            "研究年终总结和民主评议党员");
    private static final List<String> GROUP =
            List.of("集中学习《习近平著作选读》", "学习党的二十大精神", "学习党章党规", "讨论党员认领民生实事", "汇报思想和工作情况", "学习民族工作条例");
    private static final List<String> THEME_DAY = List.of(
            "慰问困难党员和老党员",
            "整治村庄环境志愿服务",
            "义务植树",
            "重温入党誓词",
            "助力春耕生产",
            "庆“七一”主题党日",
            "防汛隐患排查",
            "走访监测户",
            "铸牢中华民族共同体意识主题党日",
            "助农秋收",
            "清理河道垃圾",
            "学习先进典型事迹");
    private static final List<String> LECTURE = List.of("党的二十大精神专题党课", "主题教育专题党课", "庆“七一”书记讲党课", "廉洁警示专题党课");

    private final Village village;
    private final Branch branch;
    private final Dice dice;
    private final List<Row> rows = new ArrayList<>();

    private Meetings(Village village, Branch branch) {
        this.village = village;
        this.branch = branch;
        this.dice = village.dice("meetings");
    }

    static List<Row> of(Village village, Branch branch) {
        var meetings = new Meetings(village, branch);
        meetings.year();
        meetings.rows.sort(Comparator.comparing((Row row) -> row.date("日期").orElseThrow()));
        return List.copyOf(meetings.rows);
    }

    private void year() {
        for (var month = 1; month <= 12; month++) {
            hold("支委会", COMMITTEE.get(month - 1), day(month, 3, 6), branch.committee());
            hold("党小组会", GROUP.get((month + village.index()) % GROUP.size()), day(month, 9, 12), present() / 2);
            hold("主题党日", THEME_DAY.get(month - 1), LocalDate.of(Villages.YEAR, month, 15), present());
        }
        for (var month : List.of(3, 6, 9, 12)) {
            assembly("第%s季度党员大会".formatted("一二三四".charAt(month / 3 - 1)), day(month, 25, 28), false);
        }
        branch.days("入党日期").forEach(day -> assembly("讨论接收预备党员", day, true));
        branch.days("转正日期").forEach(day -> assembly("讨论预备党员转正", day, true));
        for (var i = 0; i < 2 + village.index() % 3; i++) {
            hold("党课", LECTURE.get(i), day(4 + i * 2, 18, 21), present());
        }
    }

    private int present() {
        return branch.roll().size() - branch.away();
    }

    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private LocalDate day(int month, int from, int to) {
        return weekday(LocalDate.of(Villages.YEAR, month, dice.between(from, to)));
    }

    private void hold(String kind, String theme, LocalDate day, int due) {
        var there = due - dice.below(Math.max(1, due / 8 + 1));
        add(kind, theme, day, due, there, null);
    }

    private void assembly(String theme, LocalDate day, boolean vote) {
        var due = branch.enrolled(day) - branch.away();
        var there = due - dice.between(0, due / 8);
        add("党员大会", theme, day, due, there, vote ? vote(day, due - there) : null);
    }

    /** The ballot: who could vote, who did, who was in favour. */
    private Row vote(LocalDate day, int missing) {
        var entitled = branch.voters(day) - branch.away();
        var voted = entitled - missing;
        return Row.of("有表决权应到", entitled, "有表决权实到", voted, "赞成票", voted - dice.below(2));
    }

    private void add(String kind, String theme, LocalDate day, int due, int there, @Nullable Row vote) {
        var row = Row.of(
                "日期", day,
                "类别", kind,
                "主题", theme,
                "地点", kind.equals("主题党日") && dice.percent(50) ? village.shortName() + "村内" : "党群服务中心",
                "组织层级", "村",
                "应到", due,
                "实到", there,
                "方式", kind.equals("党小组会") && dice.percent(20) ? "结合" : "线下");
        for (var entry : (vote == null ? Row.of() : vote).values().entrySet()) {
            row = row.with(entry.getKey(), entry.getValue());
        }
        rows.add(row);
    }
}
