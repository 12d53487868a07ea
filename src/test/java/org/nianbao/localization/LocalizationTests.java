package org.nianbao.localization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocalizationTests {

    private static final int INSTANCES = 20_000;
    private static final long STEPS = 10_000_000;

    @Test
    void allMinimumSolutionsAreThoseOfBruteForce() {
        var faulty = LongStream.range(0, INSTANCES)
                .filter(LocalizationTests::isAsByBruteForce)
                .count();

        assertThat(faulty).isGreaterThan(INSTANCES / 2);
    }

    /** Returns whether anything was faulty. */
    private static boolean isAsByBruteForce(long seed) {
        var instance = SmallInstance.of(seed);
        var blocks = instance.localized(STEPS);
        var expected = instance.byBruteForce();

        if (expected.isEmpty()) {
            assertThat(blocks)
                    .as("seed %d", seed)
                    .extracting(FaultyBlock::outcome)
                    .contains(FaultyBlock.Outcome.CONTRADICTORY);
        } else {
            assertThat(together(blocks)).as("seed %d %s", seed, instance).containsExactlyInAnyOrderElementsOf(expected);
        }
        return !blocks.isEmpty();
    }

    /** One solution of each block, in all ways. */
    private static List<BitSet> together(List<FaultyBlock> blocks) {
        return blocks.stream()
                .map(FaultyBlock::solutions)
                .reduce(
                        List.of(new BitSet()),
                        (some, others) -> some.stream()
                                .flatMap(cells -> others.stream().map(more -> united(cells, more)))
                                .toList());
    }

    private static BitSet united(BitSet some, BitSet others) {
        var all = (BitSet) some.clone();
        all.or(others);
        return all;
    }

    @Test
    void anInstanceThatTakesTooManyStepsIsUndecided() {
        var undecided = Stream.of(SmallInstance.of(7), SmallInstance.of(8), SmallInstance.of(9))
                .flatMap(instance -> instance.localized(1).stream());

        assertThat(undecided).extracting(FaultyBlock::outcome).containsOnly(FaultyBlock.Outcome.UNDECIDED);
    }
}
