package org.nianbao.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the township's own office reports: the Z forms. */
final class Office {

    private final Dice dice = Dice.of("office");
    private int meetings;

    private Office() {}

    static Map<String, List<Row>> forms(Party party) {
        var office = new Office();
        var forms = new LinkedHashMap<String, List<Row>>();
        forms.put("Z01", party.officeRows());
        forms.put(
                "Z01-1",
                party.offices().stream()
                        .flatMap(branch -> branch.roll().stream())
                        .toList());
        forms.put("Z02", office.meetings());
        forms.put("Z03", office.articles());
        forms.put("Z04", office.reports());
        forms.put("Z04-1", office.inspections());
        forms.put("Z04-2", office.talks());
        forms.put("Z04-3", office.cases());
        forms.put("Z05", office.nations());
        forms.put("Z06", office.honours());
        forms.put("Z07", office.rounds());
        forms.put("Z08", office.facts());
        return forms;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(Villages.YEAR, month, day);
    }

    private String number() {
        meetings++;
        return "Z%d%03d".formatted(Villages.YEAR, meetings);
    }

    private Row meeting(String kind, String theme, LocalDate day, int due) {
        return Row.of("活动编号", number(), "日期", day, "类别", kind, "主题", theme, "应到", due, "实到", due - dice.below(4));
    }

    /** The fourth contest took two days, and one of the films was shown twice. */
    private List<Row> meetings() {
        var rows = new ArrayList<Row>();
        rows.add(meeting("党风廉政会议", "全镇党风廉政建设工作会议", day(2, 22), 86));
        rows.add(meeting("意识形态研判会", "上半年意识形态领域分析研判会", day(5, 16), 24));
        rows.add(meeting("意识形态研判会", "下半年意识形态领域分析研判会", day(11, 14), 24));
        rows.add(meeting("意识形态培训会", "意识形态工作培训会", day(4, 11), 62));
        rows.add(meeting("意识形态培训会", "网络舆情和意识形态工作培训会", day(9, 12), 62));
        rows.add(meeting("阵地自查", "意识形态阵地自查（上半年）", day(6, 6), 14));
        rows.add(meeting("阵地自查", "意识形态阵地自查（下半年）", day(11, 28), 14));
        rows.add(meeting("轮训班", "第一期党员轮训班", day(6, 19), 180));
        rows.add(meeting("轮训班", "第二期党员轮训班", day(7, 17), 180));
        rows.add(meeting("轮训班", "第三期党员轮训班", day(8, 21), 180));
        rows.add(meeting("擂台赛", "第一季度“比武争星”擂台赛", day(3, 30), 56));
        rows.add(meeting("擂台赛", "第二季度“比武争星”擂台赛", day(6, 29), 56));
        rows.add(meeting("擂台赛", "第三季度“比武争星”擂台赛", day(9, 27), 56));
        var contest = meeting("擂台赛", "第四季度“比武争星”擂台赛", day(12, 14), 56).with("备注", "第一天");
        rows.add(contest);
        rows.add(contest.with("日期", day(12, 15)).with("备注", "第二天"));
        rows.add(meeting("文明实践培训", "新时代文明实践专题培训", day(5, 25), 70));
        rows.add(meeting("文明实践会议", "新时代文明实践工作专题研究会议", day(3, 9), 18));
        rows.add(meeting("文明实践会议", "新时代文明实践工作推进会议", day(10, 12), 18));
        rows.add(meeting("三务公开培训", "“三务公开一点通”推广培训会", day(4, 26), 45));
        rows.add(meeting("警示教育大会", "党员干部警示教育大会（第一次）", day(3, 24), 92));
        rows.add(meeting("警示教育大会", "党员干部警示教育大会（第二次）", day(7, 28), 92));
        rows.add(meeting("警示教育大会", "党员干部警示教育大会（第三次）", day(11, 24), 92));
        rows.add(meeting("警示教育片", "《镜鉴》", day(3, 24), 92));
        rows.add(meeting("警示教育片", "《迷途》", day(7, 28), 92));
        rows.add(meeting("警示教育片", "《镜鉴》", day(8, 4), 40).with("备注", "补课场"));
        rows.add(meeting("其他", "安全生产工作例会", day(1, 18), 38));
        rows.add(meeting("其他", "防汛抗旱工作部署会", day(6, 13), 52));
        rows.add(meeting("其他", "秋冬季森林草原防火部署会", day(10, 24), 52));
        return rows.stream()
                .sorted(Comparator.comparing((Row row) -> row.date("日期").orElseThrow()))
                .toList();
    }

