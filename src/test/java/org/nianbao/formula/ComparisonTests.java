package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.formula.Forms.B03;
import static org.nianbao.formula.Forms.B11;
import static org.nianbao.formula.Forms.judged;
import static org.nianbao.formula.Forms.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTests {

    private static final Class<?> HOLDS = Judgement.Holds.class;
    private static final Class<?> FAILS = Judgement.Fails.class;
    private static final Class<?> NOT_JUDGED = Judgement.NotJudged.class;

    @ParameterizedTest
    @CsvSource({
        "=, 010", "＝, 010", "≠, 101", "<>, 101", "＜＞, 101", "<, 100", "＜, 100", "≤, 110", "<=, 110", "＜＝, 110",
        "≦, 110", ">, 001", "＞, 001", "≥, 011", ">=, 011", "≧, 011"
    })
    void everyComparisonTellsLessFromEqualFromMore(String operator, String lessEqualMore) {
        var less = value("IF(1.5 %s 2, 1, 0)".formatted(operator));
        var equal = value("IF(2.0 %s 2, 1, 0)".formatted(operator));
        var more = value("IF(2.5 %s 2, 1, 0)".formatted(operator));

        assertThat(less + equal + more).isEqualTo(lessEqualMore);
    }

    @Test
    void numbersAreEqualWhateverTheirDecimals() {
        assertThat(value("IF(1.50 = 1.5, 1, 0)")).isEqualTo("1");
    }

    @Test
    void datesAreComparedWithDates() {
        var row = B03.row("出生日期", "1980-05-01", "入党日期", "2001-07-01");

        assertThat(judged("入党日期 > 出生日期", B03, row)).isInstanceOf(HOLDS);
        assertThat(judged("入党日期 ≤ 出生日期", B03, row)).isInstanceOf(FAILS);
        assertThat(judged("入党日期 ≤ 参数.报告期末", B03, row)).isInstanceOf(HOLDS);
    }

    @Test
    void monthsAreComparedWithMonths() {
        var row = B11.row("识别时间", "2022-12", "消除时间", "2023-01");

        assertThat(judged("消除时间 > 识别时间", B11, row)).isInstanceOf(HOLDS);
        assertThat(judged("消除时间 = 识别时间", B11, row)).isInstanceOf(FAILS);
    }

    @Test
    void textsAreEqualOrNot() {
        var row = B03.row("党员类别", "正式");

        assertThat(judged("党员类别 = \"正式\"", B03, row)).isInstanceOf(HOLDS);
        assertThat(judged("党员类别 ＝ “预备”", B03, row)).isInstanceOf(FAILS);
        assertThat(judged("党员类别 ≠ ”预备“", B03, row)).isInstanceOf(HOLDS);
        assertThat(judged("党员类别 <> ＂正式＂", B03, row)).isInstanceOf(FAILS);
    }

    @Test
    void whatIsComparedWithABlankIsUnknown() {
        assertThat(judged("月应交 = 全年应交", B03, B03.row("月应交", 5))).isInstanceOf(NOT_JUDGED);
        assertThat(judged("月应交 ≠ 全年应交", B03, B03.row("月应交", 5))).isInstanceOf(NOT_JUDGED);
        assertThat(judged("月应交 <= 1", B03, B03.row())).isInstanceOf(NOT_JUDGED);
        assertThat(judged("姓名 = 党内职务", B03, B03.row())).isInstanceOf(NOT_JUDGED);
        assertThat(judged("党员类别 ≠ \"正式\"", B03, B03.row())).isInstanceOf(NOT_JUDGED);
    }

    @Test
    void aBlankEqualsTheEmptyText() {
        assertThat(judged("党内职务 = \"\"", B03, B03.row())).isInstanceOf(HOLDS);
        assertThat(judged("党内职务 ≠ “”", B03, B03.row())).isInstanceOf(FAILS);
        assertThat(judged("\"\" = 党内职务", B03, B03.row("党内职务", "书记"))).isInstanceOf(FAILS);
        assertThat(judged("党内职务 ≠ \"\"", B03, B03.row("党内职务", "书记"))).isInstanceOf(HOLDS);
    }

    @Test
    void aValueBelongsToAListThatHoldsIt() {
        var rule = "党内职务 IN (\"书记\", “委员”)";

        assertThat(judged(rule, B03, B03.row("党内职务", "委员"))).isInstanceOf(HOLDS);
        assertThat(judged(rule, B03, B03.row("党内职务", "无"))).isInstanceOf(FAILS);
        assertThat(judged(rule, B03, B03.row())).isInstanceOf(NOT_JUDGED);
        assertThat(judged("党内职务属于（“书记”、“委员”）", B03, B03.row("党内职务", "委员"))).isInstanceOf(HOLDS);
        assertThat(judged("应交月数 ∈ (6，12)", B03, B03.row("应交月数", 12))).isInstanceOf(HOLDS);
    }

    @Test
    void aListMayHoldTheBlank() {
        assertThat(judged("党内职务 IN (\"\", \"无\")", B03, B03.row())).isInstanceOf(HOLDS);
    }

    @Test
    void aCodeBelongsToTheCodesOfACellThatHoldIt() {
        var rule = "\"因病\" IN 致返贫风险";

        assertThat(judged(rule, B11, B11.row("致返贫风险", List.of("因残", "因病")))).isInstanceOf(HOLDS);
        assertThat(judged(rule, B11, B11.row("致返贫风险", List.of("因残")))).isInstanceOf(FAILS);
        assertThat(judged(rule, B11, B11.row())).isInstanceOf(NOT_JUDGED);
    }

    @Test
    void aParameterMayBeAListOfCodes() {
        var events = new SmallRows()
                .with(Forms.B04, Forms.B04.row("类别", "主题宣讲"), Forms.B04.row("类别", "支委会"), Forms.B04.row());

        assertThat(value("COUNT(B04, 类别 IN 参数.宣讲类)", events)).isEqualTo("1");
    }
}
