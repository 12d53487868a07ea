package org.nianbao.workbook.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Faulty;
import org.nianbao.scheme.Column;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.Cell;

/** Turns cells into values of their columns, and records what is wrong with them or was normalised. */
final class CellValues {

    private CellValues() {}

    /**
     * The value of a cell, or that it is faulty.
     *
     * @param scale what a number is multiplied by, to come from the unit of measurement of the sheet to that of the column
     */
    static Object value(
            Column column, Cell cell, BigDecimal scale, String sheet, CellAddress address, Findings findings) {
        var read = CellReader.read(column, cell);
        var fault = read.fault();
        var value = read.value();
        if (fault != null || value == null) {
            findings.add(sheet, address, fault != null ? fault : blank(column));
            return Faulty.FAULTY;
        }
        if (!read.normalised().isEmpty()) {
            findings.add(
                    sheet, address, new Fault(Fault.NORMALISED, "“%s”%s".formatted(column.name(), read.normalised())));
        }
        return value instanceof BigDecimal number && scale.compareTo(BigDecimal.ONE) != 0
                ? number.multiply(scale)
                : value;
    }

    /** What is wrong if a cell of a required column is blank. */
    static Fault blank(Column column) {
        return new Fault(
                Fault.BLANK,
                "“%s”是必填栏，不能空着".formatted(column.name()),
                "空",
                column.kind().chinese());
    }

    /** The blank value of a cell: faulty where something is required. */
    static @Nullable Object ofBlank(Column column, String sheet, CellAddress address, Findings findings) {
        if (!column.required()) {
            return null;
        }
        findings.add(sheet, address, blank(column));
        return Faulty.FAULTY;
    }
}
