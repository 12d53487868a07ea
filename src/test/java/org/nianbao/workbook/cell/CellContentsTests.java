package org.nianbao.workbook.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellContentsTests {

    private static final int AMOUNTS = 20_000;

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0.0,0",
        "100,100",
        "-100,-100",
        "999999999999999,999999999999999",
        "1000000000000000,1000000000000000",
        "-9007199254740993,-9007199254740990",
        "1E5,100000",
        "1.1000000000000001,1.1",
        "0.30000000000000004,0.3",
        "-0.30000000000000004,-0.3",
        "33.333333333333336,33.3333333333333",
        "150525106200,150525106200",
        "110101199001011232,110101199001011000",
        "1E-7,0.0000001"
    })
    void readsANumberToTheDigitsOfExcel(double stored, String number) {
        assertThat(CellContents.exact(stored).toPlainString()).isEqualTo(number);
    }

    @Test
    void givesEqualNumbersOneForm() {
        assertThat(CellContents.exact(100).scale()).isZero();
        assertThat(CellContents.exact(-0.0)).isEqualTo(BigDecimal.ZERO);
        assertThat(CellContents.exact(2.50)).isEqualTo(new BigDecimal("2.5"));
    }

    @Test
    void roundsToFifteenDigitsHoweverItGetsThere() {
        var random = new Random(15);
        for (int i = 0; i < AMOUNTS; i++) {
            var scale = Math.pow(10, random.nextInt(8));
            var stored = Math.rint(random.nextGaussian() * Math.pow(10, random.nextInt(16))) / scale;

            assertThat(CellContents.exact(stored)).isEqualByComparingTo(new BigDecimal(stored, new MathContext(15)));
        }
    }

    /** Excel writes a double with 17 digits; taking them at their word is wrong for five amounts in six. */
    @Test
    void readsEveryTypedAmountExactly() {
        Function<BigDecimal, BigDecimal> byFifteenDigits =
                typed -> CellContents.exact(Double.parseDouble(written(typed)));
        Function<BigDecimal, BigDecimal> atItsWord = typed -> new BigDecimal(written(typed));

        assertThat(wrong(byFifteenDigits)).isZero();
        assertThat(wrong(atItsWord)).isGreaterThan(0.8);
    }

    /** A sum that Excel has stored is off in its last digit two times in five. */
    @Test
    void readsEveryStoredSumExactly() {
        var random = new Random(43);
        int wrongByDouble = 0;
        for (int i = 0; i < AMOUNTS; i++) {
            var exact = BigDecimal.ZERO;
            double stored = 0;
            for (int month = 0; month < 12; month++) {
                var amount = amount(random);
                exact = exact.add(amount);
                stored += amount.doubleValue();
            }
            assertThat(CellContents.exact(stored)).isEqualByComparingTo(exact);
            wrongByDouble += BigDecimal.valueOf(stored).compareTo(exact) == 0 ? 0 : 1;
        }
        assertThat(wrongByDouble).isGreaterThan(AMOUNTS * 2 / 5);
    }

    private static double wrong(Function<BigDecimal, BigDecimal> reading) {
        var random = new Random(83);
        return random.ints(AMOUNTS, 1, 1_000_000_000)
                        .mapToObj(cents -> BigDecimal.valueOf(cents, 2))
                        .filter(typed -> reading.apply(typed).compareTo(typed) != 0)
                        .count()
                / (double) AMOUNTS;
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(random.nextInt(1_000_000), 2);
    }

    /** A number as Excel writes it into the file. */
    private static String written(BigDecimal typed) {
        return new BigDecimal(typed.doubleValue(), new MathContext(17)).toPlainString();
    }
}
