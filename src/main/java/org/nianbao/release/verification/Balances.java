package org.nianbao.release.verification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.nianbao.release.balance.Breakdown;
import org.nianbao.release.proof.Difference;
import org.nianbao.release.proof.PrintedFigure;
import org.nianbao.release.sheet.IndicatorSheet;
import org.nianbao.release.sheet.UnitSheet;

/**
 * Checks what must hold between the figures of a release: formulas give the stored values, totals are the sums of their
 * parts, changes the differences of the years, and the sheets agree with each other.
 */
final class Balances {

    /** No figure is printed with more places. */
    static final BigDecimal LEAST = new BigDecimal("0.00005");

    /** The heading of the township's own figures on its sheet in a county's release. */
    private static final String TOWNSHIP = "全镇";

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Map<String, Map<String, PrintedFigure>> indicators;
    private final Map<String, Map<String, PrintedFigure>> units;
    private final List<PrintedFigure> all;

    private Balances(List<PrintedFigure> all) {
        this.all = all;
        indicators = of(IndicatorSheet.NAME);
        units = of(UnitSheet.NAME);
    }

    /** The figures of a sheet: by code, and then by the heading of their column. */
    private Map<String, Map<String, PrintedFigure>> of(String sheet) {
        return all.stream()
                .filter(figure -> figure.sheet().equals(sheet))
                .filter(figure -> !figure.code().isEmpty())
                .collect(groupingBy(
                        PrintedFigure::code,
                        LinkedHashMap::new,
                        toMap(PrintedFigure::heading, figure -> figure, (one, again) -> one, LinkedHashMap::new)));
    }

    /** Returns the places where the figures of a workbook do not agree. */
    static List<Difference> broken(Workbook workbook, List<PrintedFigure> figures) {
        var balances = new Balances(figures);
        return Stream.of(
                        new LiveFormulas(workbook).broken(balances.all),
                        balances.units.values().stream().flatMap(Balances::total),
                        balances.indicators.values().stream().flatMap(Balances::change),
                        balances.indicators.entrySet().stream()
                                .flatMap(row -> balances.bothSheets(row.getKey(), row.getValue())),
                        balances.onlyOfUnits(),
                        balances.ofTownships())
                .flatMap(part -> part)
                .toList();
    }

    /** Checks a total that is no formula any more against the sum of its printed parts. */
    private static Stream<Difference> total(Map<String, PrintedFigure> row) {
        var total = row.get(UnitSheet.TOTAL);
        if (total == null
                || !total.isBeside(Breakdown.Mode::isOfSums)
                || total.cell().getCellType() == CellType.FORMULA) {
            return Stream.empty();
        }
        var parts = row.values().stream()
                .filter(figure -> figure != total)
                .flatMap(figure -> figure.number().stream())
                .toList();
        var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var agrees = total.number()
                .filter(said -> isNear(said, sum, rounding(said, parts)))
                .isPresent();
        return broken(agrees, total, "各单位相加得 " + sum.toPlainString());
    }

    /** Returns the tolerance of a sum whose parts were each rounded to their places. */
    private static BigDecimal rounding(BigDecimal total, List<BigDecimal> parts) {
        var places = Stream.concat(parts.stream(), Stream.of(total))
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        return places <= 0
                ? BigDecimal.ZERO
                : HALF.movePointLeft(places).multiply(BigDecimal.valueOf(parts.size() + 1L));
    }

    private static Stream<Difference> change(Map<String, PrintedFigure> row) {
        var change = row.get(IndicatorSheet.CHANGE);
        var now = number(row, IndicatorSheet.THIS_YEAR);
        var last = number(row, IndicatorSheet.LAST_YEAR);
        if (change == null || change.number().isEmpty() || now.isEmpty() || last.isEmpty()) {
            return Stream.empty();
        }
        var difference = now.get().subtract(last.get());
        var agrees = isNear(change.number().get(), difference, LEAST);
        return broken(agrees, change, "本年减上年得 " + difference.toPlainString());
    }

    private static Optional<BigDecimal> number(Map<String, PrintedFigure> row, String heading) {
        return Optional.ofNullable(row.get(heading)).flatMap(PrintedFigure::number);
    }

    /** Checks that the township's figure is the same on both sheets, unless it is an approximate wording. */
    private Stream<Difference> bothSheets(String code, Map<String, PrintedFigure> indicator) {
        var figure = indicator.get(IndicatorSheet.THIS_YEAR);
        if (figure == null) {
            return Stream.empty();
        } else if (!units.containsKey(code)) {
            return broken(false, figure, "“%s”中没有指标 %s".formatted(UnitSheet.NAME, code));
        }
        var total = Optional.ofNullable(units.get(code).get(UnitSheet.TOTAL));
        var agrees = figure.number()
                .map(number -> total.flatMap(PrintedFigure::number)
                        .filter(sum -> isNear(number, sum, LEAST))
                        .isPresent())
                .orElse(true);
        var other = total.map(PrintedFigure::text).orElse("空");
        return broken(agrees, figure, "“%s”的%s是 %s".formatted(UnitSheet.NAME, UnitSheet.TOTAL, other));
    }

    private Stream<Difference> onlyOfUnits() {
        return units.entrySet().stream()
                .filter(row -> !indicators.containsKey(row.getKey()))
                .flatMap(row -> row.getValue().values().stream().limit(1))
                .flatMap(figure -> broken(false, figure, "“%s”中没有指标 %s".formatted(IndicatorSheet.NAME, figure.code())));
    }

    /** Checks that the figure of each township of a county is the same on its own sheet. */
    private Stream<Difference> ofTownships() {
        var sheets = all.stream()
                .filter(figure -> figure.sheet().startsWith(UnitSheet.NAME + "-"))
                .filter(figure -> figure.heading().equals(TOWNSHIP))
                .collect(toMap(figure -> figure.sheet() + "\n" + figure.code(), figure -> figure, (one, again) -> one));
        return indicators.values().stream()
                .flatMap(row -> row.values().stream())
                .flatMap(figure -> Stream.ofNullable(
                                sheets.get("%s-%s\n%s".formatted(UnitSheet.NAME, figure.heading(), figure.code())))
                        .flatMap(own -> broken(
                                agree(figure.number(), own.number()),
                                figure,
                                "“%s”的%s是 %s".formatted(own.sheet(), TOWNSHIP, own.text()))));
    }

    private static boolean agree(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isEmpty() || other.isEmpty() ? one.equals(other) : isNear(one.get(), other.get(), LEAST);
    }

    static boolean isNear(BigDecimal one, BigDecimal other, BigDecimal most) {
        return one.subtract(other).abs().compareTo(most) <= 0;
    }

    private static Stream<Difference> broken(boolean holds, PrintedFigure figure, String otherwise) {
        return holds ? Stream.empty() : Stream.of(new Difference(figure.place(), figure.text(), otherwise));
    }
}
