package org.nianbao.formula;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nianbao.formula.Forms.B03;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What units contribute, merged in any way, held against all rows in one list. */
class TalliesTests {

    private static final List<String> BRANCHES = List.of("Z1", "Z2", "Z3", "Z4", "Z5");
    private static final List<String> KINDS = List.of("正式", "预备");

    /** A row as the test itself keeps it; null is a blank. */
    private record Member(
            @Nullable String branch,
            @Nullable String kind,
            @Nullable BigDecimal due,
            @Nullable BigDecimal paid,
            @Nullable String joined) {

        RowView view() {
            return B03.row("支部编码", branch, "党员类别", kind, "全年应交", due, "全年实交", paid, "入党日期", joined);
        }
    }

    /** An aggregate as it is written, and as the test counts it by itself. */
    private record Plain(String text, java.util.function.Function<List<Member>, @Nullable BigDecimal> counting) {}

    private final Random random = new Random(20231231);

    @Test
    void unitsMergedInAnyWayGiveWhatAllRowsInOneListGive() {
        for (int round = 0; round < 400; round++) {
            var units = units();
            var aggregates = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(i -> aggregate())
                    .toList();
            var combination = combination(aggregates.size());
            var formula = Formula.number(
                    written(combination, aggregates.stream().map(Plain::text).toList()), Forms.all());
            var kept = new ArrayList<>(units.stream()
                    .map(unit -> formula.tallies(rows(unit)).content())
                    .toList());
            assertSame(formula, kept, combination, aggregates, units);

            var changed = random.nextInt(units.size());
            units.set(changed, members());
            kept.set(changed, formula.tallies(rows(units.get(changed))).content());

            assertSame(formula, kept, combination, aggregates, units);
        }
    }

    private void assertSame(
            Formula formula,
            List<List<List<String>>> kept,
            String combination,
            List<Plain> aggregates,
            List<List<Member>> units) {
        var all = units.stream().flatMap(List::stream).toList();
        var expected = plain(
                combination,
                aggregates.stream().map(one -> one.counting().apply(all)).toList());
        var tallies = new ArrayList<>(kept.stream().map(formula::tallies).toList());

        var value = formula.value(merged(formula, tallies));

        assertThat(value == null ? null : value.stripTrailingZeros())
                .as("%s over %s", formula, units)
                .isEqualTo(expected == null ? null : expected.stripTrailingZeros());
    }

    /** Merges some with some others, until all are one: a random tree over a random order. */
    private Tallies merged(Formula formula, List<Tallies> some) {
        Collections.shuffle(some, random);
        while (some.size() > 1) {
            var one = some.remove(random.nextInt(some.size()));
            var other = random.nextInt(some.size());
            some.set(
                    other,
                    random.nextBoolean()
                            ? one.merged(some.get(other))
                            : some.get(other).merged(one));
        }
        return random.nextBoolean() ? some.get(0).merged(formula.noTallies()) : some.get(0);
    }

    private List<List<Member>> units() {
        return IntStream.rangeClosed(0, 1 + random.nextInt(6))
                .mapToObj(i -> members())
                .collect(toCollection(ArrayList::new));
    }

