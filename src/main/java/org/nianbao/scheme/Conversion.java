package org.nianbao.scheme;

import java.math.BigDecimal;

/** How many of one unit of measurement make up another: one 万元 is 10,000 元. */
public record Conversion(String from, String to, BigDecimal factor) {}
