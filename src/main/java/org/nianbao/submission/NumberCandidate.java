package org.nianbao.submission;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs of digits that may be one number, and the decision what they are.
 *
 * <p>In one run the digits alone decide. Several runs may also be figures side by side. A sound identity number is one
 * in any notation. Any other number needs a usual grouping, or the same separator between all of its runs, which must
 * not also occur before and after them.
 *
 * @param begins whether the separator before them differs from that between them
 * @param alone whether the separators before and after them differ from that between them
 */
record NumberCandidate(List<DigitRun> runs, boolean begins, boolean alone) {

    /** The groupings of identity numbers, of 18 digits and of 15. */
    private static final Set<String> IDENTITIES = Set.of(
            "6 8 4",
            "6 8 3 1",
            "6 4 4 4",
            "6 4 2 2 4",
            "6 4 2 2 3 1",
            "6 4 4 3 1",
            "6 12",
            "14 4",
            "17 1",
            "3 3 4 4 4");

    private static final Set<String> FORMER_IDENTITIES = Set.of("6 6 3", "6 9", "12 3", "6 2 2 2 3");

    /** The groupings of mobile numbers. */
    private static final Set<String> MOBILES = Set.of("3 8", "4 4 3", "4 3 4", "3 3 5");

    /** The most usual groupings, with the country code attached or not, with any separator. */
    private static final Set<String> MOBILES_OF_MOST = Set.of("3 4 4", "5 4 4", "7 4 4");

    private static final String MOBILE_IN_TWO = "3 8";

    /** Separators that also occur between any number of figures. */
    private static final Set<Separator> PARTING =
            Set.of(Separator.SLASH, Separator.MARK, Separator.PLUS, Separator.EQUALS, Separator.STAR, Separator.LINE);

    /** Separators that also occur within one figure or one range. */
    private static final Set<Separator> OF_TWO = Set.of(Separator.DOT, Separator.WAVE);

    private static final Set<Separator> BETWEEN_FIGURES = Set.of(Separator.STAR, Separator.LINE, Separator.WAVE);

    /** Separators that also occur in calculations. */
    private static final Set<Separator> SIGNS =
            Set.of(Separator.SLASH, Separator.PLUS, Separator.EQUALS, Separator.STAR);

    private static final int GROUP_OF_THOUSANDS = 3;

    /** The number of digits of an identity number before the month of birth: of 18 digits, and of 15. */
    private static final int DIGITS_TO_YEAR = 10;

    private static final int DIGITS_TO_SHORT_YEAR = 8;

    /** The most digits of any number here, with the country code. */
    static final int MOST_DIGITS = 23;

    /** The most digits before the point of a village's figure. */
    private static final int MOST_DIGITS_OF_FIGURE = 15;

    /** Returns all the digits. */
    String digits() {
        return runs.stream().map(DigitRun::digits).collect(joining());
    }

    /** Returns whether it is a number that belongs to a person. */
    boolean isPersonal() {
        var all = digits();
        if (all.chars().limit(all.length() - 1).anyMatch(digit -> digit == 'X')) {
            return false;
        }
        var digits = PersonalNumber.withoutCheckLetter(all);
        if (runs.size() == 1) {
            return isPersonalInOneRun(all, digits);
        }
        return runs.stream().skip(1).anyMatch(run -> isOfDay(run.before()))
                ? isIdentityAroundDay(all, digits)
                : PersonalNumber.isSoundIdentity(all)
                        || isGrouped(all, digits) && !isCalculation()
                        || alone && isUniform() && (PersonalNumber.isLikelyIdentity(all) || isPersonalInRuns(digits));
    }

    /**
     * Returns whether decimals after it, or a sum that contains it, show that it is not a number of a person after all.
     */
    boolean mayBeFigure() {
        return !PersonalNumber.isSoundIdentity(digits())
                && digits().length() <= MOST_DIGITS_OF_FIGURE
                && (runs.size() == 1
                        || betweens(1).equals(Set.of(Separator.PLUS))
                        || betweens(1).equals(Set.of(Separator.EQUALS))
                        || runs.stream().skip(1).allMatch(run -> run.length() == GROUP_OF_THOUSANDS));
    }

    /** Returns whether it is a calculation, with decimals or with several signs. */
    private boolean isCalculation() {
        var signs = new HashSet<>(betweens(1));
        var decimals = signs.contains(Separator.DOT);
        signs.retainAll(SIGNS);
        return signs.size() > 1 || decimals && !signs.isEmpty();
    }

    private static boolean isOfDay(@Nullable Separator between) {
        return between != null && between.isOfDay();
    }

