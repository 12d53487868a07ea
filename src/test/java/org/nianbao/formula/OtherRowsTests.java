package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Formulas that look at a form in other rows than those of the submission. */
class OtherRowsTests {

    private static final SmallTable LAST_B01 = SmallTable.single("上年.B01").with(Type.NUMBER, "14本年");
    private static final SmallTable LAST_B03 = SmallTable.of("上年.B03").with(Type.TEXT, "支部编码");
    private static final SmallTable ISSUED_B02 = SmallTable.of("底册.B02").with(Type.TEXT, "支部编码");
    private static final Forms FORMS = Forms.of(Forms.B01, Forms.B02, Forms.B03, LAST_B01, LAST_B03, ISSUED_B02);

    private final SmallRows rows = new SmallRows()
            .with(Forms.B01, Forms.B01.row("14本年", 5, "15本年", 3))
            .with(Forms.B02, Forms.B02.row("支部编码", "A"))
            .with(Forms.B03, Forms.B03.row("支部编码", "A"), Forms.B03.row("支部编码", "A"))
            .with(LAST_B01, LAST_B01.row("14本年", 3))
            .with(LAST_B03, LAST_B03.row("支部编码", "A"))
            .with(ISSUED_B02, ISSUED_B02.row("支部编码", "A"), ISSUED_B02.row("支部编码", "B"));

    private Judgement judged(String rule) {
        return Forms.only(Formula.condition(rule, null, FORMS, null)).judge(rows, null);
    }

    @Test
    void lastYearsRowStandsBesideThisYears() {
        assertThat(judged("B01.15本年 = 上年.B01.14本年")).isInstanceOf(Judgement.Holds.class);
        assertThat(judged("B01.14本年 = 上年．Ｂ０１．14本年").toString()).contains("5", "3");
        assertThat(judged("COUNT(B03) = COUNT(上年.B03, 支部编码 = \"A\")").toString())
                .contains("2", "1");
    }

    @Test
    void anAggregateIsOverTheFormThatItNames() {
        var rule = "COUNT(底册.B02, 支部编码 = B02.支部编码) = 1 且 DISTINCT(底册.B02.支部编码) = 2";

        assertThat(Formula.condition(rule, null, FORMS, Forms.B02).checks())
                .allSatisfy(check -> assertThat(check.judge(rows, Forms.B02.row("支部编码", "A")))
                        .isInstanceOf(Judgement.Holds.class));
    }

    @Test
    void whatIsNotToBeHadIsNotJudged() {
        rows.without(LAST_B01).without(LAST_B03);

        assertThat(judged("B01.15本年 = 上年.B01.14本年")).isInstanceOf(Judgement.NotJudged.class);
        assertThat(judged("COUNT(B03) ≥ COUNT(上年.B03)")).isInstanceOf(Judgement.NotJudged.class);
    }

    @Test
    void aFormThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> judged("B01.15本年 = 上年.B09.14本年"))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("没有“上年.B09”这张表");
    }
}
