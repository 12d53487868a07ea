package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Conversion;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.CellAddress;

/** The units of measurement that a sheet says its numbers are in, held against those of the form. */
final class Measures {

    private static final Pattern ABOVE_THE_TABLE = Pattern.compile(".*?(?:计量)?单位[:：]([^,，、;；]{1,5})");

    private final Scheme scheme;
    private final Set<String> known;
    private final Findings findings;
    private final String ofSheet;

    private Measures(Scheme scheme, Set<String> known, Findings findings, String ofSheet) {
        this.scheme = scheme;
        this.known = known;
        this.findings = findings;
        this.ofSheet = ofSheet;
    }

    /** The measures of a sheet, which may name one above the table: {@code 单位：亩}. */
    static Measures of(Scheme scheme, Grid grid, Findings findings) {
        var known = Stream.concat(
                        scheme.forms().stream()
                                .flatMap(form -> form.columns().stream().map(Column::unit)),
                        scheme.edition().conversions().stream().map(Conversion::from))
                .map(Spelling::plain)
                .filter(unit -> !unit.isEmpty())
                .collect(toSet());
        return new Measures(scheme, known, findings, aboveTheTable(grid, known));
    }

    private static String aboveTheTable(Grid grid, Set<String> known) {
        return grid.rows().stream()
                .limit(5)
                .flatMap(row -> row.cells().stream())
                .map(cell -> ABOVE_THE_TABLE.matcher(Spelling.plain(cell.text())))
                .filter(matcher -> matcher.matches() && known.contains(matcher.group(1)))
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
    }

    /**
     * What the numbers of a column are to be multiplied by, or empty and a finding if the sheet says a unit that cannot
     * be converted.
     *
     * @param bracketed what stands in brackets behind the heading; a remark if it is no unit of measurement
     */
    Optional<BigDecimal> factor(Column column, String bracketed, String sheet, CellAddress heading) {
        var wanted = Spelling.plain(column.unit());
        if (wanted.isEmpty() || !column.kind().isNumeric()) {
            return Optional.of(BigDecimal.ONE);
        }
        if (!known.contains(bracketed)) {
            return Optional.of(
                    converted(ofSheet, wanted, column, sheet, heading).orElse(BigDecimal.ONE));
        }
        if (bracketed.equals(wanted)) {
            return Optional.of(BigDecimal.ONE);
        }
        var factor = converted(bracketed, wanted, column, sheet, heading);
        if (factor.isEmpty()) {
            findings.add(
                    sheet,
                    heading,
                    new Fault(
                            Fault.NUMBER,
                            "“%s”的计量单位是%s，表头写的是%s".formatted(column.name(), wanted, bracketed),
                            bracketed,
                            wanted));
        }
        return factor;
    }

    private Optional<BigDecimal> converted(
            String from, String wanted, Column column, String sheet, CellAddress heading) {
        var conversion = scheme.edition().conversion(from, wanted);
        conversion.ifPresent(known -> findings.add(
                sheet,
                heading,
                new Fault(
                        Fault.NORMALISED,
                        "“%s”按表头的%s换算为%s（×%s）"
                                .formatted(
                                        column.name(),
                                        from,
                                        wanted,
                                        known.factor().toPlainString()))));
        return conversion.map(Conversion::factor);
    }
}