    private List<Row> articles() {
        var rows = new ArrayList<Row>();
        articles(rows, "中央主要媒体", List.of("示例中央日报", "示例中央广播网"), 2);
        articles(rows, "自治区级及中央其他主流媒体", List.of("示例北疆日报", "示例草原云", "示例农村报", "示例新闻客户端"), 35);
        articles(rows, "市级媒体", List.of("示例市日报", "示例市融媒体"), 22);
        articles(rows, "公众号转载", List.of("沙日浩来镇公众号（示例）"), 24);
        articles(rows, "线上信息", List.of("榜样就在身边专栏（示例）"), 12);
        return rows.stream()
                .sorted(Comparator.comparing((Row row) -> row.date("日期").orElseThrow()))
                .toList();
    }

    private void articles(List<Row> rows, String level, List<String> media, int count) {
        var subjects =
                List.of("春耕", "治沙", "庭院经济", "乡风文明", "民族团结", "网格治理", "育肥牛", "党员先锋", "大豆玉米带状种植", "惠民工程", "返乡创业", "植树造林");
        var titles = List.of("沙日浩来镇：%s见实效", "%s里的新变化", "“小网格”与%s", "沙日浩来镇%s工作侧记", "走进沙日浩来看%s");
        for (var i = 0; i < count; i++) {
            var title =
                    titles.get((i / subjects.size() + i) % titles.size()).formatted(subjects.get(i % subjects.size()));
            rows.add(Row.of(
                    "标题",
                    title,
                    "媒体",
                    media.get(i % media.size()),
                    "级别",
                    level,
                    "日期",
                    dice.day(day(1, 6), day(12, 22)),
                    "链接",
                    dice.percent(60) ? "https://example.invalid/2023/%04d".formatted(rows.size() + 1) : null));
        }
    }

    private List<Row> reports() {
        var rows = new ArrayList<Row>();
        for (var i = 1; i <= 11; i++) {
            var taken = day(i, 8 + i);
            var last = i == 11;
            rows.add(Row.of(
                    "编号",
                    "XF2023-%02d".formatted(i),
                    "受理日期",
                    taken,
                    "处置方式",
                    last ? "立案审查" : "予以了结",
                    "办结日期",
                    last ? null : taken.plusDays(dice.between(12, 42))));
        }
        return rows;
    }

    private List<Row> inspections() {
        var rows = new ArrayList<Row>();
        inspections(rows, "四风明察暗访", 1, 0, 1);
        inspections(rows, "衔接工作督查", 1, 1, 0);
        inspections(rows, "安全生产督查", 0, 1);
        inspections(rows, "村财镇管和惠农惠牧资金督查", 0);
        inspections(rows, "三务公开督查", 0, 0);
        return rows;
    }

    private void inspections(List<Row> rows, String kind, int... found) {
        for (var i = 0; i < found.length; i++) {
            rows.add(Row.of(
                    "编号",
                    "DC2023-%02d".formatted(rows.size() + 1),
                    "类别",
                    kind,
                    "日期",
                    day(2 + i * 4, 10 + rows.size()),
                    "发现问题数",
                    found[i],
                    "整改数",
                    found[i]));
        }
    }

    /** Three talks with two persons, known by a sign and not by name. */
    private List<Row> talks() {
        return List.of(
                talk(1, "谈话提醒", day(4, 19), "甲", 1),
                talk(2, "谈话提醒", day(7, 6), "乙", 1),
                talk(3, "谈话提醒", day(10, 17), "乙", 1),
                talk(4, "疏导化解", day(5, 11), "丙", 1),
                talk(5, "疏导化解", day(8, 30), "丁", 1),
                talk(6, "通报典型案例", day(3, 24), "", 4),
                talk(7, "通报典型案例", day(7, 28), "", 4),
                talk(8, "通报典型案例", day(11, 24), "", 3),
                talk(9, "曝光营商环境案例", day(9, 15), "", 2));
    }

    private static Row talk(int number, String kind, LocalDate day, String who, int count) {
        return Row.of(
                "编号", "TH2023-%02d".formatted(number),
                "类别", kind,
                "日期", day,
                "对象代号", who.isEmpty() ? null : who,
                "数量", count);
    }

