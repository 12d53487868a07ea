package org.nianbao.localization;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said in a cell, or one side of it: its number, its code as a place in a list, or whether anything is said.
 *
 * @param number distinguishes the variables of one problem
 * @param cell the number of the cell; whoever corrects a cell may change all of its variables
 * @param decimals the places after the point that its values have
 * @param value the present value
 * @param least the least possible value; null if there is none
 * @param most the greatest possible value; null if there is none
 */
public record Variable(
        int number,
        int cell,
        int decimals,
        BigDecimal value,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    /** Returns the bounds of a corrected value, in units of the last place, each a row that must not be negative. */
    List<LinearRow> bounds() {
        var itself = LinearRow.of(number, 1);
        return Stream.concat(
                        Stream.ofNullable(least)
                                .map(bound -> itself.raised(inUnits(bound).negate())),
                        Stream.ofNullable(most).map(bound -> itself.negated().raised(inUnits(bound))))
                .toList();
    }

    private BigInteger inUnits(BigDecimal bound) {
        return bound.movePointRight(decimals).toBigIntegerExact();
    }
}
