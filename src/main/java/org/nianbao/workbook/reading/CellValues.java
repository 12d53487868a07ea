package org.nianbao.workbook.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Faulty;
import org.nianbao.scheme.Column;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.Cell;

/** Turns the cells of a sheet into values of their columns, and records what is wrong with them or was normalised. */
final class CellValues {

    private final String sheet;
    private final Findings findings;

    CellValues(String sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    /** The value of a cell whose sheet measures as the column does, or that it is faulty. */
    Object value(Column column, Cell cell, CellAddress address) {
        return value(column, cell, address, BigDecimal.ONE);
    }

    /**
     * The value of a cell, or that it is faulty.
     *
     * @param scale what a number is multiplied by, to come from the unit of measurement of the sheet to that of the column
     */
    Object value(Column column, Cell cell, CellAddress address, BigDecimal scale) {
        var converted = scale.compareTo(BigDecimal.ONE) != 0;
        var read = converted ? CellReader.readForeign(column, cell) : CellReader.read(column, cell);
        var fault = read.fault();
        if (fault != null || read.value() == null) {
            findings.add(sheet, address, fault != null ? fault : blank(column));
            return Faulty.FAULTY;
        }
        if (converted && read.value() instanceof BigDecimal number) {
            return converted(column, cell, address, number, scale);
        }
        tell(column, cell, address, read);
        return read.value();
    }

    private Object converted(Column column, Cell cell, CellAddress address, BigDecimal number, BigDecimal scale) {
        var product = number.multiply(scale);
        var why = number.signum() == 0 ? "" : "按计量单位换算（×%s）".formatted(Finding.number(scale));
        tell(column, cell, address, Interpretation.of(product, why));
        return product;
    }

    private void tell(Column column, Cell cell, CellAddress address, Interpretation read) {
        if (!read.normalised().isEmpty()) {
            findings.addRewritten(
                    sheet,
                    address,
                    new Fault(
                            Fault.NORMALISED,
                            "“" + column.name() + "”" + read.normalised(),
                            Masking.shown(
                                    column, cell.date().map(Object::toString).orElse(cell.text())),
                            Masking.shown(column, written(read.value()))));
        }
    }

    private static String written(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return Finding.number(number);
        }
        return value instanceof Collection<?> codes
                ? codes.stream().map(Object::toString).collect(Collectors.joining("、"))
                : String.valueOf(value);
    }

    /** What is wrong if a cell of a required column is blank. */
    private static Fault blank(Column column) {
        return new Fault(
                Fault.BLANK,
                "“%s”是必填栏，不能空着".formatted(column.name()),
                "空",
                column.kind().chinese());
    }

    /** The blank value of a cell: faulty where something is required. */
    @Nullable
    Object ofBlank(Column column, CellAddress address) {
        if (!column.required()) {
            return null;
        }
        findings.add(sheet, address, blank(column));
        return Faulty.FAULTY;
    }
}
