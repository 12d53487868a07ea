package org.nianbao.consolidate.balance;

import static java.util.Comparator.comparing;
import static org.nianbao.consolidate.balance.Rounding.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A total and its parts, rounded to so many places after the point that the parts still add up to it.
 *
 * <p>The total is rounded first. Each part goes to the number below or above it, so that none moves by a whole unit of its
 * last place and what needs no rounding, zero above all, stays as it is. Of all ways to make the sum right this is the one
 * in which the parts move least in all; where several do, the earlier parts go up.
 *
 * @param forced whether some part is not the nearest number to what it was
 */
public record Balance(BigDecimal total, List<BigDecimal> parts, boolean forced) {

    public Balance {
        parts = List.copyOf(parts);
    }

    /**
     * Rounds parts and the total that they add up to. That can always be done: the total lies between the sums of the
     * parts rounded down and rounded up, and so does the total rounded.
     */
    public static Balance of(List<BigDecimal> exact, int places) {
        return to(Rounding.nearest(sum(exact.stream()), places), exact, places);
    }

    /**
     * Rounds parts so that they add up to a total that was rounded elsewhere, as a part of something greater. That can
     * be done as well, if it is the number below or above the exact total.
     *
     * @param total rounded to the places
     */
    public static Balance to(BigDecimal total, List<BigDecimal> exact, int places) {
        var parts = new ArrayList<>(
                exact.stream().map(part -> Rounding.below(part, places)).toList());
        var below = sum(parts.stream());
        var unit = Rounding.unit(places);
        var toGoUp =
                total.subtract(below).divide(unit, 0, RoundingMode.UNNECESSARY).intValueExact();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(comparing((Integer i) -> exact.get(i).subtract(parts.get(i)))
                        .reversed())
                .limit(toGoUp)
                .toList()
                .forEach(i -> parts.set(i, parts.get(i).add(unit)));
        return new Balance(total, parts, isForced(exact, parts, places));
    }

    private static boolean isForced(List<BigDecimal> exact, List<BigDecimal> parts, int places) {
        return IntStream.range(0, exact.size())
                .anyMatch(i -> Rounding.nearest(exact.get(i), places).compareTo(parts.get(i)) != 0);
    }
}
