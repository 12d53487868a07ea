package org.nianbao.samples;

import static org.nianbao.samples.Column.code;
import static org.nianbao.samples.Column.date;
import static org.nianbao.samples.Column.identity;
import static org.nianbao.samples.Column.month;
import static org.nianbao.samples.Column.number;
import static org.nianbao.samples.Column.text;
import static org.nianbao.samples.Column.whole;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The forms of 2023, transcribed from what was handed out to the villages. */
final class Forms {

    private static final Column ROW_NUMBER = whole("序号", "");
    private static final Column REMARK = text("备注");

    static final Form COVER = form(
            "B00",
            "封面",
            List.of("封面"),
            Set.of(),
            text("区划代码"),
            text("填报单位"),
            whole("报告年度", ""),
            whole("报送批次", ""),
            text("单位负责人"),
            text("填表人"),
            text("联系电话"),
            date("报出日期"),
            yesNo("盖章"),
            text("模板版本"));

    static final Form BASICS = form(
            "B01",
            "嘎查村基本情况表",
            List.of("基本情况", "基本情况表"),
            Set.of(),
            text("代码"),
            number("本年", 4, ""),
            number("上年", 4, ""));

    static final Form BRANCHES = branches("B02", "党组织情况表", "党组织", "党组织情况", "党支部情况");
    static final Form ROLL = roll("B03", "党员名册及党费收缴台账", "党员名册", "党费台账", "党员名册及党费");

    static final Form EVENTS = form(
            "B04",
            "会议和活动台账",
            List.of("会议活动", "会议和活动", "活动台账"),
            Set.of(),
            text("活动编号"),
            date("日期"),
            code("类别"),
            text("主题"),
            text("地点"),
            code("组织层级"),
            whole("应到", "人").or("人数/应到", "应到人数"),
            whole("实到", "人").or("人数/实到", "实到人数"),
            whole("有表决权应到", "人").or("表决/有表决权应到"),
            whole("有表决权实到", "人").or("表决/有表决权实到"),
            whole("赞成票", "票").or("表决/赞成票"),
            whole("发放宣传品数量", "份").or("宣传品数量"),
            whole("解答问题数", "条").or("解答问题"),
            code("方式"),
            REMARK);

    static final Form HONOURS = form(
            "B05",
            "先进典型和荣誉名册",
            List.of("荣誉名册", "先进典型"),
            Set.of(),
            ROW_NUMBER,
            code("对象类型"),
            text("姓名或名称"),
            text("身份号码或户编号"),
            code("荣誉名称"),
            code("级别"),
            text("授予机关"),
            date("授予日期"),
            REMARK);

    static final Form GRIDS = form(
            "B06",
            "网格及网格员台账",
            List.of("网格台账", "网格", "网格员台账"),
            Set.of("户数", "人口"),
            text("网格编号"),
            text("网格名称"),
            text("所辖村民小组"),
            whole("户数", "户"),
            whole("人口", "人"),
            text("网格管理员"),
            text("网格服务员").or("网格服务员姓名"),
            identity("身份号码").or("公民身份号码", "身份证号"),
            text("联系电话"),
            yesNo("是否党员"),
            date("上岗日期"),
            code("本年调整").spelt("否", "无").spelt("更换", "调换"),
            text("调整原因"),
            yesNo("信息采集完成").or("信息采集是否完成"),
            yesNo("本年镇级表彰"),
            REMARK);

    static final Form DISPUTES = form(
            "B07",
            "矛盾纠纷化解和以案定补台账",
            List.of("矛盾纠纷", "以案定补", "矛盾纠纷台账"),
            Set.of("补贴金额"),
            text("案件编号"),
            date("受理日期"),
            code("纠纷类型"),
            code("难易程度"),
            yesNo("是否重点案件").or("重点案件"),
            whole("涉及人数", "人"),
            text("调解员"),
            code("结果"),
            date("化解日期"),
            number("补贴金额", 2, "元").or("以案定补/补贴金额"),
            date("发放日期").or("以案定补/发放日期"),
            REMARK);

