package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.formula.Forms.B02;
import static org.nianbao.formula.Forms.B03;
import static org.nianbao.formula.Forms.B04;
import static org.nianbao.formula.Forms.value;

import org.junit.jupiter.api.Test;

class FormulaTests {

    private final SmallRows members = new SmallRows()
            .with(
                    B03,
                    B03.row("支部编码", "A", "主题教育参学", "是", "全年应交", 60, "全年实交", "60.5", "入党日期", "2001-05-01"),
                    B03.row("支部编码", "A", "主题教育参学", "否", "全年应交", 36, "全年实交", "36", "入党日期", "2023-07-01"),
                    B03.row("支部编码", "B", "主题教育参学", "是", "全年应交", 12, "入党日期", "1999-07-01"),
                    B03.row());

    @Test
    void sumsAColumnAndSkipsBlanks() {
        assertThat(value("SUM(B03.全年实交)", members)).isEqualTo("96.5");
    }

    @Test
    void countsTheRowsOfAForm() {
        assertThat(value("COUNT(B03)", members)).isEqualTo("4");
    }

    @Test
    void countsTheRowsThatMeetACondition() {
        assertThat(value("COUNT(B03, 主题教育参学 = \"是\")", members)).isEqualTo("2");
        assertThat(value("COUNT(B03，主题教育参学＝“否”)", members)).isEqualTo("1");
    }

    @Test
    void countsDifferentValues() {
        assertThat(value("DISTINCT(B03.支部编码)", members)).isEqualTo("2");
    }

    @Test
    void unconditionalThings() {
        assertThat(value("MAX(B03.全年应交) - MIN(B03.全年应交)", members)).isEqualTo("48");
        assertThat(value(
                        "COUNT(B04,类别=\"党员大会\"且YEAR(日期)=参数.报告年度)",
                        new SmallRows()
                                .with(
                                        B04,
                                        B04.row("类别", "党员大会", "日期", "2023-01-02"),
                                        B04.row("类别", "党员大会", "日期", "2022-01-02"))))
                .isEqualTo("1");
        assertThat(value("SUM(B02.责任区数)", new SmallRows().with(B02))).isEqualTo("0");
    }
}