    private List<Row> cases() {
        return List.of(
                settled("ZJ2023-01", day(2, 14), "重复访", "河北省", "是", day(5, 23)),
                settled("ZJ2023-02", day(6, 5), "矛盾纠纷", "镇政府", "否", day(6, 21)),
                Row.of(
                        "案件编号", "ZJ2023-03",
                        "受理日期", day(10, 9),
                        "案件类型", "其他",
                        "化解地", "镇政府",
                        "是否重点案件", "否",
                        "结果", "引导其他途径"));
    }

    private static Row settled(
            String number, LocalDate taken, String kind, String place, String weighty, LocalDate done) {
        return Row.of(
                "案件编号", number,
                "受理日期", taken,
                "案件类型", kind,
                "化解地", place,
                "是否重点案件", weighty,
                "结果", "化解",
                "化解日期", done);
    }

    private List<Row> nations() {
        var rows = new ArrayList<Row>();
        for (var month : List.of(2, 5, 8, 11)) {
            rows.add(study("中心组专题学习", "铸牢中华民族共同体意识专题学习", day(month, 17), 13));
        }
        rows.add(study("讲话精神学习研讨", "考察内蒙古重要讲话精神学习研讨", day(6, 20), 26));
        rows.add(study("专题党课", "铸牢中华民族共同体意识专题党课", day(9, 6), 106));
        rows.add(
                study("民族政策宣传", "民族政策宣传月启动仪式", day(9, 1), 45).with("宣传品份数", 120).with("解答条数", 3));
        rows.add(study("其他", "民族团结进步联谊活动", day(9, 21), 58));
        return rows;
    }

    private static Row study(String kind, String theme, LocalDate day, int there) {
        return Row.of(
                "活动编号", "MZ2023%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth()),
                "日期", day,
                "类别", kind,
                "主题", theme,
                "实到", there);
    }

    private List<Row> honours() {
        return List.of(
                honour("宝贝河嘎查党支部", "先进典型", "镇级", "获得", 7, 1),
                honour("沙日浩来镇卫生院党支部", "先进典型", "镇级", "获得", 7, 1),
                honour("金星嘎查", "先进典型", "镇级", "获得", 7, 1),
                honour("东沙日浩来嘎查党群服务中心", "党群服务中心示范点", "旗级", "获得", 10, 20),
                honour("金星嘎查党群服务中心", "党群服务中心示范点", "旗级", "获得", 10, 20),
                honour("东沙日浩来嘎查", "比武争星", "旗级", "获得", 12, 20).with("名次", 4),
                honour("东沙日浩来嘎查", "比武争星", "镇级", "获得", 12, 15).with("名次", 1),
                honour("金星嘎查", "比武争星", "镇级", "获得", 12, 15).with("名次", 2),
                honour("三家子村", "比武争星", "镇级", "获得", 12, 15).with("名次", 3),
                honour("白音他拉嘎查", "民族团结进步示范单位", "旗级", "推荐", 8, 25),
                honour("沙日浩来镇中心学校", "民族团结进步示范单位", "旗级", "推荐", 8, 25),
                honour("东沙日浩来嘎查", "民族团结进步示范单位", "市级", "推荐", 8, 25),
                honour("东沙日浩来嘎查", "民族团结进步模范集体", "旗级", "获得", 4, 1));
    }

    private static Row honour(String who, String honour, String level, String state, int month, int day) {
        return Row.of("对象", who, "荣誉", honour, "级别", level, "状态", state, "日期", day(month, day));
    }

    private List<Row> rounds() {
        var rows = new ArrayList<Row>();
        for (var round = 1; round <= 4; round++) {
            rows.add(Row.of(
                    "轮次", round,
                    "开始日期", day(round * 3 - 1, 6),
                    "结束日期", day(round * 3 - 1, 24),
                    "覆盖嘎查村数", Villages.ALL.size(),
                    "排查户数", 5470 + round * 6));
        }
        return rows;
    }

    private List<Row> facts() {
        return List.of(
                Row.of("代码", "01", "本年", 10, "上年", 9),
                Row.of("代码", "02", "本年", 1, "上年", 1),
                Row.of("代码", "03", "本年", 10, "上年", 10),
                Row.of("代码", "04", "本年", new BigDecimal("50.00"), "上年", new BigDecimal("45.00")));
    }
}