    static final Form ASSOCIATION = form(
            "B07-1",
            "矛盾纠纷调解协会会员名册",
            List.of("协会会员", "会员名册"),
            Set.of(),
            text("会员姓名").or("姓名"),
            identity("身份号码").or("公民身份号码", "身份证号"),
            date("入会日期"),
            date("退会日期"));

    static final Form CROPS = form(
            "B08",
            "农作物种植情况表",
            List.of("农作物种植", "种植情况"),
            Set.of("面积", "玉米折算面积", "大豆折算面积"),
            ROW_NUMBER,
            text("户编号"),
            text("经营者"),
            text("村民小组"),
            text("地块名称"),
            code("土地来源"),
            code("作物").spelt("大豆", "黄豆").spelt("玉米大豆带状", "大豆玉米带状", "玉米大豆"),
            text("品种"),
            code("种植方式"),
            yesNo("生物育种试种"),
            yesNo("是否轮作").or("轮作"),
            code("上年作物").or("上年种植作物"),
            number("面积", 2, "亩").or("种植面积"),
            number("玉米折算面积", 2, "亩").or("带状复合折算面积/玉米"),
            number("大豆折算面积", 2, "亩").or("带状复合折算面积/大豆"),
            number("单产", 1, "公斤/亩"),
            REMARK);

    static final Form SAND = form(
            "B09",
            "沙地地块核查登记表",
            List.of("沙地核查", "沙地地块"),
            Set.of("面积（公顷）", "面积（亩）"),
            text("地块编号"),
            text("村民小组"),
            code("地类"),
            number("面积（公顷）", 4, "").or("面积/公顷"),
            number("面积（亩）", 4, "").or("面积/亩"),
            code("权属"),
            code("沙化程度"),
            text("拟整治方式"),
            code("核查状态"),
            date("核查日期"),
            text("核查人"),
            REMARK);

    static final Form PATCHES = form(
            "B10",
            "图斑和四乱问题整改台账",
            List.of("图斑和四乱", "图斑四乱"),
            Set.of("面积（公顷）", "面积（亩）"),
            code("类型"),
            text("批次"),
            text("图斑编号"),
            text("位置"),
            number("面积（公顷）", 4, "").or("面积/公顷"),
            number("面积（亩）", 4, "").or("面积/亩"),
            text("问题描述"),
            code("四乱类别"),
            date("下发日期"),
            text("整改措施"),
            date("整改完成日期"),
            code("状态"),
            REMARK);

    static final Form WATCHED = form(
            "B11",
            "防返贫监测户和帮扶台账",
            List.of("防返贫监测户", "监测户台账"),
            Set.of("家庭人口数", "帮扶资金"),
            text("户编号"),
            text("户主姓名"),
            identity("户主身份号码").or("户主身份证号"),
            code("监测对象类别"),
            month("识别时间"),
            whole("家庭人口数", "人"),
            text("致返贫风险"),
            number("人均纯收入", 2, "元"),
            yesNo("风险是否消除").or("风险消除/是否消除"),
            month("消除时间").or("风险消除/时间"),
            code("消除方式").or("风险消除/方式"),
            text("帮扶措施"),
            number("帮扶资金", 2, "元"),
            text("帮扶责任人"),
            yesNo("家庭医生签约").or("家庭医生是否签约"),
            REMARK);

    static final Form FAMILY = form(
            "B11-1",
            "防返贫监测户家庭成员名册",
            List.of("监测户成员", "家庭成员"),
            Set.of(),
            text("户编号"),
            text("姓名"),
            identity("身份号码").or("公民身份号码", "身份证号"),
            code("与户主关系"),
            sex(),
            code("健康状况"),
            code("劳动能力").spelt("弱(半)劳动力", "弱劳动力", "半劳动力").spelt("丧失", "丧失劳动力").spelt("无", "无劳动力"),
            text("在校状况"),
            code("基本医保").spelt("城乡居民", "城乡居民医保").spelt("城镇职工", "城镇职工医保"));

    static final Form PROJECTS = form(
            "B12",
            "项目建设台账",
            List.of("项目建设", "项目台账"),
            Set.of("本村投资额"),
            text("项目编码"),
            text("项目名称"),
            code("类别"),
            code("资金来源"),
            number("本村投资额", 4, "万元"),
            date("开工日期"),
            date("完工日期"),
            date("验收日期"),
            code("状态"),
            whole("受益户数", "户"),
            REMARK);

