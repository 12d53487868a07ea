package org.nianbao.submission;

import java.util.List;
import java.util.function.Predicate;

/**
 * Replaces by asterisks the numbers that identify a person: identity and telephone numbers, and bank cards, in every
 * notation.
 *
 * <p>The time is proportional to the length of the text, whatever the text.
 */
final class NumberMask {

    /** The most digits of an extension that are masked with the number before it. */
    private static final int LONGEST_EXTENSION = 6;

    private static final int MOST_DECIMALS = 4;

    private final Predicate<String> isCode;
    private final StringBuilder masked;
    private final LocalNumbers locals;

    private NumberMask(String text, Predicate<String> isCode) {
        masked = new StringBuilder(text);
        locals = new LocalNumbers(text);
        this.isCode = isCode;
    }

    /**
     * Returns the text without such numbers. What is one in any reading of the text is masked.
     *
     * @param isCode whether digits that look like such a number are the code of something else
     */
    static String of(String text, Predicate<String> isCode) {
        var mask = new NumberMask(text, isCode);
        var mended = MistypedDigits.mended(text);
        mask.maskAll(text, false);
        if (isMixed(text)) {
            mask.maskAll(text, true);
        }
        if (!mended.equals(text)) {
            mask.maskAll(mended, true);
        }
        return mask.masked.toString();
    }

    private static boolean isMixed(String text) {
        return text.chars().anyMatch(character -> '0' <= character && character <= '9')
                && text.chars().anyMatch(PlainDigit::isChinese);
    }

    private void maskAll(String text, boolean mixes) {
        DigitScanner.chains(text, mixes).forEach(this::mask);
    }

    private void mask(List<DigitRun> chain) {
        for (int first = 0; first < chain.size(); ) {
            var end = first == 0 ? Math.max(end(chain, 0), locals.runs(chain)) : end(chain, first);
            if (end > first) {
                end += isExtension(chain, end) ? 1 : 0;
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

    /** Returns the end of the longest number that begins with a run; an earlier index if there is none. */
    private int end(List<DigitRun> chain, int first) {
        if (areSeveral(chain.get(first).digits())) {
            return first + 1;
        }
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
        return longest;
    }

    private boolean areSeveral(String digits) {
        return PersonalNumber.isSeveral(digits) && !isCode.test(digits);
    }

    private boolean isPersonal(List<DigitRun> chain, int first, int end) {
        var candidate =
                new NumberCandidate(chain.subList(first, end), begins(chain, first, end), isAlone(chain, first, end));
        return !(end - first == 1 && isFraction(chain, first))
                && candidate.isPersonal()
                && !(candidate.mayBeFigure() && (hasDecimals(chain, first, end) || isInSum(chain, end)))
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

    /**
     * Returns whether a run is the decimal places: after 0 and a point, or after more digits than a numbering of a list
     * has.
     */
    private static boolean isFraction(List<DigitRun> chain, int run) {
        if (chain.get(run).before() != Separator.DOT
                || run > 1 && chain.get(run - 1).before() == Separator.DOT) {
            return false;
        }
        var whole = chain.get(run - 1).digits();
        return whole.equals("0") || whole.length() > 2;
    }

    /** Returns whether a point and decimals follow, and not the next number of a list. */
    private static boolean hasDecimals(List<DigitRun> chain, int first, int end) {
        return end < chain.size()
                && chain.get(end).before() == Separator.DOT
                && chain.get(end).length() <= MOST_DECIMALS
                && !chain.get(end).timed()
                && (end + 1 == chain.size() || chain.get(end + 1).before() != Separator.DOT)
                && (first == 0 || chain.get(first).before() != Separator.DOT);
    }

    /** Returns whether it belongs to a sum: {@code 130+1200+3400=4730}. */
    private static boolean isInSum(List<DigitRun> chain, int end) {
        var inner = chain.get(end - 1).before();
        return end < chain.size()
                && (inner == Separator.PLUS && chain.get(end).before() == Separator.EQUALS
                        || inner == Separator.EQUALS && chain.get(end).before() == Separator.PLUS);
    }

    private static boolean isExtension(List<DigitRun> chain, int run) {
        return run < chain.size()
                && chain.get(run).before() == Separator.DASH
                && chain.get(run).length() <= LONGEST_EXTENSION
                && !chain.get(run).counted();
    }
}
