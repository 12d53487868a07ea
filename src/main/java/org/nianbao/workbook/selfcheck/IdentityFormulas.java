package org.nianbao.workbook.selfcheck;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;
import org.nianbao.workbook.selfcheck.Term.Excel;

/**
 * The content of an identity number of 18 characters (GB 11643), as formulas over the cell or formula that holds it.
 */
final class IdentityFormulas {

    /** The weights of the first 17 digits in the check sum. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private IdentityFormulas() {}

    /** Whether it has 17 digits and a digit or X; never an error. */
    static String isWellFormed(String number) {
        var parts = Excel.and(
                "LEN(%s)=18".formatted(number),
                digits(number, 1, 9),
                digits(number, 10, 8),
                "ISNUMBER(FIND(RIGHT(%s,1),\"0123456789X\"))".formatted(number));
        return "IFERROR(%s,FALSE)".formatted(parts);
    }

    /** Whether there are only digits at a place; an error if there are no digits at all. */
    static String digits(String text, int from, int count) {
        var part = "MID(%s,%d,%d)".formatted(text, from, count);
        return "EXACT(TEXT(VALUE(%1$s),\"%2$s\"),%1$s)".formatted(part, "0".repeat(count));
    }

    static String checkDigit(String number) {
        var sum = IntStream.range(0, WEIGHTS.length)
                .mapToObj(i -> "%d*MID(%s,%d,1)".formatted(WEIGHTS[i], number, i + 1))
                .collect(joining("+"));
        return blankUnlessWellFormed(number, "MID(\"10X98765432\",MOD(%s,11)+1,1)".formatted(sum));
    }

    static String birthday(String number) {
        var day = "DATE(MID(%1$s,7,4),MID(%1$s,11,2),MID(%1$s,13,2))".formatted(number);
        var again = "YEAR(%1$s)*10000+MONTH(%1$s)*100+DAY(%1$s)".formatted(day);
        return blankUnlessWellFormed(
                number, "IF(%s=VALUE(MID(%s,7,8)),%s,NA())".formatted("IFERROR(" + again + ",0)", number, day));
    }

    static String sex(String number) {
        return blankUnlessWellFormed(number, "IF(MOD(MID(%s,17,1),2)=1,\"男\",\"女\")".formatted(number));
    }

    /** An error in the number itself is passed on. */
    private static String blankUnlessWellFormed(String number, String formula) {
        return "IF(ISERROR(%1$s),%1$s,IF(%2$s,%3$s,NA()))".formatted(number, isWellFormed(number), formula);
    }
}
