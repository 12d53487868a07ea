package org.nianbao.scheme;

import java.math.BigDecimal;

/** How many of one unit of measurement make up another: one 万元 is 10,000 元. */
public record Conversion(String from, String to, BigDecimal factor) {

    /** A number of the one unit as the same quantity in the other, to the last digit. */
    public BigDecimal applied(BigDecimal value) {
        var product = value.multiply(factor).stripTrailingZeros();
        return product.scale() < 0 ? product.setScale(0) : product;
    }

    /** What is done, for people to read: {@code 元换算为万元（×0.0001）}. */
    public String chinese() {
        return "%s换算为%s（×%s）".formatted(from, to, factor.toPlainString());
    }
}
