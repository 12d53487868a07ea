package org.nianbao.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.formula.Forms.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTests {

    @ParameterizedTest
    @CsvSource({
        "1 + 2, 3",
        "1 ＋ ２, 3",
        "5 - 2, 3",
        "5 － 2, 3",
        "5 − 2, 3",
        "2 × 3, 6",
        "2 * 3, 6",
        "2 ＊ 3, 6",
        "7 ÷ 2, 3.5",
        "7 / 2, 3.5",
        "7 ／ 2, 3.5",
        "-3 + 1, -2",
        "--3, 3",
        "12, 12",
        "０．０５, 0.05"
    })
    void everyOperatorComputesInEveryFormInWhichItIsWritten(String formula, String expected) {
        assertThat(value(formula)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 2 × 3, 7",
        "(1 + 2) × 3, 9",
        "（1 + 2）× 3, 9",
        "10 - 3 - 2, 5",
        "24 ÷ 4 ÷ 2, 3",
        "2 × -3, -6",
        "-2 × 3 + 1, -5"
    })
    void productsBindMoreThanSumsAndBothGoFromLeftToRight(String formula, String expected) {
        assertThat(value(formula)).isEqualTo(expected);
    }

    @Test
    void decimalsAreExact() {
        assertThat(value("IF(0.1 + 0.2 = 0.3, 1, 0)")).isEqualTo("1");
        assertThat(value("12 × 10.10")).isEqualTo("121.20");
    }

    @Test
    void aQuotientThatDoesNotEndHas34Digits() {
        assertThat(value("1 ÷ 3")).isEqualTo("0." + "3".repeat(34));
    }

    @Test
    void aQuotientByZeroIsBlank() {
        assertThat(value("1 ÷ 0")).isNull();
        assertThat(value("N0(1 ÷ (2 - 2))")).isEqualTo("0");
    }

    @Test
    void whatIsComputedWithABlankIsBlank() {
        var blank = "MAX(B03.全年应交)";

        assertThat(value(blank)).isNull();
        assertThat(value(blank + " + 1")).isNull();
        assertThat(value("1 - " + blank)).isNull();
        assertThat(value("0 × " + blank)).isNull();
        assertThat(value("1 ÷ " + blank)).isNull();
        assertThat(value("-" + blank)).isNull();
    }
}
