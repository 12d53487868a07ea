package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nianbao.formula.Forms.B01;
import static org.nianbao.formula.Forms.B02;
import static org.nianbao.formula.Forms.B03;
import static org.nianbao.formula.Forms.B11;
import static org.nianbao.formula.Forms.judged;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTests {

    private static final Judgement HOLDS = new Judgement.Holds();
    private static final Judgement NOT_JUDGED = new Judgement.NotJudged();

    @Test
    void judgesARow() {
        var rule = "全年应交 = 月应交 × 应交月数";

        assertThat(judged(rule, B03, B03.row("全年应交", 60, "月应交", 5, "应交月数", 12))).isEqualTo(HOLDS);
        assertThat(judged(rule, B03, B03.row("全年应交", 61, "月应交", 5, "应交月数", 12))).isEqualTo(fails(61, 60));
        assertThat(judged(rule, B03, B03.row("全年应交", 61, "应交月数", 12))).isEqualTo(NOT_JUDGED);
        assertThat(judged(rule, B03, B03.row("全年应交", 61, "月应交", Faulty.FAULTY, "应交月数", 12)))
                .isEqualTo(NOT_JUDGED);
    }

    @Test
    void judgesASubmission() {
        var rule = "SUM(B03.全年实交) = B01.24本年";
        var paid = new SmallRows().with(B03, B03.row("全年实交", "60.5"), B03.row("全年实交", 36));

        assertThat(judged(rule, paid.with(B01, B01.row("24本年", "96.50")))).isEqualTo(HOLDS);
        assertThat(judged(rule, paid.with(B01, B01.row("24本年", 96)))).isEqualTo(fails("96.5", 96));
        assertThat(judged(rule, paid.with(B01, B01.row()))).isEqualTo(NOT_JUDGED);
        assertThat(judged(rule, paid.with(B01))).isEqualTo(NOT_JUDGED);
        assertThat(judged(rule, paid.without(B01))).isEqualTo(NOT_JUDGED);
    }

    @Test
    void aRuleOfASingleFormMayLeaveOutItsCodeAndTheRow() {
        var rows = new SmallRows().with(B01, B01.row("14本年", 27, "15本年", 26));
        var condition = Formula.condition("14本年 ≥ 15本年", null, Forms.all(), B01);

        assertThat(Forms.only(condition).judge(rows, null)).isEqualTo(HOLDS);
    }

    @Test
    void aRuleAboutARowIsNotJudgedWithoutOne() {
        var check = Forms.only(Formula.condition("月应交 > 0", null, Forms.all(), B03));

        assertThatIllegalStateException().isThrownBy(() -> check.judge(new SmallRows(), null));
    }

    @Test
    void judgesEachOfTheStatementsJoinedByAndByItself() {
        var checks = Formula.condition("月应交 > 0 且 (应交月数 ≤ 12 且 (非 姓名 = \"\"))且真", null, Forms.all(), B03)
                .checks();

        assertThat(checks).extracting(Assertion::text).containsExactly("月应交 > 0", "应交月数 ≤ 12", "非 姓名 = \"\"", "真");
        assertThat(checks)
                .extracting(check -> check.judge(new SmallRows(), B03.row("月应交", 5, "应交月数", 13)))
                .containsExactly(HOLDS, fails(13, 12), new Judgement.Fails(null, null), HOLDS);
    }

    @Test
    void otherConnectivesAreNotTakenApart() {
        assertThat(Formula.condition("月应交 > 0 且 应交月数 > 0 ⇒ 全年应交 > 0", null, Forms.all(), B03)
                        .checks())
                .hasSize(1);
    }

    @Test
    void showsTheSidesOfTheConclusionThatFails() {
        var rule = "党员类别 = \"正式\" ⇒ 转正日期 > 入党日期";
        var row = B03.row("党员类别", "正式", "转正日期", "2020-01-01", "入党日期", "2021-01-01");

        assertThat(judged(rule, B03, row))
                .isEqualTo(new Judgement.Fails(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1)));
        assertThat(judged(rule, B03, B03.row("党员类别", "预备"))).isEqualTo(HOLDS);
        assertThat(judged(rule, B03, B03.row("党员类别", "正式"))).isEqualTo(NOT_JUDGED);
    }

    @Test
    void showsWhatDoesNotBelongToTheList() {
        assertThat(judged("党内职务 IN (\"书记\", \"委员\")", B03, B03.row("党内职务", "队长")))
                .isEqualTo(new Judgement.Fails("队长", null));
    }

    @Test
    void showsABlankSideAsNull() {
        assertThat(judged("姓名 ≠ \"\"", B03, B03.row())).isEqualTo(new Judgement.Fails(null, ""));
    }

    @Test
    void judgesWhetherTwoStatementsGoTogether() {
        var rule = "风险是否消除 = \"是\" ⇔ 非 ISBLANK(消除时间)";

        assertThat(judged(rule, B11, B11.row("风险是否消除", "是", "消除时间", "2023-05"))).isEqualTo(HOLDS);
        assertThat(judged(rule, B11, B11.row("风险是否消除", "是"))).isEqualTo(new Judgement.Fails(null, null));
        assertThat(judged(rule, B11, B11.row("风险是否消除", "否"))).isEqualTo(HOLDS);
    }

    @ParameterizedTest
    @CsvSource({
        "全年应交 = 60, 60.05, true",
        "全年应交 = 60, 59.95, true",
        "全年应交 = 60, 60.06, false",
        "全年应交 = 60, 59.94, false",
        "全年应交 ≤ 60, 60.05, true",
        "全年应交 ≤ 60, 60.06, false",
        "全年应交 ≥ 60, 59.95, true",
        "全年应交 ≥ 60, 59.94, false",
        "真 ⇒ 全年应交 = 60, 60.05, true",
        "真 ⇒ 全年应交 = 60, 60.06, false",
        "真 ⇒ 真 且 全年应交 = 60, 60.05, true",
        "全年应交 = 60 ⇒ 全年应交 = 70, 60.05, true"
    })
    void aToleranceWidensEqualityAndBoundsOfNumbers(String rule, String value, boolean holds) {
        var judgement = judgedWithin("0.05", rule, B03, B03.row("全年应交", value), new SmallRows());

        assertThat(judgement.equals(HOLDS)).isEqualTo(holds);
    }

    @Test
    void aToleranceMayBeComputed() {
        var rows =
                new SmallRows().with(B01, B01.row("02本年", 1000, "35本年", 1030)).with(B02, B02.row(), B02.row());

        assertThat(judgedWithin("0.03 × B01.02本年", "B01.35本年 = B01.02本年", null, null, rows))
                .isEqualTo(HOLDS);
        assertThat(judgedWithin("0.02 × B01.02本年", "B01.35本年 = B01.02本年", null, null, rows))
                .isEqualTo(fails(1030, 1000));
        assertThat(judgedWithin("15 × COUNT(B02)", "B01.35本年 = B01.02本年", null, null, rows))
                .isEqualTo(HOLDS);
        assertThat(judgedWithin("B01.24本年", "B01.35本年 = B01.02本年", null, null, rows))
                .isEqualTo(NOT_JUDGED);
        assertThat(judgedWithin("COUNT(B03)", "B01.35本年 = B01.02本年", null, null, rows.without(B03)))
                .isEqualTo(NOT_JUDGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全年应交 > 60",
                "全年应交 < 60",
                "全年应交 ≠ 60",
                "姓名 = \"甲\"",
                "入党日期 = 转正日期",
                "非 全年应交 = 60",
                "全年应交 IN (60, 70)",
                "真 ⇒ 全年应交 > 60",
                "全年应交 = 60 且 全年应交 < 70",
                "全年应交 = 60 或 全年应交 = 70",
                "UNIQUE(姓名)"
            })
    void aToleranceBehindWhatCannotHaveOneIsAFault(String rule) {
        assertThatThrownBy(() -> judgedWithin("0.05", rule, B03, B03.row("全年应交", "60"), new SmallRows()))
                .isInstanceOf(FormulaException.class)
                .hasMessageMatching("容差第1个字：“.+”后面不能写容差，只有数字的“=”“≤”“≥”后面可以；请删去“±”和它后面的");
    }

    @Test
    void theSubjectsAreTheCellsOutsideAggregates() {
        var checks = Formula.condition(
                        "应交月数 > 0 ⇒ 全年应交 + 应交月数 = SUM(B02.责任区数, 支部编码 = B03.支部编码) + B01.24本年 且 COUNT(B03) = 1",
                        "0.03 × B01.02本年",
                        Forms.all(),
                        B03)
                .checks();

        assertThat(Forms.only(Formula.condition("COUNT(B03) = 1", null, Forms.all(), B03))
                        .subjects())
                .isEmpty();
        assertThat(checks)
                .singleElement()
                .satisfies(check -> assertThat(check.subjects())
                        .extracting(Reference::toString)
                        .containsExactly("B03.应交月数", "B03.全年应交", "B01.24本年"));
    }

    @Test
    void tellsTheColumnsAndFormsItDependsOn() {
        var condition = Formula.condition("COUNT(B02) + 月应交 = SUM(B03.月应交)", "B01.02本年", Forms.all(), B03);

        assertThat(condition.references()).extracting(Reference::toString).containsExactly("B03.月应交", "B01.02本年");
        assertThat(condition.tables()).containsExactly(B02, B03, B01);
        assertThat(condition).hasToString(condition.text());
    }

    @Test
    void betweenUnitsTheOnlyRowThatEachHasIsHeldAgainstThoseOfAll() {
        var rows = new SmallRows().with(B01, B01.row("14本年", 60), B01.row("14本年", 30), B01.row("14本年", 20));

        var check = Forms.only(Formula.conditionBetweenUnits("B01.14本年 ≤ 0.5 × SUM(B01.14本年)", null, Forms.all(), B01));

        assertThat(check.isAboutRows()).isTrue();
        assertThat(check.subjects()).extracting(Reference::toString).containsExactly("B01.14本年");
        assertThat(rows.of(B01))
                .extracting(row -> check.judge(rows, row))
                .containsExactly(fails(60, "55.0"), HOLDS, HOLDS);
    }

    @Test
    void tellsWhetherItDependsOnAllRows() {
        assertThat(isAboutAll("月应交 > 0", null)).isFalse();
        assertThat(isAboutAll("UNIQUE(姓名)", null)).isFalse();
        assertThat(isAboutAll("COUNT(B03) = 1", null)).isTrue();
        assertThat(isAboutAll("非 (月应交 > ABS(1 - MEDIAN(B03.月应交)))", null)).isTrue();
        assertThat(isAboutAll("月应交 = 1", "MAD(B03.月应交)")).isTrue();
    }

    private static boolean isAboutAll(String rule, @Nullable String tolerance) {
        return Forms.only(Formula.condition(rule, tolerance, Forms.all(), B03)).isAboutAll();
    }

    @Test
    void everyOutcomeIsHandled() {
        assertThat(folded(HOLDS)).isEqualTo("holds");
        assertThat(folded(fails(1, 2))).isEqualTo("1 and 2");
        assertThat(folded(NOT_JUDGED)).isEqualTo("not judged");
    }

    private static String folded(Judgement judgement) {
        return judgement.fold(() -> "holds", fails -> fails.left() + " and " + fails.right(), () -> "not judged");
    }

    private static Judgement judgedWithin(
            String tolerance, String rule, @Nullable FormView home, @Nullable RowView row, SmallRows rows) {
        return Forms.only(Formula.condition(rule, tolerance, Forms.all(), home)).judge(rows, row);
    }

    private static Judgement fails(Object left, Object right) {
        return new Judgement.Fails(new BigDecimal(left.toString()), new BigDecimal(right.toString()));
    }
}
