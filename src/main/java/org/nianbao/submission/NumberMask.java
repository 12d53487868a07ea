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
     * The text without such numbers. What is one in any way of reading the text is masked.
     *
     * @param isCode whether digits that look like such a number are a code of something else
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

    /** Where the longest number ends that begins with a run; before it if there is none. */
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

    /** The places of a decimal: behind 0 and a point, or behind more than a number of a list has before it. */
    private static boolean isFraction(List<DigitRun> chain, int run) {
        if (chain.get(run).before() != Separator.DOT
                || run > 1 && chain.get(run - 1).before() == Separator.DOT) {
            return false;
        }
        var whole = chain.get(run - 1).digits();
        return whole.equals("0") || whole.length() > 2;
    }

    /** Whether a point and decimals follow, and not the next number of a list. */
    private static boolean hasDecimals(List<DigitRun> chain, int first, int end) {
        return end < chain.size()
                && chain.get(end).before() == Separator.DOT
                && chain.get(end).length() <= MOST_DECIMALS
                && !chain.get(end).timed()
                && (end + 1 == chain.size() || chain.get(end + 1).before() != Separator.DOT)
                && (first == 0 || chain.get(first).before() != Separator.DOT);
    }

    /** Whether it is summed up: {@code 130+1200+3400=4730}. */
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