    /** The forms of a village, in the order of the handout. */
    static final List<Form> VILLAGE = List.of(
            COVER,
            BASICS,
            BRANCHES,
            ROLL,
            EVENTS,
            HONOURS,
            GRIDS,
            DISPUTES,
            ASSOCIATION,
            CROPS,
            SAND,
            PATCHES,
            WATCHED,
            FAMILY,
            PROJECTS);

    /** What a unit explains; handed out to all, and sent by those that have something to explain. */
    private static final Form EXPLANATIONS = form(
            "S01",
            "上报说明",
            List.of("上报说明"),
            Set.of(),
            text("审核关系"),
            text("工作表"),
            text("单元格"),
            text("实有"),
            text("应有"),
            text("情况说明"),
            text("说明人"),
            date("说明日期"));

    /** The forms of a unit with the explanations behind them. */
    static List<Form> explained(List<Form> forms) {
        return Stream.concat(forms.stream(), Stream.of(EXPLANATIONS)).toList();
    }

    /** The forms of the township's office. */
    static final List<Form> OFFICE = List.of(
            COVER,
            branches("Z01", "镇直党组织情况表", "镇直党组织"),
            roll("Z01-1", "镇直党员名册及党费收缴台账", "镇直党员名册", "镇直党员"),
            form(
                    "Z02",
                    "镇级会议培训学习台账",
                    List.of("镇级会议", "会议培训"),
                    Set.of(),
                    text("活动编号"),
                    date("日期"),
                    code("类别"),
                    text("主题"),
                    whole("应到", "人").or("应到人数"),
                    whole("实到", "人").or("实到人数"),
                    REMARK),
            form(
                    "Z03",
                    "新闻宣传稿件台账",
                    List.of("新闻稿件", "宣传稿件"),
                    Set.of(),
                    text("标题"),
                    text("媒体"),
                    code("级别").spelt("自治区级及中央其他主流媒体", "自治区级").spelt("市级媒体", "市级", "通辽市级媒体"),
                    date("日期").or("刊发日期"),
                    text("链接"),
                    REMARK),
            form(
                    "Z04",
                    "信访举报台账",
                    List.of("信访举报"),
                    Set.of(),
                    text("编号"),
                    date("受理日期"),
                    code("处置方式"),
                    date("办结日期"),
                    REMARK),
            form(
                    "Z04-1",
                    "监督检查台账",
                    List.of("督查", "监督检查"),
                    Set.of("发现问题数", "整改数"),
                    text("编号"),
                    code("类别"),
                    date("日期"),
                    whole("发现问题数", "个"),
                    whole("整改数", "个"),
                    REMARK),
            form(
                    "Z04-2",
                    "谈话提醒疏导和通报台账",
                    List.of("谈话和通报", "谈话通报"),
                    Set.of(),
                    text("编号"),
                    code("类别"),
                    date("日期"),
                    text("对象代号").or("对象代号(不填姓名)"),
                    whole("数量", "").or("案例数"),
                    REMARK),
            form(
                    "Z04-3",
                    "镇级化解案件台账",
                    List.of("镇级案件", "镇级化解案件"),
                    Set.of(),
                    text("案件编号"),
                    date("受理日期"),
                    code("案件类型"),
                    text("化解地"),
                    yesNo("是否重点案件"),
                    code("结果"),
                    date("化解日期"),
                    REMARK),
            form(
                    "Z05",
                    "民族团结工作台账",
                    List.of("民族团结"),
                    Set.of(),
                    text("活动编号"),
                    date("日期"),
                    code("类别"),
                    text("主题"),
                    whole("实到", "人").or("实到人数"),
                    whole("宣传品份数", "份"),
                    whole("解答条数", "条"),
                    REMARK),
            form(
                    "Z06",
                    "推荐表彰台账",
                    List.of("推荐表彰"),
                    Set.of(),
                    ROW_NUMBER,
                    text("对象"),
                    code("荣誉"),
                    code("级别"),
                    code("状态"),
                    whole("名次", ""),
                    date("日期"),
                    REMARK),
            form(
                    "Z07",
                    "防返贫监测轮次表",
                    List.of("监测轮次"),
                    Set.of(),
                    whole("轮次", "次"),
                    date("开始日期"),
                    date("结束日期"),
                    whole("覆盖嘎查村数", "个"),
                    whole("排查户数", "户"),
                    REMARK),
            form(
                    "Z08",
                    "镇级其他事项",
                    List.of("镇级其他", "其他事项"),
                    Set.of(),
                    text("代码"),
                    number("本年", 2, ""),
                    number("上年", 2, "")));

