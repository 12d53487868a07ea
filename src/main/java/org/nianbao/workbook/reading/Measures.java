package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Conversion;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.cell.SheetCell;

/** Compares the units of measurement on a sheet with those of the form. */
final class Measures {

    private static final Pattern ABOVE_THE_TABLE = Pattern.compile(".*?(?:计量)?单位[:：]([^,，、;；]{1,5})");

    /** Units that forms do without, but clerks might write; what else stands in brackets is a remark. */
    private static final Set<String> OTHERS = Set.of(
            "斤", "千克", "kg", "吨", "克", "角", "百元", "千元", "亿元", "平方米", "m2", "平方公里", "百亩", "千亩", "万亩", "垧", "斤/亩", "千克/亩",
            "吨/亩", "公斤/公顷", "元/年", "千人", "万人", "万户", "小时", "分钟");

    /** How far down a unit may stand that holds for the table, in rows that hold something. */
    private static final int LOOKED_AT = 5;

    private final Scheme scheme;
    private final Set<String> known;
    private final Form form;
    private final Findings findings;
    private final String ofSheet;

    private Measures(Scheme scheme, Set<String> known, Form form, Findings findings, Optional<Above> above) {
        this.scheme = scheme;
        this.known = known;
        this.form = form;
        this.findings = findings;
        this.ofSheet = above.map(Above::unit).orElse("");
    }

    /** A unit that is written above the table: {@code 单位：亩}. */
    private record Above(String unit, CellAddress cell) {}

    /**
     * The measures of a sheet, which may name one above the table.
     *
     * @param known the units of the scheme
     */
    static Measures of(Scheme scheme, Set<String> known, FormSheet place, Findings findings) {
        var above = aboveTheTable(place.grid(), known);
        var measures = new Measures(scheme, known, place.form(), findings, above);
        above.ifPresent(
                found -> measures.refuseForeign(found, place.grid().sheet().name()));
        return measures;
    }

    /** The units that columns have, and those that are converted to them. */
    static Set<String> known(Scheme scheme) {
        return Stream.concat(
                        units(scheme.forms().stream()).stream(),
                        scheme.edition().conversions().stream()
                                .map(Conversion::from)
                                .map(Spelling::plain))
                .collect(toSet());
    }

    private static Set<String> units(Stream<Form> forms) {
        return forms.flatMap(form -> form.columns().stream())
                .map(Column::unit)
                .map(Spelling::plain)
                .filter(unit -> !unit.isEmpty())
                .collect(toSet());
    }

    private Set<String> ofForm() {
        return units(Stream.of(form));
    }

    private static Optional<Above> aboveTheTable(Grid grid, Set<String> known) {
        var rows = grid.rows();
        for (var row : rows.subList(0, Math.min(LOOKED_AT, rows.size()))) {
            for (var cell : row.cells()) {
                var unit = unit(cell);
                if (known.contains(unit) || OTHERS.contains(unit)) {
                    return Optional.of(new Above(unit, new CellAddress(row.index(), cell.column())));
                }
            }
        }
        return Optional.empty();
    }

    private static String unit(SheetCell cell) {
        var text = cell.kind() == SheetCell.ValueKind.NUMBER ? "" : Spelling.plain(cell.text());
        if (!text.contains("单位")) {
            return "";
        }
        var matcher = ABOVE_THE_TABLE.matcher(text);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** A unit that no column of the form has and that is converted to none: whatever it means, it is not what was asked. */
    private void refuseForeign(Above above, String sheet) {
        var foreign = OTHERS.contains(above.unit)
                && ofForm().stream()
                        .allMatch(wanted -> !wanted.equals(above.unit)
                                && scheme.edition()
                                        .conversion(above.unit, wanted)
                                        .isEmpty());
        if (foreign) {
            findings.add(
                    sheet,
                    above.cell,
                    new Fault(
                            Fault.NUMBER,
                            "表头以上写的计量单位是%s，本表没有用这个单位的栏".formatted(above.unit),
                            above.unit,
                            ofForm().stream().sorted().collect(joining("、"))));
        }
    }

    /**
     * What the numbers of a column are to be multiplied by, or empty and a finding if the sheet says a unit that cannot
     * be converted, or says two.
     *
     * @param texts what the heading says that may be a unit of measurement; the first that is one counts
     */
    Optional<BigDecimal> factor(Column column, List<String> texts, String sheet, CellAddress heading) {
        var written = texts.stream().filter(this::isMeasure).findFirst().orElse("");
        var wanted = Spelling.plain(column.unit());
        if (wanted.isEmpty() || !column.kind().isNumeric()) {
            return Optional.of(BigDecimal.ONE);
        }
        if (written.isEmpty()) {
            return Optional.of(
                    converted(ofSheet, wanted, column, sheet, heading).orElse(BigDecimal.ONE));
        }
        if (written.equals(wanted)) {
            return isContradicted(wanted) ? refused(column, ofSheet, sheet, heading) : Optional.of(BigDecimal.ONE);
        }
        var factor = converted(written, wanted, column, sheet, heading);
        return factor.isPresent() ? factor : refused(column, written, sheet, heading);
    }

    private boolean isMeasure(String text) {
        return known.contains(text) || OTHERS.contains(text);
    }

    /** Whether the sheet says above the table that it measures otherwise, and no column of the form does. */
    private boolean isContradicted(String wanted) {
        return scheme.edition().conversion(ofSheet, wanted).isPresent() && !ofForm().contains(ofSheet);
    }

    private Optional<BigDecimal> refused(Column column, String written, String sheet, CellAddress heading) {
        findings.add(
                sheet,
                heading,
                new Fault(
                        Fault.NUMBER,
                        "%s的计量单位是%s，表头写的是%s".formatted(column.title(), column.unit(), Masking.quoted(written)),
                        Masking.quoted(written),
                        column.unit()));
        return Optional.empty();
    }

    private Optional<BigDecimal> converted(
            String from, String wanted, Column column, String sheet, CellAddress heading) {
        var conversion = scheme.edition().conversion(from, wanted);
        conversion.ifPresent(known -> findings.add(
                sheet,
                heading,
                new Fault(
                        Fault.NORMALISED,
                        "%s按表头的%s换算为%s（×%s）"
                                .formatted(
                                        column.title(),
                                        Masking.quoted(from),
                                        wanted,
                                        known.factor().toPlainString()))));
        return conversion.map(Conversion::factor);
    }
}
