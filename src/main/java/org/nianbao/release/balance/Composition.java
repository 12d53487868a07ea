package org.nianbao.release.balance;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.consolidate.balance.TwoWayBalance;
import org.nianbao.release.Release;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.ReportingStatus;

/**
 * An indicator that is the sum of others, with these: a table that adds up over the units and over the indicators, and so
 * is balanced both ways.
 *
 * @param total the sum
 * @param parts what it is the sum of, in the order of the scheme's declaration
 */
record Composition(Release release, Indicator total, List<Indicator> parts) {

    /** Returns the composition that an indicator belongs to, as the sum or as a part. */
    static Optional<Composition> with(Indicator indicator, Release release) {
        var all = release.scheme().indicators();
        return all.stream()
                .filter(sum -> !sum.parts().isEmpty())
                .filter(sum -> sum.equals(indicator) || sum.parts().contains(indicator.code()))
                .findFirst()
                .map(sum -> new Composition(
                        release,
                        sum,
                        sum.parts().stream()
                                .flatMap(code ->
                                        all.stream().filter(part -> part.code().equals(code)))
                                .toList()));
    }

    /** How the numbers of one of its indicators are shown. */
    Breakdown of(Indicator indicator) {
        var obstacle = obstacle();
        if (obstacle.isPresent()) {
            var alone = Breakdown.alone(release, indicator);
            return indicator.equals(total) && alone.obstacle().isEmpty() ? alone.with(obstacle.get()) : alone;
        }
        var balance = TwoWayBalance.of(parts.stream().map(this::cells).toList(), places());
        var row = parts.indexOf(indicator);
        var exact = Breakdown.exact(release, indicator);
        var balanced = row < 0
                ? rounded(exact, balance.total(), balance.columns())
                : rounded(exact, balance.rows().get(row), balance.cells().get(row));
        return isNearest(exact, balanced) ? exact : balanced;
    }

    /** Returns why it cannot be balanced: it does not even add up before rounding. */
    private Optional<String> obstacle() {
        return Stream.concat(overUnits(), overParts())
                .findFirst()
                .map(why -> "%s 与其构成 %s 不能一并平衡：%s；所以各项只按单位平衡"
                        .formatted(
                                total.code(),
                                parts.stream().map(Indicator::code).collect(joining("、")),
                                why));
    }

    private Stream<String> overUnits() {
        return Stream.concat(Stream.of(total), parts.stream())
                .filter(member -> !Breakdown.exact(release, member).mode().addsUp())
                .map(member -> member.code() + " 的各单位之和不是全镇的数");
    }

    private Stream<String> overParts() {
        return release.standings().stream().flatMap(this::overParts);
    }

    private Stream<String> overParts(ReportingStatus standing) {
        var sum = parts.stream().map(part -> value(standing, part)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var said = value(standing, total);
        return sum.compareTo(said) == 0
                ? Stream.empty()
                : Stream.of("%s各构成相加得 %s，合计是 %s".formatted(standing.unit(), sum.toPlainString(), said.toPlainString()));
    }

    private BigDecimal value(ReportingStatus standing, Indicator indicator) {
        return release.figures().unit(standing.unit(), indicator).orElse(BigDecimal.ZERO);
    }

    private List<BigDecimal> cells(Indicator part) {
        return release.standings().stream()
                .map(standing -> value(standing, part))
                .toList();
    }

    private int places() {
        return Stream.concat(Stream.of(total), parts.stream())
                .mapToInt(member -> Breakdown.exact(release, member).places(member))
                .max()
                .orElse(0);
    }

    /** The rounded numbers of those units that have one. */
    private Breakdown rounded(Breakdown exact, BigDecimal itsTotal, List<BigDecimal> all) {
        var standings = release.standings();
        return exact.rounded(
                itsTotal,
                IntStream.range(0, standings.size())
                        .filter(i -> exact.unit(standings.get(i).unit()).isPresent())
                        .mapToObj(all::get)
                        .toList());
    }

    private static boolean isNearest(Breakdown exact, Breakdown balanced) {
        var before = numbers(exact);
        var after = numbers(balanced);
        return IntStream.range(0, before.size())
                .allMatch(i -> before.get(i)
                                .setScale(after.get(i).scale(), RoundingMode.HALF_UP)
                                .compareTo(after.get(i))
                        == 0);
    }

    private static List<BigDecimal> numbers(Breakdown breakdown) {
        var numbers = new ArrayList<>(breakdown.units().values());
        breakdown.total().ifPresent(numbers::add);
        return numbers;
    }
}
