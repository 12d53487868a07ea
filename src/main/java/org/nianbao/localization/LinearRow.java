package org.nianbao.localization;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * A linear expression over integer variables. Immutable.
 *
 * @param factors by the number of the variable; none is zero
 */
record LinearRow(SortedMap<Integer, BigInteger> factors, BigInteger constant) {

    static LinearRow constant(BigInteger number) {
        return new LinearRow(new TreeMap<>(), number);
    }

    /** A variable so many times. */
    static LinearRow of(int variable, long factor) {
        return new LinearRow(new TreeMap<>(Map.of(variable, BigInteger.valueOf(factor))), BigInteger.ZERO);
    }

    boolean isConstant() {
        return factors.isEmpty();
    }

    BigInteger factor(int variable) {
        return factors.getOrDefault(variable, BigInteger.ZERO);
    }

    LinearRow plus(LinearRow other) {
        var sum = new TreeMap<>(factors);
        other.factors.forEach((variable, factor) ->
                sum.merge(variable, factor, (one, two) -> one.add(two).signum() == 0 ? null : one.add(two)));
        return new LinearRow(sum, constant.add(other.constant));
    }

    LinearRow times(BigInteger number) {
        return number.signum() == 0 ? constant(BigInteger.ZERO) : each(BigInteger::multiply, number);
    }

    LinearRow negated() {
        return times(BigInteger.ONE.negate());
    }

    /** The row with this constant more. */
    LinearRow raised(BigInteger number) {
        return new LinearRow(factors, constant.add(number));
    }

    private LinearRow each(BinaryOperator<BigInteger> operation, BigInteger number) {
        var result = new TreeMap<Integer, BigInteger>();
        factors.forEach((variable, factor) -> result.put(variable, operation.apply(factor, number)));
        return new LinearRow(result, operation.apply(constant, number));
    }

    /** The greatest common divisor of the factors; 0 if there are none. */
    BigInteger divisor() {
        return factors.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    }

    /** The row over a number that divides its factors; the constant is rounded down, which loses no integer point. */
    LinearRow over(BigInteger number) {
        return each(LinearRow::floor, number);
    }

    static BigInteger floor(BigInteger dividend, BigInteger divisor) {
        var quotient = dividend.divideAndRemainder(divisor);
        return quotient[1].signum() != 0 && quotient[1].signum() != divisor.signum()
                ? quotient[0].subtract(BigInteger.ONE)
                : quotient[0];
    }

    /** The variable whose factor is nearest to zero; there must be one. */
    int smallest() {
        return factors.entrySet().stream()
                .min(Comparator.comparing(entry -> entry.getValue().abs()))
                .orElseThrow()
                .getKey();
    }

    /** The row with an expression instead of a variable. */
    LinearRow with(int variable, LinearRow instead) {
        var factor = factor(variable);
        return factor.signum() == 0 ? this : without(variable).plus(instead.times(factor));
    }

    LinearRow without(int variable) {
        var others = new TreeMap<>(factors);
        others.remove(variable);
        return new LinearRow(others, constant);
    }
}
