package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(B03.全年实交)",
                "COUNT(B03, 主题教育参学 = \"是\")",
                "SUM(B01.14本年)",
                "-SUM(B03.全年实交)",
                "SUM(B03.全年实交) + COUNT(B04) - COUNT(B02)",
                "SUM(B11.帮扶资金) ÷ 10000",
                "1.5 × SUM(B03.全年实交)",
                "SUM(B03.全年实交) × (参数.报告年度 - 2000)",
                "SUM(B03.全年实交) × ROUND(1.26, 1)",
                "SUM(ROUND(B03.全年实交, 0) ÷ 应交月数)"
            })
    void sumsCountsAndWhatIsLinearInThemAddUpOverUnits(String text) {
        assertThat(formula(text).additive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DISTINCT(B03.支部编码)",
                "MAX(B03.全年实交)",
                "MIN(B03.全年实交)",
                "5",
                "参数.报告年度",
                "COUNT(B03) + 1",
                "1 - COUNT(B03)",
                "ROUND(SUM(B03.全年实交), 0)",
                "MEDIAN(B03.全年实交)",
                "MAD(B03.全年实交)",
                "ABS(COUNT(B03))",
                "SUM(B03.全年实交) ÷ COUNT(B03)",
                "100 ÷ COUNT(B03)",
                "COUNT(B03) × COUNT(B04)",
                "COUNT(B03) + DISTINCT(B03.支部编码)",
                "IF(真, COUNT(B03), 0)"
            })
    void otherFormulasDoNot(String text) {
        assertThat(formula(text).additive()).isFalse();
    }

    @Test
    void tellsTheColumnsItReadsInOrderOfAppearance() {
        assertThat(formula("SUM(B03.全年实交 × 应交月数, 全年实交 > 0) + DISTINCT(B04.活动编号, 类别 = \"支委会\") + COUNT(B02)")
                        .references())
                .extracting(Reference::toString)
                .containsExactly("B03.全年实交", "B03.应交月数", "B04.活动编号", "B04.类别");
    }

    @Test
    void tellsTheFormsItDependsOnAlsoWhereItOnlyCountsRows() {
        assertThat(formula("COUNT(B04) + SUM(B03.全年实交) + COUNT(B02)").tables())
                .containsExactly(Forms.B04, Forms.B03, Forms.B02);
    }

    @Test
    void keepsItsText() {
        assertThat(formula(" COUNT( B03 ) ").text()).isEqualTo(" COUNT( B03 ) ");
        assertThat(formula("COUNT(B03)")).hasToString("COUNT(B03)");
    }

    private static Formula formula(String text) {
        return Formula.number(text, Forms.all());
    }
}
