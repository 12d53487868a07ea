package org.nianbao.consolidate.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** How single numbers are rounded, and added up. */
final class Rounding {

    private Rounding() {}

    static BigDecimal nearest(BigDecimal exact, int places) {
        return exact.setScale(places, RoundingMode.HALF_UP);
    }

    static BigDecimal below(BigDecimal exact, int places) {
        return exact.setScale(places, RoundingMode.FLOOR);
    }

    static BigDecimal unit(int places) {
        return BigDecimal.ONE.movePointLeft(places);
    }

    static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