    private List<Member> members() {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> new Member(
                        maybe(BRANCHES.get(random.nextInt(BRANCHES.size()))),
                        maybe(KINDS.get(random.nextInt(KINDS.size()))),
                        maybe(number()),
                        maybe(number()),
                        maybe("20%02d-0%d-1%d"
                                .formatted(random.nextInt(24), 1 + random.nextInt(9), random.nextInt(9)))))
                .toList();
    }

    /** Numbers that are the same with other decimals, and fractions that no binary number holds. */
    private BigDecimal number() {
        return random.nextInt(3) == 0
                ? BigDecimal.valueOf(random.nextInt(4)).setScale(random.nextInt(3))
                : BigDecimal.valueOf(random.nextInt(400) - 100, 2);
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private Plain aggregate() {
        var kind = random.nextInt(3) == 0 ? "" : KINDS.get(random.nextInt(KINDS.size()));
        Predicate<Member> condition = member -> kind.isEmpty() || kind.equals(member.kind());
        var written = kind.isEmpty() ? "" : ", B03.党员类别 = \"%s\"".formatted(kind);
        return switch (random.nextInt(8)) {
            case 0 -> numbers("SUM(B03.全年实交%s)", written, condition, TalliesTests::sum);
            case 1 -> numbers("SUM(B03.全年应交 ÷ 3%s)", written, condition, TalliesTests::thirdsOfPaid);
            case 2 ->
                new Plain(
                        "COUNT(B03%s)".formatted(written),
                        all -> BigDecimal.valueOf(all.stream().filter(condition).count()));
            case 3 ->
                new Plain(
                        "DISTINCT(B03.支部编码%s)".formatted(written),
                        all -> BigDecimal.valueOf(all.stream()
                                .filter(condition)
                                .map(Member::branch)
                                .flatMap(Stream::ofNullable)
                                .distinct()
                                .count()));
            case 4 ->
                new Plain(
                        "N0(YEAR(MAX(B03.入党日期%s)))".formatted(written),
                        all -> all.stream()
                                .filter(condition)
                                .map(Member::joined)
                                .flatMap(Stream::ofNullable)
                                .max(String::compareTo)
                                .map(date -> new BigDecimal(date.substring(0, 4)))
                                .orElse(BigDecimal.ZERO));
            case 5 ->
                numbers(
                        "MIN(B03.全年实交%s)",
                        written, condition, numbers -> numbers.isEmpty() ? null : Collections.min(numbers));
            case 6 -> numbers("MEDIAN(B03.全年实交%s)", written, condition, TalliesTests::median);
            default -> numbers("MAD(B03.全年实交%s)", written, condition, TalliesTests::deviation);
        };
    }

    private static Plain numbers(
            String text,
            String written,
            Predicate<Member> condition,
            java.util.function.Function<List<BigDecimal>, @Nullable BigDecimal> counting) {
        return new Plain(
                text.formatted(written),
                all -> counting.apply(all.stream()
                        .filter(condition)
                        .map(member -> text.contains("应交") ? member.due() : member.paid())
                        .flatMap(Stream::ofNullable)
                        .toList()));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal thirdsOfPaid(List<BigDecimal> numbers) {
        return sum(numbers.stream()
                .map(number -> number.divide(BigDecimal.valueOf(3), MathContext.DECIMAL128))
                .toList());
    }

    private static @Nullable BigDecimal median(List<BigDecimal> numbers) {
        var sorted = numbers.stream().sorted().toList();
        var middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return null;
        }
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2));
    }

    private static @Nullable BigDecimal deviation(List<BigDecimal> numbers) {
        var middle = median(numbers);
        return middle == null
                ? null
                : median(numbers.stream()
                        .map(number -> number.subtract(middle).abs())
                        .toList());
    }

    /** How aggregates are joined to a formula, with %s for each. */
    private String combination(int count) {
        return switch (count) {
            case 1 -> random.nextBoolean() ? "%s" : "N0(%s) × 2";
            case 2 -> List.of("%s - %s", "%s ÷ %s", "N0(%s) + N0(%s)").get(random.nextInt(3));
            default -> List.of("%s + %s + %s", "IF(%s > 0, %s, %s)").get(random.nextInt(2));
        };
    }

    private static String written(String combination, List<String> parts) {
        return combination.formatted(parts.toArray());
    }

    /** The same formula with the numbers in place of the aggregates. */
    private static @Nullable BigDecimal plain(String combination, List<@Nullable BigDecimal> values) {
        var texts = values.stream()
                .map(value -> value == null ? "(1 ÷ 0)" : "(%s)".formatted(value.toPlainString()))
                .toList();
        return Formula.number(written(combination, texts), Forms.all()).value(new SmallRows());
    }

    private static SmallRows rows(List<Member> members) {
        return new SmallRows().with(B03, members.stream().map(Member::view).toArray(RowView[]::new));
    }

    @Test
    void aValueThatCannotBeReadSpoilsWhateverItIsMergedInto() {
        var formula = Formula.number("SUM(B03.全年实交)", Forms.all());
        var sound = formula.tallies(new SmallRows().with(B03, B03.row("全年实交", 5)));
        RowView faulty = column -> Faulty.FAULTY;
        var spoilt = formula.tallies(
                formula.tallies(new SmallRows().with(B03, faulty)).content());

        assertThat(formula.value(sound)).isEqualByComparingTo("5");
        assertThat(formula.value(sound.merged(spoilt))).isNull();
        assertThat(formula.value(spoilt.merged(sound))).isNull();
    }

    @Test
    void theSameRowsAreKeptAsTheSameTextInAnyOrder() {
        var formula = Formula.number("DISTINCT(B03.支部编码) + MEDIAN(B03.全年实交) + MAX(B03.全年应交)", Forms.all());
        var one = B03.row("支部编码", "甲", "全年实交", "1.50", "全年应交", "2.0");
        var other = B03.row("支部编码", "乙\t", "全年实交", "1.5", "全年应交", "2.00");

        var content = formula.tallies(new SmallRows().with(B03, one, other)).content();

        assertThat(content).containsExactly(List.of("", "t乙\t", "t甲"), List.of("", "1.5*2"), List.of("", "n2.00"));
        assertThat(formula.tallies(new SmallRows().with(B03, other, one)).content())
                .isEqualTo(content);
        assertThat(formula.tallies(content)).isEqualTo(formula.tallies(new SmallRows().with(B03, one, other)));
    }

    @Test
    void theContentOfAnotherFormulaIsRefused() {
        var content = Formula.number("SUM(B03.全年实交) + COUNT(B03)", Forms.all())
                .noTallies()
                .content();

        assertThatThrownBy(() -> Formula.number("SUM(B03.全年实交)", Forms.all()).tallies(content))
                .hasMessage("the tallies are of another formula than SUM(B03.全年实交)");
    }
}
