package org.nianbao.submission;

import java.util.List;
import java.util.function.Predicate;

/**
 * Puts asterisks in the place of the numbers by which somebody can be found: identity and telephone numbers, and bank
 * cards, however they are written.
 *
 * <p>The work grows with the length of the text and no more, whatever the text.
 */
final class NumberMask {

    /** As many digits of an extension are masked with the number before it. */
    private static final int LONGEST_EXTENSION = 6;

    private final Predicate<String> isCode;
    private final StringBuilder masked;

    private NumberMask(String text, Predicate<String> isCode) {
        masked = new StringBuilder(text);
        this.isCode = isCode;
    }

    /**
     * The text without such numbers.
     *
     * @param isCode whether digits that look like such a number are a code of something else
     */
    static String of(String text, Predicate<String> isCode) {
        var mask = new NumberMask(text, isCode);
        DigitScanner.chains(text).forEach(mask::mask);
        return mask.masked.toString();
    }

    private void mask(List<DigitRun> chain) {
        for (int first = 0; first < chain.size(); ) {
            var end = end(chain, first);
            if (end > first) {
                hide(chain.get(first).start(), chain.get(end - 1).end());
            }
            first = Math.max(end, first + 1);
        }
    }

    private void hide(int start, int end) {
        for (int i = start; i < end; i++) {
            masked.setCharAt(i, '*');
        }
    }

    /** Where the longest number ends that begins with a run; before it if there is none. */
    private int end(List<DigitRun> chain, int first) {
        var longest = first;
        var digits = "";
        for (int end = first + 1; end <= chain.size(); end++) {
            var run = chain.get(end - 1);
            if (digits.length() + run.length() > NumberCandidate.MOST_DIGITS) {
                break;
            }
            digits += run.digits();
            if (digits.length() >= Masking.SHORTEST_NUMBER
                    && PersonalNumber.isAny(digits)
                    && isPersonal(chain, first, end)) {
                longest = end;
            }
        }
        return longest > first && isExtension(chain, longest) ? longest + 1 : longest;
    }

    private boolean isPersonal(List<DigitRun> chain, int first, int end) {
        var candidate =
                new NumberCandidate(chain.subList(first, end), begins(chain, first, end), isAlone(chain, first, end));
        return !(end - first == 1 && isFraction(chain, first))
                && candidate.isPersonal()
                && !isCode.test(candidate.digits());
    }

    private static boolean isAlone(List<DigitRun> chain, int first, int end) {
        return end - first == 1
                || begins(chain, first, end)
                        && (end == chain.size()
                                || chain.get(end).before() != chain.get(end - 1).before());
    }

    private static boolean begins(List<DigitRun> chain, int first, int end) {
        return chain.get(first).before() != chain.get(end - 1).before();
    }

    /** The places of a decimal: behind 0 and a point, or behind more than a number of a list has before it. */
    private static boolean isFraction(List<DigitRun> chain, int run) {
        if (chain.get(run).before() != Between.DOT
                || run > 1 && chain.get(run - 1).before() == Between.DOT) {
            return false;
        }
        var whole = chain.get(run - 1).digits();
        return whole.equals("0") || whole.length() > 2;
    }

    private static boolean isExtension(List<DigitRun> chain, int run) {
        return run < chain.size()
                && chain.get(run).before() == Between.DASH
                && chain.get(run).length() <= LONGEST_EXTENSION
                && !chain.get(run).counted();
    }
}
