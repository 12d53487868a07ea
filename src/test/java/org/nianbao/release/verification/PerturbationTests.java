package org.nianbao.release.verification;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.consolidate.Figures;
import org.nianbao.consolidate.Lineage;
import org.nianbao.consolidate.Lineages;
import org.nianbao.consolidate.Reconciliation;
import org.nianbao.consolidate.RowsByForm;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.formula.Reference;
import org.nianbao.job.Screener;
import org.nianbao.release.Release;
import org.nianbao.release.Releases;
import org.nianbao.release.proof.PrintedFigure;
import org.nianbao.release.sheet.ReleaseWorkbook;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;

/** One cell of one unit's file is changed, and the release changes in just those cells whose lineage says so. */
class PerturbationTests {

    private static final int CHANGES = 30;

    private static final Scheme SCHEME = Schemes.of2023();

    /** All forms of a township, by unit and form. */
    private record Township(Map<String, Map<String, FilledForm>> forms, Lineages lineages) {

        static Township of(Map<String, Map<String, FilledForm>> forms) {
            return new Township(forms, new Lineages(SCHEME, forms));
        }

        /** What the printed figures say: by sheet, code and heading. */
        Map<String, String> printed() throws IOException {
            var figures = Figures.of(
                    SCHEME,
                    forms.entrySet().stream()
                            .collect(toMap(Map.Entry::getKey, unit -> RowsByForm.of(unit.getValue()))));
            var release = new Release(
                    SCHEME,
                    Releases.whole().release().standings(),
                    List.of(),
                    CrossUnitFindings.NOTHING,
                    figures,
                    Reconciliation.of(SCHEME, figures),
                    figures.lastYear());
            var bytes = ReleaseWorkbook.bytes(release, new Lineages(SCHEME, Map.of()), Optional.empty());
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                return PrintedFigure.of(workbook).stream().collect(toMap(PerturbationTests::name, PrintedFigure::text));
            }
        }

