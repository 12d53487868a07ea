package org.nianbao.formula;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a part can have.
 *
 * @param only all of them; none if they cannot be listed
 * @param least the least; null if there is no bound
 * @param most the greatest; null if there is no bound
 * @param decimals the most places after the point; {@link #ANY_DECIMALS} if there is no bound
 */
record Numbers(
        SortedSet<BigDecimal> only,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        int decimals) implements Extent {

    static final int ANY_DECIMALS = 1_000;

    /** The digits from which on a bound is not shown as a number. */
    private static final int SHORT = 10;

    static final Numbers ANY = between(null, null, ANY_DECIMALS);

    /** What counts things. */
    static final Numbers COUNT = between(BigDecimal.ZERO, null, 0);

    static Numbers between(@Nullable BigDecimal least, @Nullable BigDecimal most, int decimals) {
        return new Numbers(new TreeSet<>(), least, most, Math.min(decimals, ANY_DECIMALS));
    }

    static Numbers between(long least, long most) {
        return between(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
    }

    /** This number and no other. */
    static Numbers of(BigDecimal number) {
        return of(List.of(number));
    }

    /** These numbers and no others. */
    static Numbers of(Collection<BigDecimal> only) {
        var sorted = new TreeSet<>(only);
        var decimals = 0;
        for (var number : sorted) {
            decimals = Math.max(decimals, decimals(number));
        }
        return new Numbers(sorted, sorted.first(), sorted.last(), decimals);
    }

    static Numbers of(Bounds bounds) {
        var most = bounds.digits() == 0
                ? null
                : BigDecimal.ONE
                        .movePointRight(bounds.digits())
                        .subtract(BigDecimal.ONE.movePointLeft(Math.max(0, bounds.decimals())));
        return between(
                most == null ? null : most.negate(), most, bounds.decimals() < 0 ? ANY_DECIMALS : bounds.decimals());
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    boolean areListed() {
        return !only.isEmpty();
    }

    /** The number that it always is, if it is always the same. */
    Optional<BigDecimal> always() {
        return Optional.ofNullable(least).filter(lower -> most != null && lower.compareTo(most) == 0);
    }

    boolean canBe(BigDecimal number) {
        return (!areListed() || only.contains(number)) && isWithin(number, number) && decimals(number) <= decimals;
    }

    /** Whether some of it lies between two numbers, either of which may be missing. */
    private boolean isWithin(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return (least == null || to == null || least.compareTo(to) <= 0)
                && (most == null || from == null || from.compareTo(most) <= 0);
    }

    boolean meets(Numbers other) {
        if (areListed()) {
            return only.stream().anyMatch(other::canBe);
        }
        return other.areListed() ? other.meets(this) : isWithin(other.least, other.most);
    }

    /** Whether each is less than each of others. */
    boolean isBelow(Numbers other) {
        return most != null && other.least != null && most.compareTo(other.least) < 0;
    }

    /** Whether each is at most each of others. */
    boolean isAtMost(Numbers other) {
        return most != null && other.least != null && most.compareTo(other.least) <= 0;
    }

    Numbers or(Numbers other) {
        if (areListed() && other.areListed()) {
            return of(Stream.concat(only.stream(), other.only.stream()).toList());
        }
        return between(
                least == null || other.least == null ? null : least.min(other.least),
                most == null || other.most == null ? null : most.max(other.most),
                Math.max(decimals, other.decimals));
    }

    Numbers negated() {
        return areListed()
                ? of(only.stream().map(BigDecimal::negate).toList())
                : between(most == null ? null : most.negate(), least == null ? null : least.negate(), decimals);
    }

    Numbers absolute() {
        if (areListed()) {
            return of(only.stream().map(BigDecimal::abs).toList());
        }
        var isPositive = least != null && least.signum() >= 0;
        return between(
                isPositive ? least : BigDecimal.ZERO,
                least == null || most == null ? null : least.abs().max(most.abs()),
                decimals);
    }

    Numbers plus(Numbers other) {
        return between(sum(least, other.least), sum(most, other.most), Math.max(decimals, other.decimals));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    Numbers times(Numbers other) {
        return combined(other, BigDecimal::multiply, decimals + other.decimals);
    }

    Numbers over(Numbers divisor) {
        return divisor.isWithin(BigDecimal.ZERO, BigDecimal.ZERO)
                ? between(arePositive() && divisor.arePositive() ? BigDecimal.ZERO : null, null, ANY_DECIMALS)
                : combined(divisor, (one, other) -> one.divide(other, MathContext.DECIMAL128), ANY_DECIMALS);
    }

    private boolean arePositive() {
        return least != null && least.signum() >= 0;
    }

    /** The extremes lie at the ends. */
    private Numbers combined(Numbers other, BinaryOperator<BigDecimal> operation, int itsDecimals) {
        if (least == null || most == null || other.least == null || other.most == null) {
            return between(arePositive() && other.arePositive() ? BigDecimal.ZERO : null, null, itsDecimals);
        }
        var one = operation.apply(least, other.least);
        var two = operation.apply(least, other.most);
        var three = operation.apply(most, other.least);
        var four = operation.apply(most, other.most);
        return between(one.min(two).min(three.min(four)), one.max(two).max(three.max(four)), itsDecimals);
    }

    Numbers rounded(int places) {
        return between(
                least == null ? null : least.setScale(places, RoundingMode.HALF_UP),
                most == null ? null : most.setScale(places, RoundingMode.HALF_UP),
                Math.min(decimals, Math.max(0, places)));
    }

    @Override
    public String told() {
        if (always().isPresent()) {
            return "总是 " + plain(always().get());
        } else if (areListed()) {
            return "只会是 " + only.stream().map(Numbers::plain).collect(joining("、"));
        }
        if (least != null && most != null && least.negate().equals(most) && most.precision() > SHORT) {
            return "最多 %d 位整数%s"
                    .formatted(
                            most.precision() - most.scale(), decimals == 0 ? "，没有小数" : "、%d 位小数".formatted(decimals));
        }
        var kind = decimals == 0 ? "整数" : decimals == ANY_DECIMALS ? "数" : "最多 %d 位小数的数".formatted(decimals);
        return "是" + range() + kind;
    }

    private String range() {
        if (least == null && most == null) {
            return "";
        } else if (most == null) {
            return "不小于 %s 的".formatted(plain(least));
        }
        return least == null ? "不大于 %s 的".formatted(plain(most)) : " %s 至 %s 的".formatted(plain(least), plain(most));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
