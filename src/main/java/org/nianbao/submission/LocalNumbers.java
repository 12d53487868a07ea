package org.nianbao.submission;

import java.util.List;
import java.util.regex.Pattern;

/** Numbers of land lines without their area code: only the word before them distinguishes them from figures. */
final class LocalNumbers {

    /** How much of the text before a number is examined. */
    private static final int LOOKED_AT = 16;

    private static final int MOST_BETWEEN = 3;

    private static final Pattern CALLED = Pattern.compile(
            "(电话|座机|联系方式|固话|传真|致电|拨打|手机|tel|phone|call|☎|📞)(号码|号|为|是|[\\s\\u3000:：.．()（）\\[\\]【】]){0,5}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[)）\\]】 ]?[、，,;；或和/][(（\\[【 ]?");

    private final String text;
    private int end = -1;

    LocalNumbers(String text) {
        this.text = text;
    }

    /** Returns how many of the first runs are such a number; 0 if none. */
    int runs(List<DigitRun> chain) {
        var digits = "";
        for (int i = 0; i < chain.size() && digits.length() < 8; i++) {
            digits += chain.get(i).digits();
            if (isWhole(chain, i)
                    && PersonalNumber.isLocal(digits)
                    && isCalled(chain.get(0).start())) {
                end = chain.get(i).end();
                return i + 1;
            }
        }
        return 0;
    }

    /** Returns whether a run counts nothing, and neither decimals nor more of the same number follow it. */
    private static boolean isWhole(List<DigitRun> chain, int run) {
        return !chain.get(run).counted()
                && (run + 1 == chain.size() || chain.get(run + 1).before() != Separator.DOT);
    }

    private boolean isCalled(int start) {
        return isNextTo(start)
                || CALLED.matcher(text.substring(Math.max(0, start - LOOKED_AT), start))
                        .find();
    }

    /** Returns whether the previous number of a list was one, and this is the next. */
    private boolean isNextTo(int start) {
        return end >= 0
                && end <= start
                && start - end <= MOST_BETWEEN
                && BETWEEN_NUMBERS.matcher(text.substring(end, start)).matches();
    }
}