    private Forms() {}

    private static Form form(String code, String title, List<String> sheets, Set<String> totals, Column... columns) {
        return new Form(code, title, sheets, List.of(columns), totals);
    }

    private static Column yesNo(String name) {
        return code(name).spelt("是", "√", "有", "1", "Y").spelt("否", "×", "无", "0", "N");
    }

    private static Column sex() {
        return code("性别").spelt("男", "男性").spelt("女", "女性");
    }

    private static Form branches(String code, String title, String... sheets) {
        return form(
                code,
                title,
                List.of(sheets),
                Set.of("正式党员数", "预备党员数", "责任区数", "突击队数", "查摆问题条数", "整改完成条数"),
                ROW_NUMBER,
                text("支部编码"),
                text("支部名称"),
                text("支部书记"),
                whole("正式党员数", "人").or("党员数/正式", "正式党员"),
                whole("预备党员数", "人").or("党员数/预备", "预备党员"),
                whole("支委人数", "人"),
                date("本届选举日期"),
                whole("责任区数", "个"),
                whole("突击队数", "支"),
                whole("查摆问题条数", "条").or("查摆整改/查摆问题"),
                whole("整改完成条数", "条").or("查摆整改/整改完成"),
                whole("党员大会次数", "次").or("三会一课/党员大会", "党员大会"),
                whole("支委会次数", "次").or("三会一课/支委会", "支委会"),
                whole("党小组会次数", "次").or("三会一课/党小组会", "党小组会"),
                whole("党课次数", "次").or("三会一课/党课", "党课"),
                whole("主题党日次数", "次").or("三会一课/主题党日", "主题党日"),
                code("推荐等级"),
                REMARK);
    }

    private static Form roll(String code, String title, String... sheets) {
        return form(
                code,
                title,
                List.of(sheets),
                Set.of("查摆问题数", "认领民生实事件数", "全年应交", "全年实交"),
                ROW_NUMBER,
                text("姓名"),
                identity("公民身份号码").or("身份证号", "身份证号码", "身份号码"),
                sex(),
                code("民族")
                        .spelt("汉族", "汉")
                        .spelt("蒙古族", "蒙", "蒙族")
                        .spelt("满族", "满")
                        .spelt("回族", "回"),
                date("出生日期"),
                code("学历")
                        .spelt("小学", "小学及以下")
                        .spelt("高中(中专)", "高中", "中专")
                        .spelt("大专", "专科")
                        .spelt("本科", "大学", "大学本科"),
                date("入党日期"),
                date("转正日期"),
                code("党员类别").or("正式或预备").spelt("正式", "正式党员").spelt("预备", "预备党员"),
                text("支部编码"),
                code("身份类别"),
                code("党内职务"),
                yesNo("是否流动党员").or("流动党员"),
                yesNo("主题教育参学").or("是否参学", "参学"),
                code("轮训期次")
                        .spelt("1", "第1期", "第一期", "一期")
                        .spelt("2", "第2期", "第二期", "二期")
                        .spelt("3", "第3期", "第三期", "三期"),
                number("集中学习学时", 1, "学时"),
                whole("查摆问题数", "个"),
                whole("认领民生实事件数", "件"),
                yesNo("示范岗"),
                number("党费计算基数", 2, "元/月").or("党费/计算基数", "计算基数"),
                number("月应交党费", 1, "元").or("党费/月应交", "月应交"),
                whole("应交月数", "月").or("党费/应交月数"),
                number("全年应交", 1, "元").or("党费/全年应交", "全年应交党费"),
                number("全年实交", 1, "元").or("党费/全年实交", "全年实交党费"),
                text("交费情况说明"),
                REMARK);
    }
}
