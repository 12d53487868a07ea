package org.nianbao.review.cause;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What may have been meant by a number in which one slip was made, each with the name of the slip, the likeliest first. */
final class TypingSlips {

    /** What a number is too great by, or too small, if it was given in another unit of measurement. */
    private static final List<Factors> FACTORS = List.of(
            new Factors("小数点错位", List.of("10", "0.1", "100", "0.01")),
            new Factors("千、万写错", List.of("1000", "0.001", "10000", "0.0001")),
            new Factors("公顷、亩写错", List.of("15")),
            new Factors("斤、公斤写错", List.of("2", "0.5")));

    private static final Pattern WRITTEN = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    /** What a slip multiplies by. */
    private record Factors(String name, List<String> numbers) {}

    private static final BigInteger FEW_DIGITS = BigInteger.valueOf(100);

    private final int decimals;
    private final BigDecimal said;
    private final Map<BigDecimal, String> meant = new LinkedHashMap<>();

    private TypingSlips(BigDecimal said, int decimals) {
        this.said = said;
        this.decimals = decimals;
    }

    /**
     * Returns what may have been meant, by one slip.
     *
     * @param decimals the most decimals that it can have
     */
    static Map<BigDecimal, String> behind(BigDecimal said, int decimals) {
        var slips = new TypingSlips(said, decimals);
        slips.ofDigits(plain(said));
        slips.ofFactors();
        slips.add(said.negate(), "正负号写反");
        return Collections.unmodifiableMap(slips.meant);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void ofDigits(String text) {
        for (int at = 0; at + 1 < text.length(); at++) {
            add(text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2), "两位颠倒");
        }
        for (int at = 0; at < text.length(); at++) {
            add(text.substring(0, at) + text.substring(at + 1), "多写一位");
        }
        for (int at = 0; at <= text.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                add(text.substring(0, at) + digit + text.substring(at), "漏写一位");
                if (at < text.length() && Character.isDigit(text.charAt(at))) {
                    add(text.substring(0, at) + digit + text.substring(at + 1), "写错一位");
                }
            }
        }
    }

    private void ofFactors() {
        for (var one : FACTORS) {
            one.numbers().forEach(number -> add(said.multiply(new BigDecimal(number)), one.name()));
        }
        var hectares = said.divide(new BigDecimal("15"), MathContext.DECIMAL128);
        add(hectares, "公顷、亩写错");
    }

    /** Nobody writes a number with zeros before it, or with a sign or a point where none can be. */
    private void add(String text, String name) {
        if (WRITTEN.matcher(text).matches()) {
            add(new BigDecimal(text), name);
        }
    }

    /** Whether a number has so few digits that one slip makes it nearly any other. */
    static boolean areTooEasyIn(BigDecimal said) {
        return said.stripTrailingZeros().unscaledValue().abs().compareTo(FEW_DIGITS) < 0;
    }

    private void add(BigDecimal number, String name) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.scale() <= decimals && plain.compareTo(said) != 0) {
            meant.putIfAbsent(plain, name);
        }
    }
}
