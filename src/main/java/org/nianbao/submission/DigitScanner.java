package org.nianbao.submission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.submission.PlainDigit.Writing;

/**
 * Finds the digits of a text in every notation, and groups those that may belong to one number.
 *
 * <p>It reads the text once, and never goes back.
 */
final class DigitScanner {

    /** The most asterisks in a row that are a separator; more of them replace masked text. */
    private static final int MOST_STARS = 2;

    /** The least length of a hash: a hexadecimal run of this length identifies nobody. */
    private static final int SHORTEST_HASH = 32;

    /** The number of digits of an identity number before its check letter. */
    private static final int BEFORE_CHECK_LETTER = 17;

    /** The character that is often typed for a dash in Chinese text. */
    private static final char LIKE_A_DASH = '一';

    private static final String COUNTERS = "年月日元亩人户个万亿斤公吨%％‰时分秒岁届期批次名辆头只口条份倍平米";

    private final String text;
    private final boolean mixes;
    private final List<List<DigitRun>> chains = new ArrayList<>();
    private List<DigitRun> chain = new ArrayList<>();
    private int at;
    private @Nullable Separator before;

    private DigitScanner(String text, boolean mixes) {
        this.text = text;
        this.mixes = mixes;
    }

    /**
     * Returns the runs of digits of a text, grouped by those that may belong to one number, in the order of the text.
     *
     * @param mixes whether plain digits and Chinese characters may belong to one number
     */
    static List<List<DigitRun>> chains(String text, boolean mixes) {
        var scanner = new DigitScanner(text, mixes);
        scanner.scan();
        return scanner.chains;
    }

    private void scan() {
        while (at < text.length()) {
            if (isHash()) {
                at = endOfWord(at);
            } else if (isDigit(at)) {
                takeRun();
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        endChain();
    }

    private void takeRun() {
        var start = at;
        var writing = writing(at);
        var digits = new StringBuilder();
        while (isDigit(at) && writing(at) == writing) {
            digits.append(PlainDigit.of(text.codePointAt(at)));
            at += Character.charCount(text.codePointAt(at));
        }
        if (digits.length() == 1 && (before == Separator.YEAR || before == Separator.MONTH)) {
            digits.insert(0, '0');
        }
        takeCheckLetter(digits);
        if (before != Separator.PLUS && digits.indexOf("86") == 0 && isPlus(start - 1)) {
            digits.insert(0, "00");
        }
        add(new DigitRun(start, at, digits.toString(), before, counter()), writing);
    }

    /** Adds a run, and continues with the next one that may belong to the same number; ends the chain otherwise. */
    private void add(DigitRun run, Writing writing) {
        chain.add(run);
        before = takeBetween();
        if (before != null && isCheckLetter(at)) {
            var start = at++;
            chain.add(new DigitRun(start, at, "X", before, ' '));
            before = takeBetween();
        }
        if (before == null || !isDigit(at) || isHash() || writing(at) != writing) {
            endChain();
        }
    }

    private Writing writing(int place) {
        var writing = PlainDigit.writing(text.codePointAt(place));
        return mixes && writing == Writing.CHINESE ? Writing.PLAIN : writing;
    }

    private void endChain() {
        if (!chain.isEmpty()) {
            chains.add(chain);
            chain = new ArrayList<>();
        }
        before = null;
    }

    /** Returns the separator at this place between two digits: blanks, ends of lines, and at most one other. */
    private @Nullable Separator takeBetween() {
        Separator found = null;
        var stars = 0;
        while (at < text.length()) {
            var next = isLikeADash(at) ? Separator.DASH : Separator.of(text.codePointAt(at));
            if (next == null) {
                break;
            }
            stars += next == Separator.STAR ? 1 : 0;
            if (stars > MOST_STARS) {
                return null;
            }
            if (found != null && !found.goesWith(next)) {
                return null;
            }
            found = found == null || found.compareTo(next) < 0 ? next : found;
            at += Character.charCount(text.codePointAt(at));
        }
        return found;
    }

    private boolean isLikeADash(int place) {
        return !mixes
                && text.charAt(place) == LIKE_A_DASH
                && place > 0
                && place + 1 < text.length()
                && isPlain(text.charAt(place - 1))
                && isPlain(text.charAt(place + 1));
    }

    private static boolean isPlain(char character) {
        return '0' <= character && character <= '9';
    }

    private void takeCheckLetter(StringBuilder digits) {
        if (isCheckLetter(at) || endsIdentity(digits)) {
            digits.append('X');
            at++;
        }
    }

    private boolean isCheckLetter(int place) {
        return place < text.length()
                && "XxＸｘ×".indexOf(text.charAt(place)) >= 0
                && (place + 1 == text.length() || !isWordCharacter(text.charAt(place + 1)));
    }

    /**
     * Returns whether the letter at this place ends an identity number, and digits of another number follow directly.
     */
    private boolean endsIdentity(StringBuilder digits) {
        return at + 1 < text.length()
                && digits.length() >= BEFORE_CHECK_LETTER
                && "Xx".indexOf(text.charAt(at)) >= 0
                && isPlain(text.charAt(at + 1))
                && PersonalNumber.isSoundIdentity(digits.substring(digits.length() - BEFORE_CHECK_LETTER) + "X");
    }

    private boolean isDigit(int place) {
        return place < text.length() && PlainDigit.isOne(text.codePointAt(place));
    }

    private boolean isPlus(int place) {
        return place >= 0 && "+＋".indexOf(text.charAt(place)) >= 0;
    }

    private char counter() {
        return at < text.length() && COUNTERS.indexOf(text.charAt(at)) >= 0 ? text.charAt(at) : ' ';
    }

    /** Returns whether a hash begins at this place. */
    private boolean isHash() {
        if (!isWordCharacter(text.charAt(at)) || at > 0 && isWordCharacter(text.charAt(at - 1))) {
            return false;
        }
        var end = endOfWord(at);
        return end - at >= SHORTEST_HASH
                && text.substring(at, end).chars().allMatch(character -> Character.digit(character, 16) >= 0)
                && text.substring(at, end).chars().anyMatch(character -> character > '9');
    }

    private int endOfWord(int start) {
        var end = start;
        while (end < text.length() && isWordCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordCharacter(char character) {
        return '0' <= character && character <= '9'
                || 'a' <= character && character <= 'z'
                || 'A' <= character && character <= 'Z';
    }
}
