package org.nianbao.scheme;

import java.math.BigDecimal;

/** A factor between two units of measurement: one 万元 is 10,000 元. */
public record Conversion(String from, String to, BigDecimal factor) {

    /** Returns a number of the first unit as the same quantity in the second, exactly. */
    public BigDecimal applied(BigDecimal value) {
        var product = value.multiply(factor).stripTrailingZeros();
        return product.scale() < 0 ? product.setScale(0) : product;
    }

    /** Returns the conversion in words: {@code 元换算为万元（×0.0001）}. */
    public String chinese() {
        return "%s换算为%s（×%s）".formatted(from, to, factor.toPlainString());
    }
}
