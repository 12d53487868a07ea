package org.nianbao.report;

import java.math.BigDecimal;

/** A number in Chinese characters: {@code 四}, {@code 十二}, {@code 一百零五}, {@code 九十九点六三}. */
final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] POWERS = {"", "十", "百", "千"};
    private static final BigDecimal LIMIT = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ChineseNumeral() {}

    /** The characters of a number below ten thousand; those of a greater or negative one are its digits. */
    static String of(BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(LIMIT) >= 0) {
            return value.toPlainString();
        }
        var parts = value.stripTrailingZeros().toPlainString().split("\\.");
        return whole(parts[0]) + (parts.length == 1 ? "" : "点" + digits(parts[1]));
    }

    /** What follows 百分之, where 100 is 百. */
    static String ofPercentage(BigDecimal value) {
        return value.compareTo(HUNDRED) == 0 ? "百" : of(value);
    }

    private static String digits(String text) {
        var characters = new StringBuilder();
        text.chars().forEach(digit -> characters.append(DIGITS.charAt(digit - '0')));
        return characters.toString();
    }

    private static String whole(String text) {
        var characters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            characters.append(DIGITS.charAt(digit));
            characters.append(digit == 0 ? "" : POWERS[text.length() - 1 - i]);
        }
        var spelled = characters.toString().replaceAll("零+", "零").replaceAll("(.)零$", "$1");
        return spelled.startsWith("一十") ? spelled.substring(1) : spelled;
    }
}