        Township with(Perturbed cell, Object value) {
            var form = cell.form();
            var rows = new ArrayList<>(form.rows());
            var values = new @Nullable Object[form.form().columns().size() + 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = i == cell.column() ? value : cell.row().value(i);
            }
            rows.set(rows.indexOf(cell.row()), new FormRow(cell.row().number(), values));
            var changed = new HashMap<>(forms.getOrDefault(cell.unit().code(), Map.of()));
            changed.put(form.form().code(), new FilledForm(form.form(), form.sheet(), rows, form.placement()));
            var all = new HashMap<>(forms);
            all.put(cell.unit().code(), changed);
            return Township.of(all);
        }
    }

    /** A cell of a unit's file. */
    private record Perturbed(Unit unit, FilledForm form, FormRow row, int column) {

        boolean isIn(Lineage lineage) {
            var address = form.address(row, column);
            return lineage.branches().stream()
                    .flatMap(branch -> branch.shares().stream())
                    .filter(share ->
                            share.unit().equals(unit) && share.form().form().equals(form.form()))
                    .flatMap(share -> share.leaves().stream())
                    .anyMatch(leaf -> leaf.deciding().contains(address));
        }

        boolean isOf(Reference read) {
            return read.table().equals(form.form()) && read.column() == column;
        }

        /** Another value of the same kind, if there is one. */
        Optional<Object> otherValue() {
            var value = row.value(column);
            Column filled = form.form().columns().get(column);
            if (value instanceof BigDecimal number) {
                return Optional.of(number.add(BigDecimal.ONE));
            } else if (value instanceof LocalDate day) {
                return Optional.of(day.minusYears(1));
            } else if (value instanceof String text && filled.codeList().isPresent()) {
                return filled.codeList().get().codes().stream()
                        .filter(code -> !code.equals(text))
                        .map(Object.class::cast)
                        .findFirst();
            }
            return value instanceof String text ? Optional.of(text + "改") : Optional.empty();
        }
    }

    private final Township before;

    PerturbationTests(@TempDir Path folder) {
        before = Township.of(SCHEME.register().units().stream()
                .map(unit -> VillageWorkbook.of(SCHEME, unit.name()).saveAs(folder.resolve(unit.code() + ".xlsx")))
                .map(file -> Screener.screen(SCHEME, file).read().orElseThrow())
                .collect(toMap(submission -> submission.unit().code(), submission -> submission.forms())));
    }

    @Test
    void changesJustTheFiguresWhoseLineageTellsOfTheCell() throws IOException {
        var said = before.printed();
        var random = new Random(62);
        var moved = 0;
        for (int i = 0; i < CHANGES; i++) {
            var cell = anyCell(random, i % 2 == 0);
            var after = before.with(cell, cell.otherValue().orElseThrow());
            var now = after.printed();

            var changed = names(said, name -> !Objects.equals(said.get(name), now.get(name)));
            var predicted = names(said, name -> isPredicted(name, cell, after));
            var ofChange = names(said, name -> name.contains("\t增减"));
            assertThat(without(changed, ofChange)).as("%s", cell).isEqualTo(without(predicted, ofChange));
            assertThat(predicted).as("%s", cell).containsAll(changed);
            moved += changed.isEmpty() ? 0 : 1;
        }
        assertThat(moved).isGreaterThan(CHANGES / 3);
    }

    /** A cell in a column that an indicator reads, as most others move nothing; if so wanted, a number that is counted. */
    private Perturbed anyCell(Random random, boolean isCounted) {
        var cells = SCHEME.register().units().stream()
                .flatMap(unit -> before.forms().getOrDefault(unit.code(), Map.of()).values().stream()
                        .flatMap(form -> form.rows().stream()
                                .flatMap(row -> readColumns(form.form())
                                        .map(column -> new Perturbed(unit, form, row, column)))))
                .filter(cell -> cell.otherValue().isPresent())
                .toList();
        return Stream.generate(() -> cells.get(random.nextInt(cells.size())))
                .filter(cell -> !isCounted || isCounted(cell))
                .findFirst()
                .orElseThrow();
    }

    private boolean isCounted(Perturbed cell) {
        return cell.row().value(cell.column()) instanceof BigDecimal
                && SCHEME.indicators().stream()
                        .filter(indicator -> columns(indicator).anyMatch(cell::isOf))
                        .anyMatch(indicator -> cell.isIn(before.lineages().township(indicator)));
    }

    private static Stream<Integer> readColumns(Form form) {
        return SCHEME.indicators().stream()
                .flatMap(PerturbationTests::columns)
                .filter(column -> column.table().equals(form)
                        && column.column() < form.columns().size())
                .map(column -> column.column())
                .distinct();
    }

    private static Stream<Reference> columns(Indicator indicator) {
        return Stream.concat(
                indicator.formula().references().stream(),
                indicator.lastYearFormula().stream().flatMap(formula -> formula.references().stream()));
    }

    private static String name(PrintedFigure figure) {
        return String.join("\t", figure.sheet(), figure.code(), figure.heading());
    }

    private static Set<String> names(Map<String, String> said, Predicate<String> which) {
        return said.keySet().stream().filter(which).collect(toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).collect(toSet());
    }

    /** Whether the lineage of a figure, before or after, has the cell, and its leaves then come to something else. */
    private boolean isPredicted(String name, Perturbed cell, Township after) {
        var parts = name.split("\t");
        var indicator = SCHEME.indicators().stream()
                .filter(known -> known.code().equals(parts[1]))
                .findFirst()
                .orElseThrow();
        if (columns(indicator).noneMatch(cell::isOf)) {
            return false;
        }
        return switch (parts[2]) {
            case "本年", "合计" -> isMoved(township(before, indicator), township(after, indicator), cell);
            case "上年" -> isMoved(lastYear(before, indicator), lastYear(after, indicator), cell);
            case "增减", "增减%" ->
                isMoved(township(before, indicator), township(after, indicator), cell)
                        || isMoved(lastYear(before, indicator), lastYear(after, indicator), cell);
            default -> isMoved(unit(before, indicator, parts[2]), unit(after, indicator, parts[2]), cell);
        };
    }

    private static Optional<Lineage> township(Township township, Indicator indicator) {
        return Optional.of(township.lineages().township(indicator));
    }

    private static Optional<Lineage> lastYear(Township township, Indicator indicator) {
        return township.lineages().lastYear(indicator);
    }

    private static Optional<Lineage> unit(Township township, Indicator indicator, String unit) {
        return township.lineages()
                .unit(indicator, SCHEME.register().called(unit).orElseThrow());
    }

    private static boolean isMoved(Optional<Lineage> before, Optional<Lineage> after, Perturbed cell) {
        var isTouched = Stream.of(before, after).flatMap(Optional::stream).anyMatch(cell::isIn);
        return isTouched && differ(before.flatMap(Lineage::value), after.flatMap(Lineage::value));
    }

    private static boolean differ(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() != other.isPresent()
                || one.isPresent() && one.get().compareTo(other.orElseThrow()) != 0;
    }
}
