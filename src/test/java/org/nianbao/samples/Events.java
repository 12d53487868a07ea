package org.nianbao.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The year's public events, joint ones among them: one event of the township that several villages enter in their
 * ledgers under one number, day, kind and theme, each with its own attendance.
 */
final class Events {

    static final String LECTURE = "主题宣讲";
    static final String POLICY = "理论政策宣讲";
    static final String MODEL = "榜样就在身边宣讲";
    static final String STORY = "红色故事宣讲";
    static final String READING = "全民阅读";
    static final String DRIFT = "图书漂流";
    static final String CULTURE = "传统文化活动";
    static final String NATIONS = "民族政策宣传";

    static final int ATTENDANCE_OF_LECTURES = 424;
    static final int LEAFLETS = 1046;
    static final int ANSWERS = 34;

    private static final List<String> POLICIES = List.of(
            "党的二十大精神宣讲",
            "全国两会精神宣讲",
            "惠农惠牧补贴政策宣讲",
            "耕地轮作补贴政策宣讲",
            "生态保护和沙地治理政策宣讲",
            "防范电信诈骗宣讲",
            "医保政策宣讲",
            "防返贫监测政策宣讲",
            "移风易俗宣讲",
            "安全生产知识宣讲");
    private static final List<String> BOOKS = List.of("农家书屋读书会", "亲子阅读活动", "“书香沙日浩来”阅读分享", "党员读书日");

    private final List<List<Row>> rows = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Dice dice = Dice.of("events");
    private int joint;

    private Events() {
        Villages.ALL.forEach(village -> rows.add(new ArrayList<>()));
    }

    /** What every village enters, in the order of the register; events of one village without a number yet. */
    static List<List<Row>> ofAllVillages() {
        var events = new Events();
        events.year();
        return events.rows;
    }

    private void year() {
        singles(LECTURE, List.of("“党的声音进万家”主题宣讲"), 13, 1, 11);
        joint(LECTURE, "“党的声音进万家”巡回宣讲", 4, List.of(3, 2, 3, 2));
        singles(POLICY, POLICIES, 80, 1, 12);
        joint(POLICY, "党的二十大精神联合宣讲", 7, List.of(2, 3, 2, 2, 3, 2, 2));
        singles(MODEL, List.of("“榜样就在身边”宣讲"), 5, 3, 11);
        joint(MODEL, "“榜样就在身边”联合宣讲", 2, List.of(3, 2));
        singles(STORY, List.of("红色故事宣讲"), 3, 5, 10);
        joint(STORY, "红色故事巡回宣讲", 2, List.of(4, 3));
        singles(READING, BOOKS, 28, 1, 12);
        joint(READING, "“世界读书日”联合阅读活动", 4, List.of(2, 2, 2, 2));
        joint(DRIFT, "“图书漂流”活动", 2, List.of(5, 4));
        festivals();
        nations();
        singles("其他", List.of("村民代表会议", "农牧业技术培训", "森林草原防火宣传", "妇女儿童关爱活动"), 30, 1, 12);
        attendances();
    }

    private void festivals() {
        festival("元宵节歌舞花灯联欢", LocalDate.of(2023, 2, 5), List.of(0, 1, 2, 5, 7, 9));
        festival("春节秧歌汇演", LocalDate.of(2023, 1, 24), List.of(3, 4, 6, 12));
        festival("端午节包粽子民俗活动", LocalDate.of(2023, 6, 22), List.of(0, 3, 8, 10, 11));
        festival("那达慕民族体育活动", LocalDate.of(2023, 8, 19), List.of(0, 1, 5, 11, 12, 13));
        festival("中秋节文艺演出", LocalDate.of(2023, 9, 29), List.of(2, 7));
        festival("重阳节敬老活动", LocalDate.of(2023, 10, 23), List.of(1, 3, 4, 6, 8, 9, 10));
    }

    private void festival(String theme, LocalDate day, List<Integer> where) {
        var number = nextJoint();
        where.forEach(village -> enter(
                village, event(CULTURE, theme, day, "村镇联合").with("活动编号", number).with("实到", dice.between(60, 220))));
    }

