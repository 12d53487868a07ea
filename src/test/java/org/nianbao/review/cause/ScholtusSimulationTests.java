package org.nianbao.review.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nianbao.localization.Correction;
import org.nianbao.localization.ErrorLocalizer;
import org.nianbao.localization.LinearCondition;
import org.nianbao.localization.Proposition;
import org.nianbao.localization.Variable;
import org.nianbao.localization.WeightedSum;

/**
 * The nine edits of the simulation in Scholtus (2016), Survey Methodology 42-1, with one wrong entry or two exchanged ones in
 * each record: how often the wrong cells are found by the fewest cells alone, and with slips of typing tried before.
 */
class ScholtusSimulationTests {

    private static final int RECORDS = 600;
    private static final int CELLS = 5;

    /** What goes wrong in a record, each as often as the others. */
    private enum Error {
        EXCHANGE,
        SIGN,
        DIGITS,
        SHIFT
    }

    /** The entries as they are, and as they are said; the cells that differ. */
    private record Entered(List<BigDecimal> sound, List<BigDecimal> said) {

        static Entered of(Random random, Error error) {
            while (true) {
                var sound = sound(random);
                var said = new ArrayList<>(sound);
                spoil(random, error, said);
                var entered = new Entered(sound, said);
                if (!entered.isConsistent()) {
                    return entered;
                }
            }
        }

        /** Turnover of two kinds, its total, costs and profit. */
        private static List<BigDecimal> sound(Random random) {
            var most = 100 + random.nextInt(900);
            var least = 1 + random.nextInt(most);
            var total = most + least;
            var profit = -total / 10 + random.nextInt(total / 10 + total / 2 + 1);
            return IntStream.of(most, least, total, total - profit, profit)
                    .mapToObj(BigDecimal::valueOf)
                    .toList();
        }

        private static void spoil(Random random, Error error, List<BigDecimal> said) {
            var cell = random.nextInt(CELLS);
            switch (error) {
                case EXCHANGE -> Collections.swap(said, cell, (cell + 1) % CELLS);
                case SIGN -> said.set(4, said.get(4).negate());
                case DIGITS -> {
                    var slips =
                            List.copyOf(TypingSlips.behind(said.get(cell), 0).keySet());
                    said.set(cell, slips.get(random.nextInt(slips.size())));
                }
                case SHIFT -> said.set(cell, said.get(cell).multiply(BigDecimal.TEN));
            }
        }

        private boolean isConsistent() {
            return edits(variables()).stream().allMatch(Proposition::holds);
        }

        List<Variable> variables() {
            return IntStream.range(0, CELLS)
                    .mapToObj(cell -> new Variable(cell, cell, 0, said.get(cell), null, null))
                    .toList();
        }

        BitSet wrong() {
            var wrong = new BitSet();
            IntStream.range(0, CELLS)
                    .filter(cell -> sound.get(cell).compareTo(said.get(cell)) != 0)
                    .forEach(wrong::set);
            return wrong;
        }
    }

    private static List<Proposition> edits(List<Variable> variables) {
        var x = variables.stream().map(WeightedSum::of).toList();
        var none = WeightedSum.of(BigDecimal.ZERO);
        return List.of(
                LinearCondition.equal(x.get(0).plus(x.get(1)), x.get(2)),
                LinearCondition.equal(x.get(3).plus(x.get(4)), x.get(2)),
                LinearCondition.atLeast(x.get(0), none),
                LinearCondition.atLeast(x.get(1), none),
                LinearCondition.atLeast(x.get(2), none),
                LinearCondition.atLeast(x.get(3), none),
                LinearCondition.atLeast(x.get(0), x.get(1)),
                LinearCondition.atLeast(x.get(4), x.get(2).times(new BigDecimal("-0.1"))),
                LinearCondition.atLeast(x.get(2).times(new BigDecimal("0.5")), x.get(4)));
    }

    /** The cells of the only solution; none if there are several. */
    private static BitSet byFewestCells(Entered entered) {
        var weights = Collections.nCopies(CELLS, 1);
        var blocks = new ErrorLocalizer(edits(entered.variables()), weights, 1_000_000).blocks();
        var united = new BitSet();
        for (var block : blocks) {
            if (block.solutions().size() != 1) {
                return new BitSet();
            }
            united.or(block.solutions().get(0));
        }
        return united;
    }

    /** The cells of the only slip with which all edits hold, or else the fewest cells. */
    private static BitSet bySlips(Entered entered) {
        var variables = entered.variables();
        var edits = edits(variables);
        var found = new ArrayList<BitSet>();
        for (var one : variables) {
            var slips = TypingSlips.behind(one.value(), 0).keySet();
            slips.stream()
                    .filter(value -> Correction.of(one, value).satisfies(edits))
                    .forEach(value -> found.add(cells(one.cell())));
            variables.stream()
                    .filter(other -> other.cell() > one.cell())
                    .filter(other -> exchanged(one, other).satisfies(edits))
                    .forEach(other -> found.add(cells(one.cell(), other.cell())));
        }
        return found.size() == 1 ? found.get(0) : byFewestCells(entered);
    }

    private static Correction exchanged(Variable one, Variable other) {
        var values = new HashMap<Variable, BigDecimal>();
        values.put(one, other.value());
        values.put(other, one.value());
        return new Correction(values);
    }

    private static BitSet cells(int... cells) {
        var all = new BitSet();
        IntStream.of(cells).forEach(all::set);
        return all;
    }

    @Test
    void slipsFindWrongCellsThatTheFewestCellsAloneDoNot() {
        var random = new Random(2016);
        var byCells = new HashMap<Error, Integer>();
        var bySlips = new HashMap<Error, Integer>();
        for (int i = 0; i < RECORDS; i++) {
            var error = Error.values()[i % Error.values().length];
            var entered = Entered.of(random, error);
            count(byCells, error, byFewestCells(entered).equals(entered.wrong()));
            count(bySlips, error, bySlips(entered).equals(entered.wrong()));
        }

        assertThat(byCells).isEqualTo(Map.of(Error.EXCHANGE, 95, Error.SIGN, 102, Error.DIGITS, 104, Error.SHIFT, 147));
        assertThat(bySlips)
                .isEqualTo(Map.of(Error.EXCHANGE, 150, Error.SIGN, 144, Error.DIGITS, 124, Error.SHIFT, 149));
    }

    private static void count(Map<Error, Integer> found, Error error, boolean isFound) {
        found.merge(error, isFound ? 1 : 0, Integer::sum);
    }
}
