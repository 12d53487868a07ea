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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONTAINS(\"经支部批准少交\", \"批准少交\")   | 1",
                "CONTAINS(\"批准\", \"批准少交\")             | 0",
                "含数字(\"巴特尔2\")                            | 1",
                "含数字(\"阿·巴特尔\")                          | 0",
                "校验位(\"159999197003070017\") = \"7\"        | 1",
                "校验位(\"15999919700307001X\") = \"7\"        | 1",
                "校验位(\"11010519491231002X\") = \"X\"        | 1",
                "ISBLANK(校验位(\"1599991970030700\"))          | 1",
                "ISBLANK(校验位(\"\"))                          | 1",
                "号码性别(\"159999197003070017\") = \"男\"     | 1",
                "号码性别(\"159999197003070025\") = \"女\"     | 1",
                "ISBLANK(号码性别(\"无\"))                      | 1",
                "YEAR(号码生日(\"159999197003070017\")) = 1970 | 1",
                "MONTH(号码生日(\"159999197003070017\")) = 3   | 1",
                "ISBLANK(号码生日(\"159999197013070017\"))      | 1",
                "ISBLANK(号码生日(\"159999197002300017\"))      | 1",
                "ISBLANK(号码生日(\"甲\"))                      | 1"
            })
    void textsAndIdentityNumbersAreLookedInto(String statement, String expected) {
        assertThat(value("IF(%s, 1, 0)".formatted(statement))).isEqualTo(expected);
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
