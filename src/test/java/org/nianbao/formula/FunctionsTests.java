package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.formula.Forms.B03;
import static org.nianbao.formula.Forms.B11;
import static org.nianbao.formula.Forms.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTests {

    private static final String BLANK = "MAX(B03.全年应交)";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROUND(2.345, 2)     | 2.35",
                "ROUND(-2.345, 2)    | -2.35",
                "ROUND(1250, -2)     | 1300",
                "ROUND(1 ÷ 3, 0) × 3 | 0",
                "ABS(3 - 5)          | 2",
                "abs(5)              | 5",
                "ＡＢＳ（－５）      | 5",
                "LEN(\"达 日 罕\")   | 5",
                "LEN(\"𠮷祥\")       | 2",
                "LEN(\"\")           | 0",
                "N0(7)               | 7",
                "IF(1 < 2, 1, 2)     | 1",
                "IF(1 > 2, 1, 2)     | 2"
            })
    void scalarFunctionsCompute(String formula, String expected) {
        assertThat(value(formula)).isEqualTo(expected);
    }

    @Test
    void roundingAsksForNoMoreThan30Decimals() {
        assertThat(value("ROUND(1, 999999999)")).isEqualTo("1." + "0".repeat(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEFT(\"150525106201\", 6) = \"150525\"",
                "LEFT(\"𠮷祥嘎查\", 2) = \"𠮷祥\"",
                "LEFT(\"嘎查\", 9) = \"嘎查\"",
                "LEFT(\"嘎查\", -1) = \"\"",
                "MID(\"150525198005011234\", 7, 8) = \"19800501\"",
                "MID(\"𠮷祥嘎查\", 2, 2) = \"祥嘎\"",
                "MID(\"嘎查\", 2, 9) = \"查\"",
                "MID(\"嘎查\", 9, 1) = \"\""
            })
    void partsOfATextAreCountedInCharacters(String statement) {
        assertThat(value("IF(%s, 1, 0)".formatted(statement))).isEqualTo("1");
    }

    @Test
    void yearsAndMonthsAreTakenOfDatesAndOfMonths() {
        var rows = new SmallRows().with(B03, B03.row("入党日期", "2023-07-01")).with(B11, B11.row("识别时间", "2022-11"));

        assertThat(value("SUM(YEAR(B03.入党日期) × 100 + MONTH(入党日期))", rows)).isEqualTo("202307");
        assertThat(value("SUM(YEAR(B11.识别时间) × 100 + MONTH(识别时间))", rows)).isEqualTo("202211");
    }

    @Test
    void monthsAreAddedToDatesAndToMonths() {
        var rows = new SmallRows()
                .with(B03, B03.row("入党日期", "2023-01-31", "转正日期", "2023-02-28"))
                .with(B11, B11.row("识别时间", "2022-12", "消除时间", "2023-01"));

        assertThat(value("COUNT(B03, EDATE(入党日期, 1) = 转正日期)", rows)).isEqualTo("1");
        assertThat(value("COUNT(B11, EDATE(消除时间, -1) = 识别时间)", rows)).isEqualTo("1");
    }

    @Test
    void functionsOfABlankAreBlank() {
        assertThat(value("ROUND(%s, 2)".formatted(BLANK))).isNull();
        assertThat(value("ROUND(1, %s)".formatted(BLANK))).isNull();
        assertThat(value("ABS(%s)".formatted(BLANK))).isNull();
        assertThat(value("SUM(LEN(B03.姓名))", new SmallRows().with(B03, B03.row())))
                .isEqualTo("0");
        assertThat(value("DISTINCT(LEFT(B03.姓名, 1))", new SmallRows().with(B03, B03.row())))
                .isEqualTo("0");
        assertThat(value("IF(%s = 1, 1, 0)".formatted(BLANK))).isNull();
    }

    @Test
    void aBlankCanBeAskedForAndMadeZero() {
        assertThat(value("IF(ISBLANK(%s), 1, 0)".formatted(BLANK))).isEqualTo("1");
        assertThat(value("IF(ISBLANK(5), 1, 0)")).isEqualTo("0");
        assertThat(value("N0(%s) + 1".formatted(BLANK))).isEqualTo("1");
    }
}
