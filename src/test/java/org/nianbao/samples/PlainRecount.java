package org.nianbao.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * The published figures counted once more from the workbooks in a folder, by nothing but sheets, headings and loops.
 *
 * <p>The same name in two workbooks is two persons. Knows neither the scheme nor the formula language, so that it can contradict both.
 */
public final class PlainRecount {

    /** Every form: its sheet names, then after a bar the headings in which every entry has something. */
    private static final Map<String, String> SHEETS = new TreeMap<>(Map.ofEntries(
            Map.entry("B02", "党组织,党组织情况,党支部情况,党组织情况表|支部编码"),
            Map.entry("B03", "党员名册,党费台账,党员名册及党费,党员名册及党费收缴台账|姓名"),
            Map.entry("B04", "会议活动,会议和活动,活动台账,会议和活动台账|活动编号"),
            Map.entry("B05", "荣誉名册,先进典型,先进典型和荣誉名册|荣誉名称"),
            Map.entry("B06", "网格台账,网格,网格员台账,网格及网格员台账|网格编号"),
            Map.entry("B07", "矛盾纠纷,以案定补,矛盾纠纷台账,矛盾纠纷化解和以案定补台账|案件编号"),
            Map.entry("B07-1", "协会会员,会员名册,矛盾纠纷调解协会会员名册|会员姓名,姓名"),
            Map.entry("B08", "农作物种植,种植情况,农作物种植情况表|户编号"),
            Map.entry("B09", "沙地核查,沙地地块,沙地地块核查登记表|地块编号"),
            Map.entry("B10", "图斑和四乱,图斑四乱,图斑和四乱问题整改台账|图斑编号"),
            Map.entry("B11", "防返贫监测户,监测户台账,防返贫监测户和帮扶台账|户编号"),
            Map.entry("B11-1", "监测户成员,家庭成员,防返贫监测户家庭成员名册|户编号"),
            Map.entry("B12", "项目建设,项目台账,项目建设台账|项目编码"),
            Map.entry("B01", "基本情况,基本情况表,嘎查村基本情况表|指标名称"),
            Map.entry("Z01", "镇直党组织,镇直党组织情况表|支部编码"),
            Map.entry("Z01-1", "镇直党员名册,镇直党员,镇直党员名册及党费收缴台账|姓名"),
            Map.entry("Z02", "镇级会议,会议培训,镇级会议培训学习台账|活动编号"),
            Map.entry("Z03", "新闻稿件,宣传稿件,新闻宣传稿件台账|标题"),
            Map.entry("Z04", "信访举报,信访举报台账|编号"),
            Map.entry("Z04-1", "督查,监督检查,监督检查台账|编号"),
            Map.entry("Z04-2", "谈话和通报,谈话通报,谈话提醒疏导和通报台账|编号"),
            Map.entry("Z04-3", "镇级案件,镇级化解案件,镇级化解案件台账|案件编号"),
            Map.entry("Z05", "民族团结,民族团结工作台账|活动编号"),
            Map.entry("Z06", "推荐表彰,推荐表彰台账|对象"),
            Map.entry("Z07", "监测轮次,防返贫监测轮次表|轮次"),
            Map.entry("Z08", "镇级其他,其他事项,镇级其他事项|指标名称")));

    private static final Set<String> YES = Set.of("是", "√", "有", "1", "Y");
    private static final Predicate<Entry> ALL = entry -> true;

    private final Map<String, List<Entry>> forms = new TreeMap<>();
    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();

    private PlainRecount() {}

