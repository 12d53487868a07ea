package org.nianbao.formula;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The forms and parameters that the tests speak of. */
final class Forms implements Vocabulary {

    static final SmallTable B01 = SmallTable.single("B01")
            .with(Type.NUMBER, "01本年", "02本年", "14本年", "15本年", "24本年", "35本年")
            .with(Type.TEXT, "填表人");

    static final SmallTable B02 =
            SmallTable.of("B02").with(Type.TEXT, "支部编码", "支部书记").with(Type.NUMBER, "正式党员数", "责任区数");

    static final SmallTable B03 = SmallTable.of("B03")
            .with(Type.TEXT, "姓名", "支部编码", "党员类别", "党内职务", "主题教育参学", "公民身份号码")
            .with(Type.DATE, "出生日期", "入党日期", "转正日期")
            .with(Type.NUMBER, "月应交", "应交月数", "全年应交", "全年实交");

    static final SmallTable B04 = SmallTable.of("B04")
            .with(Type.TEXT, "活动编号", "类别")
            .with(Type.DATE, "日期")
            .with(Type.NUMBER, "应到", "实到");

    static final SmallTable B09 = SmallTable.of("B09")
            .with(Type.NUMBER, "面积(公顷)", "面积（亩）", "1月", "2月", "非农收入", "3 其中:玉米")
            .with(Type.TEXT, "身份号码或户编号");

    static final SmallTable B11 = SmallTable.of("B11")
            .with(Type.TEXT, "户编号", "风险是否消除")
            .with(Type.MONTH, "识别时间", "消除时间")
            .with(Type.CODES, "致返贫风险")
            .with(Type.LOGICAL, "已签约")
            .with(Type.NUMBER, "帮扶资金");

    static final SmallTable B11_1 = SmallTable.of("B11-1").with(Type.TEXT, "户编号", "姓名");

    private static final Map<String, Object> PARAMETERS = Map.of(
            "报告年度", 2023,
            "报告期末", LocalDate.of(2023, 12, 31),
            "宣讲类", List.of("主题宣讲", "红色故事宣讲"));

    private final Map<String, FormView> tables = new TreeMap<>();

    static Forms of(FormView... tables) {
        var forms = new Forms();
        for (var table : tables) {
            forms.tables.put(table.code(), table);
        }
        return forms;
    }

    static Forms all() {
        return of(B01, B02, B03, B04, B09, B11, B11_1);
    }

    /** The value of an indicator. */
    static @Nullable String value(String formula, SmallRows rows) {
        var value = Formula.number(formula, all()).value(rows);
        return value == null ? null : value.toPlainString();
    }

    /** The value of a formula about nothing but itself. */
    static @Nullable String value(String formula) {
        return value(formula, new SmallRows());
    }

    /** The judgement of a rule that is one check about a row. */
    static Judgement judged(String rule, SmallTable home, RowView row) {
        return judged(rule, home, row, new SmallRows());
    }

    static Judgement judged(String rule, SmallTable home, RowView row, SmallRows rows) {
        return only(Formula.condition(rule, null, all(), home)).judge(rows, row);
    }

    /** The judgement of a rule that is one check about a submission. */
    static Judgement judged(String rule, SmallRows rows) {
        return only(Formula.condition(rule, null, all(), null)).judge(rows, null);
    }

    static Assertion only(Requirement condition) {
        if (condition.checks().size() != 1) {
            throw new AssertionError("More than one check: " + condition.checks());
        }
        return condition.checks().get(0);
    }

    @Override
    public Optional<FormView> table(String code) {
        return Optional.ofNullable(tables.get(code));
    }

    @Override
    public Collection<String> tableCodes() {
        return tables.keySet();
    }

    @Override
    public Optional<Object> parameter(String name) {
        return Optional.ofNullable(PARAMETERS.get(name));
    }

    @Override
    public Collection<String> parameterNames() {
        return PARAMETERS.keySet();
    }
}
