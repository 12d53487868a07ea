package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.formula.Faulty.FAULTY;
import static org.nianbao.formula.Forms.B01;
import static org.nianbao.formula.Forms.B02;
import static org.nianbao.formula.Forms.B03;
import static org.nianbao.formula.Forms.B04;
import static org.nianbao.formula.Forms.B11;
import static org.nianbao.formula.Forms.B11_1;
import static org.nianbao.formula.Forms.judged;
import static org.nianbao.formula.Forms.value;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AggregateTests {

    private final SmallRows members = new SmallRows()
            .with(
                    B03,
                    B03.row("支部编码", "A", "主题教育参学", "是", "应交月数", 12, "全年应交", 60, "全年实交", "60.5", "入党日期", "2001-05-01"),
                    B03.row("支部编码", "A", "主题教育参学", "否", "应交月数", 6, "全年应交", 36, "全年实交", "36.00"),
                    B03.row("支部编码", "B", "主题教育参学", "是", "应交月数", 12, "全年实交", "36", "入党日期", "1999-07-01"),
                    B03.row());

    @Test
    void sumsNumbersAndSkipsBlanks() {
        assertThat(value("SUM(B03.全年实交)", members)).isEqualTo("132.50");
        assertThat(value("SUM(B03.全年应交 - 全年实交)", members)).isEqualTo("-0.50");
        assertThat(value("SUM(B03.全年实交 ÷ (应交月数 - 12))", members)).isEqualTo("-6.00");
    }

    @Test
    void sumsOnlyWhereTheConditionIsMet() {
        assertThat(value("SUM(B03.全年实交, 支部编码 = \"A\")", members)).isEqualTo("96.50");
        assertThat(value("SUM(B03.全年实交, 支部编码 = \"C\")", members)).isEqualTo("0");
    }

    @Test
    void countsRows() {
        assertThat(value("COUNT(B03)", members)).isEqualTo("4");
        assertThat(value("COUNT(B03, 主题教育参学 = \"是\")", members)).isEqualTo("2");
        assertThat(value("ＣＯＵＮＴ（Ｂ０３，主题教育参学＝“否”）", members)).isEqualTo("1");
        assertThat(value("count(B03, B03.主题教育参学 = \"是\" 且 B03.支部编码 = \"B\")", members))
                .isEqualTo("1");
    }

    @Test
    void doesNotCountRowsOfWhichTheConditionIsUnknown() {
        assertThat(value("COUNT(B03, 支部编码 ≠ \"A\")", members)).isEqualTo("1");
        assertThat(value("COUNT(B03, 支部编码 = \"\")", members)).isEqualTo("1");
        assertThat(value("COUNT(B03, ISBLANK(入党日期))", members)).isEqualTo("2");
    }

    @Test
    void countsDifferentValuesRegardlessOfDecimals() {
        assertThat(value("DISTINCT(B03.支部编码)", members)).isEqualTo("2");
        assertThat(value("DISTINCT(B03.全年实交)", members)).isEqualTo("2");
        assertThat(value("DISTINCT(B03.入党日期, 支部编码 = \"A\")", members)).isEqualTo("1");
    }

    @Test
    void findsTheGreatestAndTheLeast() {
        assertThat(value("MAX(B03.全年实交)", members)).isEqualTo("60.5");
        assertThat(value("MIN(B03.应交月数)", members)).isEqualTo("6");
        assertThat(value("MAX(B03.应交月数, 支部编码 = \"C\")", members)).isNull();
        assertThat(value("YEAR(MIN(B03.入党日期)) × 10000 + YEAR(MAX(B03.入党日期))", members))
                .isEqualTo("19992001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7                | 7    | 0
            9.50 3 4         | 4    | 1
            3 9 4 4.5        | 4.25 | 0.75
            4 4 90 4.0 4     | 4    | 0
            -1 1             | 0.0  | 1.0
            2 - 1 - 30       | 2    | 1
            -                |      |
            """)
    void findsTheMiddleAndHowFarFromItTheValuesLie(String written, String median, String deviation) {
        var rows = new SmallRows()
                .with(
                        B01,
                        Stream.of(written.split(" "))
                                .map(value -> B01.row("14本年", value.equals("-") ? null : value))
                                .toArray(RowView[]::new));

        assertThat(number("MEDIAN(B01.14本年)", rows)).isEqualTo(number(median));
        assertThat(number("MAD(B01.14本年)", rows)).isEqualTo(number(deviation));
    }

    private static @Nullable BigDecimal number(String formula, SmallRows rows) {
        return number(value(formula, rows));
    }

    private static @Nullable BigDecimal number(@Nullable String written) {
        return written == null ? null : new BigDecimal(written).stripTrailingZeros();
    }

    @Test
    void theMiddleIsTakenOfWhatIsComputedInEachRow() {
        assertThat(value("MEDIAN(B03.全年实交 ÷ 应交月数, 支部编码 = \"A\") × 100", members))
                .startsWith("552.08333");
        assertThat(value("MEDIAN(B03.全年实交, 支部编码 = \"C\")", members)).isNull();
        assertThat(value("MAD(B03.全年实交)")).isNull();
    }

    @Test
    void ofNoRowsTheSumAndTheCountsAreZero() {
        assertThat(value("SUM(B03.全年实交)")).isEqualTo("0");
        assertThat(value("COUNT(B03)")).isEqualTo("0");
        assertThat(value("DISTINCT(B03.支部编码)")).isEqualTo("0");
    }

    @Test
    void comparesWithParameters() {
        var events = new SmallRows()
                .with(
                        B04,
                        B04.row("类别", "党员大会", "日期", "2023-01-02"),
                        B04.row("类别", "党员大会", "日期", "2022-12-30"),
                        B04.row("类别", "支委会", "日期", "2023-03-01"));

        assertThat(value("COUNT(B04, 类别=\"党员大会\" 且 YEAR(日期)=参数.报告年度)", events)).isEqualTo("1");
        assertThat(value("COUNT(B04,类别=\"党员大会\"且YEAR(日期)=参数.报告年度且真)", events)).isEqualTo("1");
    }

    @Test
    void runsOverTheRowsOfAllUnitsOfASingleForm() {
        var units = new SmallRows().with(B01, B01.row("14本年", 27), B01.row("14本年", 31));

        assertThat(value("SUM(B01.14本年)", units)).isEqualTo("58");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(B03.全年实交)",
                "MAX(B03.全年实交)",
                "DISTINCT(B03.全年实交)",
                "MEDIAN(B03.全年实交)",
                "MAD(B03.全年实交)",
                "SUM(B03.全年实交 + 1)",
                "SUM(N0(B03.全年实交))",
                "SUM(IF(全年实交 > 1, B03.全年实交, 0))",
                "COUNT(B03, 全年实交 > 1)",
                "COUNT(B03, 全年实交 > 1 且 支部编码 = \"A\")",
                "COUNT(B03, ISBLANK(全年实交))",
                "N0(SUM(B03.全年实交))",
                "COUNT(B03) + SUM(B03.全年实交)",
                "IF(SUM(B03.全年实交) > 0, 1, 2)"
            })
    void isUnknownIfItMeetsAFaultyCell(String formula) {
        var rows = new SmallRows().with(B03, B03.row("支部编码", "A", "全年实交", FAULTY), B03.row("支部编码", "A", "全年实交", 5));

        assertThat(value(formula, rows)).isNull();
    }

    @Test
    void isKnownIfWhatIsFaultyIsNotLookedAt() {
        var rows = new SmallRows().with(B03, B03.row("支部编码", "A", "全年实交", FAULTY), B03.row("支部编码", "B", "全年实交", 5));

        assertThat(value("COUNT(B03)", rows)).isEqualTo("2");
        assertThat(value("SUM(B03.全年实交, 支部编码 = \"B\")", rows)).isEqualTo("5");
        assertThat(value("COUNT(B03, 支部编码 = \"B\" 且 全年实交 > 0)", rows)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM(B03.全年实交)", "COUNT(B03)", "DISTINCT(B03.支部编码)", "MAX(B03.全年实交)", "N0(MAX(B03.全年实交))"})
    void isUnknownIfTheRowsAreNotToBeHad(String formula) {
        assertThat(value(formula, new SmallRows().without(B03))).isNull();
    }

    @Test
    void comparesTheRowsOfAnotherFormWithTheHomeRow() {
        var rule = "正式党员数 = COUNT(B03, 支部编码 = B02.支部编码 且 党员类别 = \"正式\")";
        var rows = new SmallRows()
                .with(
                        B03,
                        B03.row("支部编码", "A", "党员类别", "正式"),
                        B03.row("支部编码", "A", "党员类别", "预备"),
                        B03.row("支部编码", "B", "党员类别", "正式"),
                        B03.row("支部编码", "B", "党员类别", "正式"));

        assertThat(judged(rule, B02, B02.row("支部编码", "A", "正式党员数", 1), rows)).isInstanceOf(Judgement.Holds.class);
        assertThat(judged(rule, B02, B02.row("支部编码", "B", "正式党员数", 1), rows))
                .isEqualTo(new Judgement.Fails(SmallRows.value(1), SmallRows.value(2)));
    }

    @Test
    void multipliesWithTheHomeRowInsideASum() {
        var rule = "责任区数 = SUM(B03.应交月数 × B02.正式党员数)";

        assertThat(judged(rule, B02, B02.row("责任区数", 90, "正式党员数", 3), members)).isInstanceOf(Judgement.Holds.class);
    }

    @Test
    void runsOverAllRowsOfTheHomeFormIfItIsTheOneNamed() {
        var rows = new SmallRows().with(B02, B02.row("责任区数", 3), B02.row("责任区数", 4));

        assertThat(judged("SUM(B02.责任区数) = 7 ", B02, B02.row("责任区数", 3), rows)).isInstanceOf(Judgement.Holds.class);
        assertThat(judged("责任区数 <= SUM(B02.责任区数)", B02, B02.row("责任区数", 9), rows))
                .isInstanceOf(Judgement.Fails.class);
    }

    @Test
    void mayUseTheCellsOfASingleFormWithinASubmission() {
        var rows = new SmallRows().with(B01, B01.row("14本年", 2)).with(B02, B02.row("责任区数", 3), B02.row("责任区数", 1));

        assertThat(judged("COUNT(B02, 责任区数 > B01.14本年) = 1", rows)).isInstanceOf(Judgement.Holds.class);
        assertThat(judged("SUM(B01.14本年 × B02.责任区数) = 8", rows)).isInstanceOf(Judgement.Holds.class);
        assertThat(judged("SUM(B02.责任区数 × B01.14本年) = 责任区数", B02, B02.row("责任区数", 8), rows))
                .isInstanceOf(Judgement.Holds.class);
    }

    @Test
    void tellsAFormFromItsPart() {
        var rows = new SmallRows()
                .with(B11, B11.row("户编号", "1"))
                .with(B11_1, B11_1.row("户编号", "1", "姓名", "甲"), B11_1.row("户编号", "1", "姓名", "乙"));

        assertThat(value("COUNT(B11-1) × 10 + COUNT(B11)", rows)).isEqualTo("21");
        assertThat(value("COUNT(B11)-1", rows)).isEqualTo("0");
        assertThat(value("DISTINCT(B11-1.姓名)", rows)).isEqualTo("2");
        assertThat(value("DISTINCT（Ｂ１１－１．姓名）", rows)).isEqualTo("2");
        assertThat(value("COUNT(B11−1)", rows)).isEqualTo("2");
    }
}
