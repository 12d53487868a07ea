package org.nianbao.consolidate.balance;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.consolidate.balance.Rounding.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TwoWayBalanceTests {

    private static final int TRIALS = 400;

    private static List<BigDecimal> numbers(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    @Test
    void makesThePartsAddUpBothWays() {
        var balance = TwoWayBalance.of(
                List.of(numbers("0.4", "0.4", "0"), numbers("0.4", "0.4", "2"), numbers("0.4", "0", "0.4")), 0);

        assertThat(balance)
                .isEqualTo(new TwoWayBalance(
                        new BigDecimal("4"),
                        numbers("1", "3", "0"),
                        numbers("1", "1", "2"),
                        List.of(numbers("0", "1", "0"), numbers("1", "0", "2"), numbers("0", "0", "0"))));
    }

    @Test
    void roundsEachToTheNearestWhereThatAddsUp() {
        assertThat(TwoWayBalance.of(List.of(numbers("1.26", "2.31"), numbers("0", "0.13")), 1))
                .isEqualTo(new TwoWayBalance(
                        new BigDecimal("3.7"),
                        numbers("3.6", "0.1"),
                        numbers("1.3", "2.4"),
                        List.of(numbers("1.3", "2.3"), numbers("0.0", "0.1"))));
    }

    @Test
    void ofOneRowIsABalance() {
        var exact = numbers("10.04", "20.01", "30.04", "5.03");

        var balance = TwoWayBalance.of(List.of(exact), 1);

        assertThat(balance.total()).isEqualTo(Balance.of(exact, 1).total());
        assertThat(balance.columns())
                .isEqualTo(balance.cells().get(0))
                .isEqualTo(Balance.of(exact, 1).parts());
    }

    /** All roundings of parts within one unit are tried; of those that add up the best moves totals, then parts, as little. */
    @Test
    void movesAsLittleAsTryingEveryRoundingFinds() {
        var random = new Random(11);
        for (int trial = 0; trial < TRIALS; trial++) {
            var places = random.nextInt(3);
            var width = 1 + random.nextInt(4);
            var exact = Stream.generate(() -> row(random, width, places))
                    .limit(1 + random.nextInt(3))
                    .toList();

            var balance = TwoWayBalance.of(exact, places);

            assertIsRounding(exact, balance, places);
            assertThat(cost(exact, balance))
                    .as("%s to %d places", exact, places)
                    .isEqualTo(cost(exact, best(exact, places)));
            assertThat(TwoWayBalance.of(exact, places)).isEqualTo(balance);
        }
    }

    private static List<BigDecimal> row(Random random, int width, int places) {
        return random.ints(width, -30, 200)
                .map(number -> number % 4 == 0 ? number / 40 * 10 : number)
                .mapToObj(number -> BigDecimal.valueOf(number, places + 1))
                .toList();
    }

    private static void assertIsRounding(List<List<BigDecimal>> exact, TwoWayBalance balance, int places) {
        assertThat(balance).isEqualTo(table(balance.cells()));
        assertThat(balance.total()).isEqualTo(Rounding.nearest(table(exact).total(), places));
        var pairs = numbers(table(exact));
        var rounded = numbers(balance);
        for (int i = 0; i < pairs.size(); i++) {
            assertThat(rounded.get(i))
                    .isBetween(
                            pairs.get(i).setScale(places, RoundingMode.FLOOR),
                            pairs.get(i).setScale(places, RoundingMode.CEILING));
        }
    }

    private static TwoWayBalance best(List<List<BigDecimal>> exact, int places) {
        var width = exact.get(0).size();
        return IntStream.range(0, 1 << exact.size() * width)
                .mapToObj(choice -> table(IntStream.range(0, exact.size())
                        .mapToObj(row -> IntStream.range(0, width)
                                .mapToObj(column -> exact.get(row)
                                        .get(column)
                                        .setScale(
                                                places,
                                                (choice >> row * width + column & 1) == 0
                                                        ? RoundingMode.FLOOR
                                                        : RoundingMode.CEILING))
                                .toList())
                        .toList()))
                .filter(table ->
                        table.total().equals(Rounding.nearest(table(exact).total(), places)))
                .filter(table -> isWithinAUnit(exact, table, places))
                .min(comparing((TwoWayBalance table) -> cost(exact, table).get(0))
                        .thenComparing(table -> cost(exact, table).get(1)))
                .orElseThrow();
    }

    private static boolean isWithinAUnit(List<List<BigDecimal>> exact, TwoWayBalance table, int places) {
        var moves = moved(numbers(table(exact)), numbers(table));
        return moves.allMatch(move -> move.compareTo(Rounding.unit(places)) < 0);
    }

    /** By how much the totals are moved, and by how much the parts. */
    private static List<BigDecimal> cost(List<List<BigDecimal>> exact, TwoWayBalance rounded) {
        var before = table(exact);
        return List.of(
                sum(Stream.concat(moved(before.rows(), rounded.rows()), moved(before.columns(), rounded.columns()))),
                sum(moved(
                        exact.stream().flatMap(List::stream).toList(),
                        rounded.cells().stream().flatMap(List::stream).toList())));
    }

    private static Stream<BigDecimal> moved(List<BigDecimal> exact, List<BigDecimal> rounded) {
        return IntStream.range(0, exact.size())
                .mapToObj(i -> exact.get(i).subtract(rounded.get(i)).abs());
    }

    /** A table with the totals that its parts add up to. */
    private static TwoWayBalance table(List<List<BigDecimal>> cells) {
        return new TwoWayBalance(
                sum(cells.stream().flatMap(List::stream)),
                cells.stream().map(row -> sum(row.stream())).toList(),
                IntStream.range(0, cells.get(0).size())
                        .mapToObj(column -> sum(cells.stream().map(row -> row.get(column))))
                        .toList(),
                cells);
    }

    private static List<BigDecimal> numbers(TwoWayBalance table) {
        return Stream.of(
                        Stream.of(table.total()),
                        table.rows().stream(),
                        table.columns().stream(),
                        table.cells().stream().flatMap(List::stream))
                .flatMap(all -> all)
                .toList();
    }
}
