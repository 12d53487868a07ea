package org.nianbao.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A stream of chance that is the same on every machine. Each purpose has a stream of its own, so that a change in one
 * place of the township moves nothing in another.
 *
 * <p>Takes nothing but {@code nextLong()} from the JDK, whose bounded draws need not be the same in every version.
 */
final class Dice {

    private static final long SEED = 20_231_231L;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(String purpose) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x100000001b3L;
        }
        return new Dice(hash ^ SEED);
    }

    int below(int bound) {
        return (int) ((random.nextLong() >>> 1) % bound);
    }

    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    <T> List<T> shuffled(List<T> all) {
        var rest = new ArrayList<>(all);
        for (var i = rest.size() - 1; i > 0; i--) {
            var j = below(i + 1);
            var moved = rest.get(i);
            rest.set(i, rest.get(j));
            rest.set(j, moved);
        }
        return rest;
    }

    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(below((int) ChronoUnit.DAYS.between(from, to) + 1));
    }

    /** A whole total as so many parts, each within bounds. */
    int[] spread(int total, int parts, int least, int most) {
        if (total < parts * least || total > parts * most) {
            throw new IllegalArgumentException(
                    "%d cannot be %d parts of %d to %d".formatted(total, parts, least, most));
        }
        var shares = new int[parts];
        Arrays.fill(shares, least);
        for (var left = total - parts * least; left > 0; ) {
            var i = below(parts);
            if (shares[i] < most) {
                shares[i]++;
                left--;
            }
        }
        return shares;
    }

    /** A total as so many uneven positive parts of the given scale that add up to it exactly. */
    List<BigDecimal> cut(BigDecimal total, int parts, int scale) {
        var weights = new long[parts];
        for (var i = 0; i < parts; i++) {
            weights[i] = between(25, 175);
        }
        return Shares.cut(total, weights, scale);
    }

    /** As {@link #cut}, with many small parts and a few large ones, as parcels of land are. */
    List<BigDecimal> cutSkewed(BigDecimal total, int parts, int scale) {
        var weights = new long[parts];
        for (var i = 0; i < parts; i++) {
            var side = (long) between(4, 46);
            weights[i] = 40 + side * side;
        }
        return Shares.cut(total, weights, scale);
    }
}
