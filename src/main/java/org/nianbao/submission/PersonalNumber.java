package org.nianbao.submission;

import java.time.YearMonth;
import java.util.Set;
import java.util.stream.IntStream;

/** Recognises by its digits alone whether a number belongs to a person, and which kind it is. */
final class PersonalNumber {

    private static final String COUNTRY = "86";
    private static final String DIALLED_COUNTRY = "0086";

    private static final Set<String> BEFORE_MOBILE = Set.of("", "0", COUNTRY, DIALLED_COUNTRY);

    private static final int IDENTITY = 18;
    private static final int FORMER_IDENTITY = 15;
    private static final int MOBILE = 11;
    private static final int LONGEST_CARD = 19;

    /** The first two digits of division codes. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** The weights of the 17 digits of an identity number, modulo 11. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECK_DIGITS = "10X98765432";

    private PersonalNumber() {}

    /** Returns whether digits may be any such number, so that they need a closer look. */
    static boolean isAny(String all) {
        var digits = withoutCheckLetter(all);
        return all.length() == IDENTITY
                || isFormerIdentity(digits)
                || isMobile(digits)
                || isLandLine(digits)
                || isBankCard(digits)
                || isLikelyBankCard(digits);
    }

    /** Returns the digits alone. */
    static String withoutCheckLetter(String all) {
        return all.endsWith("X") ? all.substring(0, all.length() - 1) : all;
    }

    /** Returns whether digits are an identity number (GB 11643) with a valid day of birth and check digit. */
    static boolean isSoundIdentity(String digits) {
        if (!isLikelyIdentity(digits)) {
            return false;
        }
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11) == digits.charAt(IDENTITY - 1);
    }

    /** Returns whether digits are an identity number with any check digit, because it may be mistyped. */
    static boolean isLikelyIdentity(String digits) {
        return digits.length() == IDENTITY
                && PROVINCES.contains(digits.substring(0, 2))
                && (digits.startsWith("19", 6) || digits.startsWith("20", 6))
                && isDay(digits.substring(6, 14));
    }

    /** Returns whether digits are an identity number of 15 digits, as issued until 1999. */
    static boolean isFormerIdentity(String digits) {
        return digits.length() == FORMER_IDENTITY
                && PROVINCES.contains(digits.substring(0, 2))
                && isDay("19" + digits.substring(6, 12));
    }

    private static boolean isDay(String digits) {
        var month = part(digits, 4, 6);
        return month >= 1
                && month <= 12
                && part(digits, 6, 8) >= 1
                && part(digits, 6, 8) <= YearMonth.of(part(digits, 0, 4), month).lengthOfMonth();
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /** Returns whether digits are a mobile number, which may begin with the country code or a 0. */
    static boolean isMobile(String digits) {
        var own = digits.length() - MOBILE;
        return own >= 0
                && digits.charAt(own) == '1'
                && digits.charAt(own + 1) >= '3'
                && BEFORE_MOBILE.contains(digits.substring(0, own));
    }

    /**
     * Returns whether digits are a land line number with its area code, or with the country code before it. The country
     * code by itself may begin many a number.
     */
    static boolean isLandLine(String digits) {
        var own = withoutCountry(digits);
        var local = own.length() - areaCode(own);
        return areaCode(own) > 0 && (local == 7 || local == 8) && own.charAt(areaCode(own)) >= '2';
    }

    private static String withoutCountry(String digits) {
        if (!digits.startsWith(DIALLED_COUNTRY) && !digits.startsWith(COUNTRY)) {
            return digits;
        }
        var own = digits.substring(digits.indexOf(COUNTRY) + COUNTRY.length());
        return own.startsWith("0") ? own : "0" + own;
    }

    /** Returns the length of the area code: three digits for the largest cities, else four; 0 if there is none. */
    private static int areaCode(String digits) {
        if (digits.startsWith("010") || digits.startsWith("02")) {
            return 3;
        }
        return digits.startsWith("0") && digits.length() > 4 && digits.charAt(1) >= '3' ? 4 : 0;
    }

    /** Returns whether digits are a bank card: 16 to 19 digits with a first digit of cards, and Luhn's check digit. */
    static boolean isBankCard(String digits) {
        return digits.length() >= 16
                && digits.length() <= 19
                && "345689".indexOf(digits.charAt(0)) >= 0
                && luhn(digits);
    }

    /**
     * Returns whether digits have the length of a bank card and the first digits of this country's cards, because it
     * may be mistyped.
     */
    static boolean isLikelyBankCard(String digits) {
        return digits.length() >= 16 && digits.length() <= 19 && digits.startsWith("62");
    }

    /** Returns whether digits in one run are several such numbers, or contain a sound identity number. */
    static boolean isSeveral(String digits) {
        return digits.length() > IDENTITY && (holdsIdentity(digits) || isMadeOfNumbers(digits));
    }

    private static boolean holdsIdentity(String digits) {
        return IntStream.rangeClosed(0, digits.length() - IDENTITY)
                .mapToObj(start -> digits.substring(start, start + IDENTITY))
                .filter(part -> part.indexOf('X') < 0 || part.indexOf('X') == IDENTITY - 1)
                .anyMatch(PersonalNumber::isSoundIdentity);
    }

    private static boolean isMadeOfNumbers(String digits) {
        var ends = new boolean[digits.length() + 1];
        ends[0] = true;
        for (int end = MOBILE; end < ends.length; end++) {
            for (int length = MOBILE; length <= Math.min(end, LONGEST_CARD) && !ends[end]; length++) {
                ends[end] = ends[end - length] && isCertain(digits.substring(end - length, end));
            }
        }
        return ends[digits.length()];
    }

    /** Returns whether digits are such a number even if nothing stands before and after them. */
    private static boolean isCertain(String digits) {
        if (digits.indexOf('X') >= 0) {
            return digits.indexOf('X') == digits.length() - 1 && isLikelyIdentity(digits);
        }
        return digits.length() == MOBILE && isMobile(digits)
                || isLikelyIdentity(digits)
                || isFormerIdentity(digits)
                || digits.startsWith("0") && isLandLine(digits)
                || isBankCard(digits);
    }

    /** Returns whether digits are a land line number without its area code, and not a day. */
    static boolean isLocal(String digits) {
        return (digits.length() == 7 || digits.length() == 8)
                && digits.charAt(0) >= '2'
                && digits.charAt(0) <= '8'
                && digits.indexOf('X') < 0
                && !(digits.startsWith("20") && digits.length() == 8 && isDay(digits));
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
