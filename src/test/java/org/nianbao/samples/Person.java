package org.nianbao.samples;

import java.time.LocalDate;

/** Somebody who does not exist. */
public record Person(String name, boolean woman, String nation, LocalDate birth, String number) {

    /** The region of every number: no division of the country has this code. */
    private static final String NOWHERE = "159999";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** The eighteen digits of GB 11643: region, birth, sequence (odd for men), check digit by ISO 7064 MOD 11-2. */
    static String number(LocalDate birth, int sequence) {
        var body = NOWHERE
                + "%04d%02d%02d%03d".formatted(birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), sequence);
        return body + checkDigit(body);
    }

    /** The last digit of the number whose others these are. */
    public static char checkDigit(String seventeenDigits) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (seventeenDigits.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    String sex() {
        return woman ? "女" : "男";
    }

    /** The age in full years at the end of the year reported. */
    int age() {
        return birth.until(Villages.YEAR_END).getYears();
    }
}
