package org.nianbao.consolidate;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nianbao.fixtures.Schemes;
import org.nianbao.formula.FormView;
import org.nianbao.formula.Formula;
import org.nianbao.formula.Vocabulary;
import org.nianbao.job.Screener;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.FilledForm;

/** The figures of the samples, added up again from nothing but the cells that they are said to come from. */
class LineagesTests {

    private static final Path SAMPLES = Path.of("input-samples/2023");

    private static final Scheme SCHEME = Schemes.of2023();

    private static Map<String, Map<String, FilledForm>> forms = Map.of();

    @BeforeAll
    static void readTheSamples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            forms = files.map(file -> Screener.screen(SCHEME, file).read().orElseThrow())
                    .collect(toMap(submission -> submission.unit().code(), submission -> submission.forms()));
        }
    }

    private final Lineages lineages = new Lineages(SCHEME, forms);
    private final Figures figures = Figures.of(
            SCHEME,
            forms.entrySet().stream().collect(toMap(Map.Entry::getKey, unit -> RowsByForm.of(unit.getValue()))));

    @Test
    void theLeavesAddUpToEveryFigureOfTheTownship() {
        for (var indicator : SCHEME.indicators()) {
            assertAddsUp(indicator, indicator.formula(), lineages.township(indicator), figures.township(indicator));
        }
    }

    @Test
    void theLeavesAddUpToEveryFigureOfEveryUnit() {
        var compared = 0;
        for (var unit : SCHEME.register().units()) {
            for (var indicator : SCHEME.indicators()) {
                var lineage = lineages.unit(indicator, unit);
                assertThat(lineage.isPresent()).isEqualTo(Figures.isDrawnFrom(indicator, SCHEME, unit));
                lineage.ifPresent(
                        own -> assertAddsUp(indicator, indicator.formula(), own, figures.unit(unit, indicator)));
                compared += lineage.isPresent() ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(800);
    }

    @Test
    void theLeavesAddUpToLastYearAsTheFormsTellIt() {
        for (var indicator : SCHEME.indicators()) {
            lineages.lastYear(indicator)
                    .ifPresent(lineage -> assertAddsUp(
                            indicator,
                            indicator.lastYearFormula().orElseThrow(),
                            lineage,
                            Optional.ofNullable(figures.lastYear().get(indicator.code()))));
        }
    }

    @Test
    void aLeafIsTheCellOfTheFile() {
        var dues = lineages.unit(
                        indicator("DJ15"), SCHEME.register().called("东沙日浩来嘎查").orElseThrow())
                .orElseThrow();

        var share = dues.branches().get(0).shares().get(0);
        assertThat(share.unit().name()).isEqualTo("东沙日浩来嘎查");
        assertThat(share.leaves()).hasSameSizeAs(share.form().rows());
        var first = share.leaves().get(0);
        var row = share.form().rows().get(0);
        var column = share.form().form().slot("全年实交").orElseThrow();
        assertThat(first.cells()).containsExactly(share.form().address(row, column));
        assertThat(first.value()).isEqualTo(row.value(column));
    }

    @Test
    void aRowThatIsOnlyCountedIsShownByWhatDecidesThatItIs() {
        var models = lineages.township(indicator("DJ03")).branches().get(0);

        assertThat(models.part().text()).isEqualTo("COUNT(B03, 示范岗 = \"是\")");
        assertThat(models.shares()).isNotEmpty().allSatisfy(share -> {
            var column = share.form().form().slot("示范岗").orElseThrow();
            assertThat(share.leaves())
                    .extracting(leaf -> leaf.cells().get(0).column())
                    .containsOnly(share.form()
                            .address(share.form().rows().get(0), column)
                            .column());
        });
    }

    @Test
    void everyLeafHasItsOwnPlace() {
        for (var indicator : SCHEME.indicators()) {
            for (var branch : lineages.township(indicator).branches()) {
                for (var share : branch.shares()) {
                    assertThat(share.leaves().stream().map(leaf -> leaf.cells()))
                            .as("%s %s", indicator, share.unit())
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    private static Indicator indicator(String code) {
        return SCHEME.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void assertAddsUp(
            Indicator indicator, Formula formula, Lineage lineage, Optional<BigDecimal> figure) {
        var text = formula.text();
        for (var branch : lineage.branches()) {
            var value = recomputed(branch);
            var written = value == null ? "(1 ÷ 0)" : "(" + value.toPlainString() + ")";
            text = text.replace(branch.part().text(), written);
        }
        var again =
                indicator.measure().shown(Formula.number(text, new NoForms()).value(table -> List.of()));
        assertThat(same(Optional.ofNullable(again), figure))
                .as("%s: %s gives %s, the figure is %s", indicator, text, again, figure)
                .isTrue();
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && one.map(value -> value.compareTo(other.orElseThrow()) == 0).orElse(true);
    }

    /** What the leaves of an aggregate come to, counted here once more. */
    private static @Nullable BigDecimal recomputed(Lineage.Branch branch) {
        var values = branch.shares().stream()
                .flatMap(share -> share.leaves().stream())
                .map(Lineage.Leaf::value)
                .toList();
        Stream<BigDecimal> numbers =
                values.stream().filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
        return switch (branch.part().kind()) {
            case "SUM" -> numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
            case "COUNT" -> BigDecimal.valueOf(values.size());
            case "DISTINCT" ->
                BigDecimal.valueOf(values.stream()
                        .filter(value -> !Objects.equals(value, ""))
                        .distinct()
                        .count());
            case "MAX" -> numbers.max(BigDecimal::compareTo).orElse(null);
            case "MIN" -> numbers.min(BigDecimal::compareTo).orElse(null);
            default -> throw new IllegalArgumentException(branch.part().kind());
        };
    }

    /** A language of numbers alone. */
    private record NoForms() implements Vocabulary {

        @Override
        public Optional<FormView> table(String code) {
            return Optional.empty();
        }

        @Override
        public Collection<String> tableCodes() {
            return List.of();
        }

        @Override
        public Optional<Object> parameter(String name) {
            return Optional.empty();
        }

        @Override
        public Collection<String> parameterNames() {
            return List.of();
        }
    }
}
