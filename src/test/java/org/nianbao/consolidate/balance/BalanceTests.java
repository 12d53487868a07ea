package org.nianbao.consolidate.balance;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BalanceTests {

    private static List<BigDecimal> numbers(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void makesThePartsAddUpToTheTotal() {
        var balance = Balance.of(numbers("1.4", "2.4", "3.4"), 0);

        assertThat(balance).isEqualTo(new Balance(new BigDecimal("7"), numbers("2", "2", "3"), true));
    }

    @Test
    void movesThePartsThatAreNearestToTheNextNumber() {
        assertThat(Balance.of(numbers("10.04", "20.01", "30.04", "5.03"), 1).parts())
                .containsExactlyElementsOf(numbers("10.1", "20.0", "30.0", "5.0"));
        assertThat(Balance.of(numbers("0.6", "0.9", "0.6"), 0).parts())
                .containsExactlyElementsOf(numbers("1", "1", "0"));
    }

    @Test
    void leavesAloneWhatNeedsNoRounding() {
        var balance = Balance.of(numbers("0", "3", "0.4", "0.4", "0"), 0);

        assertThat(balance.parts()).containsExactlyElementsOf(numbers("0", "3", "1", "0", "0"));
        assertThat(Balance.of(numbers("1.20", "3"), 1))
                .isEqualTo(new Balance(new BigDecimal("4.2"), numbers("1.2", "3.0"), false));
    }

    @Test
    void roundsEachToTheNearestWhereThatAddsUp() {
        assertThat(Balance.of(numbers("1.26", "2.31", "3.14"), 1))
                .isEqualTo(new Balance(new BigDecimal("6.7"), numbers("1.3", "2.3", "3.1"), false));
    }

    @Test
    void balancesNothing() {
        assertThat(Balance.of(List.of(), 2)).isEqualTo(new Balance(new BigDecimal("0.00"), List.of(), false));
    }

    /** All roundings within one unit are tried, and of those that add up the one that moves least is taken. */
    @Test
    void isWhatTryingEveryRoundingFinds() {
        var random = new Random(4);
        for (int trial = 0; trial < 3000; trial++) {
            var places = random.nextInt(3);
            var exact = random.ints(random.nextInt(9), -400, 4000)
                    .mapToObj(number -> BigDecimal.valueOf(number, places + 1))
                    .toList();

            assertThat(Balance.of(exact, places).parts())
                    .as("%s to %d places", exact, places)
                    .isEqualTo(best(exact, places));
        }
    }

    /**
     * A county, its townships and their villages: each layer is balanced to the one above. Trying every rounding of small
     * trees finds no way in which the townships move less, nor one in which, with these, the villages do.
     */
    @Test
    void threeLayersAddUpAndMoveAsLittleAsTryingEveryRoundingFinds() {
        var random = new Random(22);
        for (int trial = 0; trial < 500; trial++) {
            var places = random.nextInt(2);
            var villages = IntStream.rangeClosed(0, random.nextInt(4))
                    .mapToObj(township -> random.ints(1 + random.nextInt(4), -50, 400)
                            .mapToObj(number -> BigDecimal.valueOf(number, places + 1))
                            .toList())
                    .toList();
            var townships = villages.stream().map(BalanceTests::sum).toList();

            var county = Balance.of(townships, places);

            assertThat(county.parts()).isEqualTo(best(townships, places));
            for (int i = 0; i < townships.size(); i++) {
                var own = Balance.to(county.parts().get(i), villages.get(i), places);
                assertThat(own.parts())
                        .as("%s to %s", villages.get(i), county.parts().get(i))
                        .isEqualTo(best(county.parts().get(i), villages.get(i), places));
            }
        }
    }

    private static List<BigDecimal> best(List<BigDecimal> exact, int places) {
        return best(sum(exact).setScale(places, RoundingMode.HALF_UP), exact, places);
    }

    private static List<BigDecimal> best(BigDecimal total, List<BigDecimal> exact, int places) {
        return IntStream.range(0, 1 << exact.size())
                .mapToObj(choice -> rounded(exact, places, choice))
                .filter(parts -> sum(parts).compareTo(total) == 0)
                .min(comparing((List<BigDecimal> parts) -> moved(exact, parts)))
                .orElseThrow();
    }

    /** The parts rounded up, but those down that a choice has a bit for; the first part's bit weighs most. */
    private static List<BigDecimal> rounded(List<BigDecimal> exact, int places, int choice) {
        return IntStream.range(0, exact.size())
                .mapToObj(i -> exact.get(i)
                        .setScale(
                                places,
                                (choice >> (exact.size() - 1 - i) & 1) == 0
                                        ? RoundingMode.CEILING
                                        : RoundingMode.FLOOR))
                .toList();
    }

    private static BigDecimal moved(List<BigDecimal> exact, List<BigDecimal> parts) {
        return IntStream.range(0, exact.size())
                .mapToObj(i -> exact.get(i).subtract(parts.get(i)).abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