    /** One stand a village, four of them on one joint day; leaflets and answers add up to the township's figures. */
    private void nations() {
        var leaflets = dice.spread(LEAFLETS, Villages.ALL.size(), 55, 98);
        var answers = dice.spread(ANSWERS, Villages.ALL.size(), 1, 5);
        var number = nextJoint();
        for (var village : Villages.ALL) {
            var i = village.index();
            var together = i == 0 || i == 3 || i == 5 || i == 11;
            var day = together ? LocalDate.of(2023, 9, 8) : weekday(9, 1, 26);
            var row = event(NATIONS, "民族政策法律法规宣传", day, together ? "多村联合" : "村")
                    .with("实到", leaflets[i] - dice.between(3, 20))
                    .with("发放宣传品数量", leaflets[i])
                    .with("解答问题数", answers[i]);
            enter(i, together ? row.with("活动编号", number) : row);
        }
    }

    private void singles(String kind, List<String> themes, int count, int fromMonth, int toMonth) {
        var start = dice.below(Villages.ALL.size());
        for (var i = 0; i < count; i++) {
            var village = (start + i) % Villages.ALL.size();
            while (true) {
                var theme = dice.pick(themes);
                var day = weekday(dice.between(fromMonth, toMonth), 1, 28);
                if (taken.add(village + kind + day)) {
                    enter(village, sized(event(kind, theme, day, "村"), kind));
                    break;
                }
            }
        }
    }

    private void joint(String kind, String theme, int count, List<Integer> sizes) {
        for (var i = 0; i < count; i++) {
            var number = nextJoint();
            var where = dice.shuffled(Villages.ALL).subList(0, sizes.get(i));
            var day = weekday(4 + i % 7, 2, 27);
            while (where.stream().anyMatch(village -> taken.contains(village.index() + kind + dayText(day)))) {
                where = dice.shuffled(Villages.ALL).subList(0, sizes.get(i));
            }
            var event = event(kind, theme, day, i % 2 == 0 ? "村镇联合" : "多村联合");
            for (var village : where) {
                taken.add(village.index() + kind + dayText(day));
                enter(village.index(), sized(event, kind).with("活动编号", number));
            }
        }
    }

    private static String dayText(LocalDate day) {
        return day.toString();
    }

    private String nextJoint() {
        joint++;
        return "%s%d%03d".formatted(Villages.TOWNSHIP, Villages.YEAR, joint);
    }

    private Row event(String kind, String theme, LocalDate day, String level) {
        var remote = kind.equals(POLICY) && dice.percent(12);
        return Row.of("日期", day, "类别", kind, "主题", theme, "组织层级", level, "方式", remote ? "结合" : "线下");
    }

    private Row sized(Row event, String kind) {
        var there = dice.between(14, kind.equals(READING) ? 26 : 45);
        var row = event.with("实到", there).with("地点", kind.equals(READING) ? "农家书屋" : "文化活动室");
        var invited = row.with("应到", there + dice.between(0, 6));
        return kind.equals(POLICY) && dice.percent(20) ? invited.with("发放宣传品数量", dice.between(20, 60)) : invited;
    }

    private LocalDate weekday(int month, int from, int to) {
        return LocalDate.of(Villages.YEAR, month, dice.between(from, to));
    }

    private void enter(int village, Row row) {
        rows.get(village).add(row);
    }

    /** Gives the lectures the attendance that makes up the township's. */
    private void attendances() {
        var lectures = (int) rows.stream()
                .flatMap(List::stream)
                .filter(row -> row.is("类别", LECTURE))
                .count();
        var shares = dice.spread(ATTENDANCE_OF_LECTURES, lectures, 12, 26);
        var next = 0;
        for (var village : rows) {
            for (var i = 0; i < village.size(); i++) {
                if (village.get(i).is("类别", LECTURE)) {
                    var there = shares[next++];
                    village.set(i, village.get(i).with("实到", there).with("应到", there + dice.between(0, 5)));
                }
            }
        }
    }

    /** Meetings and events of a village as one ledger by day; what has no number of the township gets the village's. */
    static List<Row> ledger(Village village, List<Row> meetings, List<Row> events) {
        var all = new ArrayList<>(meetings);
        all.addAll(events);
        all.sort(Comparator.comparing((Row row) -> row.date("日期").orElseThrow()));
        var numbered = new ArrayList<Row>();
        for (var row : all) {
            var number = "%s%d%03d".formatted(village.code(), Villages.YEAR, numbered.size() + 1);
            numbered.add(row.has("活动编号") ? row : row.with("活动编号", number));
        }
        return List.copyOf(numbered);
    }
}