    /** Returns whether it is an identity number in which the day of birth is written as a date. */
    private boolean isIdentityAroundDay(String all, String digits) {
        var month = IntStream.range(1, runs.size() - 2)
                .filter(run -> runs.get(run).before() == Separator.YEAR)
                .findFirst()
                .orElse(0);
        var before = runs.stream().limit(month).mapToInt(DigitRun::length).sum();
        return month > 0
                && runs.get(month + 1).before() == Separator.MONTH
                && !isCounted()
                && (before == DIGITS_TO_YEAR && PersonalNumber.isLikelyIdentity(all)
                        || before == DIGITS_TO_SHORT_YEAR && PersonalNumber.isFormerIdentity(digits));
    }

    private static boolean isPersonalInOneRun(String all, String digits) {
        return all.length() == 18
                || PersonalNumber.isFormerIdentity(digits)
                || PersonalNumber.isMobile(digits)
                || PersonalNumber.isLandLine(digits) && digits.startsWith("0")
                || PersonalNumber.isBankCard(digits);
    }

    /** Returns whether it has a usual grouping. */
    private boolean isGrouped(String all, String digits) {
        var sizes = sizes();
        return PersonalNumber.isLikelyIdentity(all) && IDENTITIES.contains(sizes)
                || PersonalNumber.isFormerIdentity(digits) && FORMER_IDENTITIES.contains(sizes)
                || PersonalNumber.isMobile(digits) && isGroupedMobile(sizes)
                || PersonalNumber.isBankCard(digits) && isInFours()
                || PersonalNumber.isLikelyBankCard(digits) && isInFours() && isUniform() && begins && !isCounted()
                || PersonalNumber.isLandLine(digits) && isGroupedLandLine();
    }

    /** Returns whether the country code is a run by itself before the number. */
    private boolean hasCountry() {
        return Set.of("86", "0086").contains(runs.get(0).digits());
    }

    private boolean isGroupedMobile(String sizes) {
        var own = hasCountry() ? sizes.substring(sizes.indexOf(' ') + 1) : sizes;
        return MOBILES_OF_MOST.contains(own)
                || MOBILES.contains(own) && (isUniform() || own.equals(MOBILE_IN_TWO) && isBroken());
    }

    /** Returns whether only ends of lines separate the runs. */
    private boolean isBroken() {
        return betweens(1).equals(Set.of(Separator.LINE));
    }

    private boolean isInFours() {
        return runs.stream().limit(runs.size() - 1L).allMatch(run -> run.length() == 4)
                && runs.get(runs.size() - 1).length() <= 4;
    }

    /** Returns whether the area code is a run by itself, and at most two groups follow. */
    private boolean isGroupedLandLine() {
        var country = hasCountry() ? 1 : 0;
        var area = runs.get(country).length();
        return area >= 2
                && area <= 4
                && runs.size() - country <= 3
                && (runs.get(0).digits().startsWith("0") || betweens(1).stream().noneMatch(BETWEEN_FIGURES::contains))
                && (isUniform() || runs.get(country + 1).before() != Separator.DOT);
    }

    /** Returns whether it is such a number in groups of any size, and not figures side by side. */
    private boolean isPersonalInRuns(String digits) {
        return !isCounted()
                && (PersonalNumber.isFormerIdentity(digits)
                        || PersonalNumber.isMobile(digits) && !hasDate()
                        || PersonalNumber.isLandLine(digits)
                        || PersonalNumber.isBankCard(digits));
    }

    private boolean isCounted() {
        return runs.get(runs.size() - 1).counted();
    }

    /** Returns whether all separators are the same, and neither a decimal point nor a separator of figures. */
    private boolean isUniform() {
        var country = hasCountry() ? 1 : 0;
        var betweens = betweens(country + 1);
        return betweens.size() <= 1
                && PARTING.stream().noneMatch(betweens::contains)
                && !(OF_TWO.stream().anyMatch(betweens::contains)
                        && runs.size() == country + 2
                        && !isAreaCode(runs.get(country)));
    }

    private static boolean isAreaCode(DigitRun run) {
        return run.digits().startsWith("0") && (run.length() == 3 || run.length() == 4);
    }

    private Set<Separator> betweens(int from) {
        return runs.stream()
                .skip(from)
                .map(DigitRun::before)
                .map(Objects::requireNonNull)
                .collect(toSet());
    }

    private String sizes() {
        return runs.stream().map(run -> Integer.toString(run.length())).collect(joining(" "));
    }

    /** Returns whether they begin or end with year, month and day, without blanks between these. */
    private boolean hasDate() {
        return runs.size() > 3 && !betweens(1).contains(Separator.BLANK) && (isDateAt(0) || isDateAt(runs.size() - 3));
    }

    private boolean isDateAt(int run) {
        var year = runs.get(run).digits();
        return year.length() == 4
                && (year.startsWith("19") || year.startsWith("20"))
                && isUpTo(runs.get(run + 1), 12)
                && isUpTo(runs.get(run + 2), 31);
    }

    private static boolean isUpTo(DigitRun run, int most) {
        return run.length() <= 2
                && run.digits().chars().allMatch(Character::isDigit)
                && Integer.parseInt(run.digits()) >= 1
                && Integer.parseInt(run.digits()) <= most;
    }
}