    /** The figure of every indicator, by code, from all workbooks of a folder. */
    public static Map<String, BigDecimal> of(Path folder) throws IOException {
        var recount = new PlainRecount();
        SHEETS.keySet().forEach(form -> recount.forms.put(form, new ArrayList<>()));
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
                    recount.read(file.getFileName().toString(), workbook);
                }
            }
        }
        recount.party();
        recount.publicity();
        recount.discipline();
        recount.nations();
        recount.peace();
        recount.countryside();
        return recount.figures;
    }

    private record Entry(String file, Map<String, String> values) {

        /** The value under the first of these headings that the clerk used. */
        String get(String... headings) {
            return Arrays.stream(headings)
                    .filter(values::containsKey)
                    .map(values::get)
                    .findFirst()
                    .orElse("");
        }

        boolean is(String heading, String value) {
            return get(heading).equals(value);
        }

        boolean yes(String... headings) {
            return YES.contains(get(headings));
        }

        BigDecimal number(String... headings) {
            var text = get(headings).replace(",", "");
            return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        }

        boolean inYear(String heading) {
            return get(heading).startsWith("2023");
        }
    }

    private void read(String file, Workbook workbook) {
        for (var sheet : workbook) {
            var form = form(sheet);
            if (!form.isEmpty()) {
                var anchors =
                        List.of(SHEETS.getOrDefault(form, "|").split("\\|")[1].split(","));
                PlainSheet.entries(sheet, anchors)
                        .forEach(values ->
                                forms.getOrDefault(form, new ArrayList<>()).add(new Entry(file, values)));
            }
        }
    }

    private static String form(Sheet sheet) {
        var name = PlainSheet.plain(sheet.getSheetName());
        return SHEETS.entrySet().stream()
                .filter(form -> name.equals(form.getKey())
                        || Arrays.stream(form.getValue().split("\\|")[0].split(","))
                                .anyMatch(known -> name.equals(known) || name.equals(form.getKey() + known)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private List<Entry> entries(String form, Predicate<Entry> wanted) {
        return forms.getOrDefault(form, List.of()).stream().filter(wanted).toList();
    }

    private int count(String form, Predicate<Entry> wanted) {
        return entries(form, wanted).size();
    }

    private int count(String village, String office, Predicate<Entry> wanted) {
        return count(village, wanted) + count(office, wanted);
    }

    private BigDecimal sum(String form, Predicate<Entry> wanted, String... headings) {
        var sum = BigDecimal.ZERO;
        for (var entry : entries(form, wanted)) {
            sum = sum.add(entry.number(headings));
        }
        return sum;
    }

    private int distinct(String form, Predicate<Entry> wanted, String... headings) {
        var seen = new HashSet<String>();
        for (var entry : entries(form, wanted)) {
            seen.add(entry.get(headings));
        }
        seen.remove("");
        return seen.size();
    }

    private static Predicate<Entry> is(String heading, String... values) {
        return entry -> List.of(values).contains(entry.get(heading));
    }

    private void put(String code, int figure) {
        put(code, BigDecimal.valueOf(figure));
    }

    private void put(String code, BigDecimal figure) {
        figures.put(code, figure);
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private void party() {
        put("DJ01", distinct("B02", ALL, "支部编码") + distinct("Z01", ALL, "支部编码"));
        put("DJ02", count("B03", "Z01-1", entry -> entry.yes("主题教育参学", "是否参学", "参学")));
        put("DJ03", count("B03", "Z01-1", entry -> entry.yes("示范岗")));
        put("DJ04", both("B02", "Z01", "责任区数"));
        put("DJ05", both("B02", "Z01", "突击队数"));
        put("DJ06", both("B03", "Z01-1", "认领民生实事件数"));
        put("DJ07", count("Z06", is("荣誉", "先进典型")));
        put("DJ08", line("Z08", "镇党委查摆问题条数"));
        put("DJ09", both("B02", "Z01", "查摆问题条数", "查摆问题"));
        put("DJ10", both("B03", "Z01-1", "查摆问题数"));
        put("DJ11", distinct("Z02", is("类别", "擂台赛"), "活动编号"));
        put("DJ12", count("B03", "Z01-1", entry -> entry.inYear("入党日期")));
        put("DJ13", count("Z02", is("类别", "轮训班")));
        var exempt = count("B03", "Z01-1", is("轮训期次", "免训"));
        var absent = count("B03", "Z01-1", is("轮训期次", "未训"));
        var members = count("B03", "Z01-1", ALL);
        put("DJ14", percent(members - exempt - absent, members - exempt));
        put("DJ15", both("B03", "Z01-1", "全年实交", "全年实交党费"));
        put("DJ16", distinct("B12", is("类别", "党群服务中心").and(entry -> entry.inYear("开工日期")), "项目编码"));
        put("DJ17", count("Z06", is("荣誉", "党群服务中心示范点")));
        var rank = entries("Z06", is("荣誉", "比武争星").and(is("级别", "旗级")).and(is("对象", "东沙日浩来嘎查")));
        rank.stream()
                .map(entry -> entry.number("名次"))
                .min(BigDecimal::compareTo)
                .ifPresent(best -> put("DJ18", best));
        put("DJ19", count("B02", "Z01", is("推荐等级", "坚强堡垒支部")));
        put("DJ20", count("B02", "Z01", is("推荐等级", "堡垒支部")));
    }

    private BigDecimal both(String village, String office, String... headings) {
        return sum(village, ALL, headings).add(sum(office, ALL, headings));
    }

    private BigDecimal line(String form, String name) {
        return sum(form, is("指标名称", name), "本年");
    }

    private int events(String... kinds) {
        return distinct("B04", is("类别", kinds), "活动编号");
    }

    private void publicity() {
        put("XC01", count("Z02", is("类别", "意识形态研判会")));
        put("XC02", count("Z02", is("类别", "意识形态培训会")));
        put("XC03", count("Z02", is("类别", "阵地自查")));
        put("XC04", events("主题宣讲"));
        put("XC05", sum("B04", is("类别", "主题宣讲"), "实到", "实到人数"));
        put("XC06", events("主题宣讲", "理论政策宣讲", "榜样就在身边宣讲", "红色故事宣讲"));
        put("XC07", count("Z03", is("级别", "线上信息")));
        put("XC08", events("榜样就在身边宣讲"));
        put("XC09", count("B05", is("荣誉名称", "七美一优").and(is("级别", "旗级"))));
        put("XC10", count("B05", is("荣誉名称", "七美一优").and(is("级别", "镇级"))));
        put("XC11", count("B05", is("荣誉名称", "奈曼好人")));
        put("XC12", count("B05", is("荣誉名称", "通辽好人")));
        put("XC13", distinct("B05", is("荣誉名称", "文明家庭").and(is("级别", "旗级")), "身份号码或户编号"));
        put("XC14", count("Z02", is("类别", "文明实践培训")));
        put("XC15", count("Z02", is("类别", "文明实践会议")));
        put("XC16", distinct("B12", is("类别", "文明超市").and(is("状态", "完工")), "项目编码"));
        put("XC17", events("传统文化活动"));
        put("XC18", events("红色故事宣讲"));
        put("XC19", events("全民阅读"));
        put("XC20", events("图书漂流"));
        put("XC21", count("Z03", is("级别", "公众号转载")));
        put("XC22", count("Z03", is("级别", "中央主要媒体")));
        put("XC23", count("Z03", is("级别", "自治区级及中央其他主流媒体", "自治区级")));
        put("XC24", count("Z03", is("级别", "市级媒体", "市级", "通辽市级媒体")));
    }

    private void discipline() {
        put("JJ01", count("Z02", is("类别", "党风廉政会议")));
        put("JJ02", count("Z04-1", is("类别", "四风明察暗访")));
        put("JJ03", count("Z04-1", is("类别", "衔接工作督查")));
        put("JJ04", count("Z04-1", is("类别", "安全生产督查")));
        put("JJ05", count("Z04-1", is("类别", "村财镇管和惠农惠牧资金督查")));
        put("JJ06", count("Z02", is("类别", "三务公开培训")));
        put("JJ07", count("Z04-1", is("类别", "三务公开督查")));
        put("JJ08", sum("Z04-1", ALL, "发现问题数"));
        put("JJ09", count("Z04", ALL));
        put("JJ10", count("Z04", is("处置方式", "予以了结")));
        put("JJ11", count("Z04", is("处置方式", "立案审查")));
        put("JJ12", count("Z04", is("办结日期", "")));
        put("JJ13", distinct("Z04-2", is("类别", "谈话提醒"), "对象代号"));
        put("JJ14", count("Z04-2", is("类别", "疏导化解")));
        put("JJ15", count("Z02", is("类别", "警示教育大会")));
        put("JJ16", distinct("Z02", is("类别", "警示教育片"), "主题"));
        put("JJ17", sum("Z04-2", is("类别", "通报典型案例"), "数量", "案例数"));
        put("JJ18", sum("Z04-2", is("类别", "曝光营商环境案例"), "数量", "案例数"));
    }

    private void nations() {
        put("MZ01", count("Z05", is("类别", "中心组专题学习")));
        put("MZ02", count("Z05", is("类别", "讲话精神学习研讨")));
        put("MZ03", count("Z05", is("类别", "专题党课")));
        put("MZ04", sum("Z05", is("类别", "专题党课"), "实到", "实到人数"));
        put("MZ05", sum("B04", is("类别", "民族政策宣传"), "发放宣传品数量", "宣传品数量"));
        put("MZ06", sum("B04", is("类别", "民族政策宣传"), "解答问题数", "解答问题"));
        var recommended = is("荣誉", "民族团结进步示范单位").and(is("状态", "推荐"));
        put("MZ07", count("Z06", recommended.and(is("级别", "旗级"))));
        put("MZ08", count("Z06", recommended.and(is("级别", "市级"))));
        put("MZ09", count("Z06", is("荣誉", "民族团结进步模范集体").and(is("级别", "旗级")).and(is("状态", "获得"))));
    }

    private void peace() {
        put("PA01", distinct("B06", ALL, "网格编号"));
        put("PA02", (int) entries("B06", is("网格管理员", "").negate()).stream()
                .map(entry -> entry.file() + entry.get("网格管理员"))
                .distinct()
                .count());
        put("PA03", distinct("B06", ALL, "身份号码", "公民身份号码", "身份证号"));
        put("PA04", percent(count("B06", entry -> entry.yes("信息采集完成", "信息采集是否完成")), count("B06", ALL)));
        put("PA05", line("Z08", "政府法律顾问人数"));
        put("PA06", distinct("B07-1", is("退会日期", ""), "身份号码", "公民身份号码", "身份证号"));
        put("PA07", count("B07", "Z04-3", is("结果", "化解").and(entry -> entry.yes("是否重点案件", "重点案件"))));
        put("PA08", count("Z04-3", is("案件类型", "重复访").and(is("化解地", "河北省")).and(is("结果", "化解"))));
        put("PA09", count("B05", is("荣誉名称", "银牌调解员").and(entry -> entry.inYear("授予日期"))));
        put("PA10", count("B05", is("荣誉名称", "调解之星")));
        put("PA11", count("B05", is("荣誉名称", "维稳之星")));
        put("PA12", sum("B07", ALL, "补贴金额"));
        put("PA13", count("B06", entry -> entry.yes("本年镇级表彰")));
        put("PA14", count("B06", is("本年调整", "新任", "更换", "调换")));
        put("PA15", sum("B12", is("类别", "桥梁").and(is("资金来源", "红十字会")), "本村投资额"));
        put("PA16", distinct("B12", is("类别", "桥梁").and(is("状态", "完工")), "项目编码"));
    }

    private void countryside() {
        Predicate<Entry> trial = entry -> entry.yes("生物育种试种");
        put("XZ01", distinct("B08", trial, "品种"));
        put("XZ02", sum("B08", trial, "面积", "种植面积", "亩"));
        put("XZ03", sum("B08", is("种植方式", "带状复合"), "面积", "种植面积", "亩"));
        put("XZ04", sum("B08", entry -> entry.yes("是否轮作", "轮作"), "面积", "种植面积", "亩"));
        put("XZ05", sum("B08", is("作物", "大豆", "黄豆").and(is("种植方式", "清种")), "面积", "种植面积", "亩"));
        put("XZ06", project("XM2023-01"));
        put("XZ07", project("XM2023-02"));
        put("XZ08", project("XM2023-03"));
        put("XZ09", (int) entries("B12", is("项目编码", "XM2023-03")).stream()
                .map(Entry::file)
                .distinct()
                .count());
        put("XZ10", project("XM2023-04"));
        put("XZ11", count("B09", ALL));
        put("XZ12", sum("B09", ALL, "亩"));
        put("XZ13", percent(count("B09", is("核查状态", "已核查")), count("B09", ALL)));
        patches();
        var linked = is("资金来源", "财政衔接资金");
        put("XZ20", sum("B12", linked, "本村投资额"));
        put("XZ21", distinct("B12", linked, "项目编码"));
        put("XZ22", percent(distinct("B12", linked.and(is("状态", "完工")), "项目编码"), distinct("B12", linked, "项目编码")));
        put(
                "XZ23",
                entries("Z07", ALL).stream()
                        .map(entry -> entry.number("轮次"))
                        .max(BigDecimal::compareTo)
                        .orElseThrow());
        put("XZ24", line("Z08", "防返贫重点人群类别数"));
        put("XZ25", distinct("B11", ALL, "户编号"));
        put("XZ26", count("B11-1", ALL));
        put("XZ27", sum("B11", ALL, "帮扶资金").movePointLeft(4));
        put(
                "XZ28",
                percent(
                        line("B01", "已签约家庭医生的脱贫户数").intValueExact(),
                        line("B01", "脱贫户数").intValueExact()));
    }

    private BigDecimal project(String code) {
        return sum("B12", is("项目编码", code), "本村投资额");
    }

    private void patches() {
        var river = is("类型", "河湖四乱");
        var forest = is("类型", "林业图斑");
        put("XZ14", count("B10", river));
        put("XZ15", count("B10", river.and(is("状态", "已完成"))));
        put("XZ16", distinct("B10", forest, "批次"));
        put("XZ17", count("B10", forest));
        put("XZ18", sum("B10", forest, "亩"));
        put("XZ19", percent(count("B10", forest.and(is("状态", "已完成"))), count("B10", forest)));
    }
}
