package org.nianbao.workbook.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Faulty;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.PersonalKind;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.cell.SheetCell;

/**
 * Turns the cells of one column into values, and records what is wrong with them or was normalised.
 *
 * <p>What a text means in the column is remembered: most columns say the same few things over and over.
 */
final class ColumnValues {

    /** A column with more different texts has another one in nearly every cell. */
    private static final int REMEMBERED = 1_000;

    private final Column column;
    private final BigDecimal scale;
    private final boolean isConverted;

    /** Whether a text may well recur; personal ones hardly do. */
    private final boolean isRepeated;

    private final String sheet;
    private final Findings findings;
    private final Map<String, Meaning> ofTexts = new HashMap<>();

    /**
     * What comes of a cell.
     *
     * @param value its value, or that it is faulty
     * @param told the cells that share the same finding; null if there is none
     */
    private record Meaning(Object value, @Nullable List<CellAddress> told) {}

    /** Reads a sheet with the column's unit of measurement. */
    ColumnValues(Column column, String sheet, Findings findings) {
        this(column, BigDecimal.ONE, sheet, findings);
    }

    /**
     * Reads a sheet that may have another unit of measurement.
     *
     * @param scale what a number is multiplied by, to come from the unit of measurement of the sheet to that of the
     *     column
     */
    ColumnValues(Column column, BigDecimal scale, String sheet, Findings findings) {
        this.column = column;
        this.scale = scale;
        isConverted = scale.compareTo(BigDecimal.ONE) != 0;
        isRepeated = column.personal() == PersonalKind.NO;
        this.sheet = sheet;
        this.findings = findings;
    }

    /** Returns the value that a cell, possibly merged from above, gives to a row, or that it is faulty. */
    Object value(SheetCell cell, int row) {
        var meaning = isRepeated && cell.kind() == SheetCell.ValueKind.TEXT ? remembered(cell) : meaning(cell);
        if (meaning.told() != null) {
            meaning.told().add(new CellAddress(row, cell.column()));
        }
        return meaning.value();
    }

    private Meaning remembered(SheetCell cell) {
        var known = ofTexts.get(cell.text());
        if (known != null) {
            return known;
        }
        var meaning = meaning(cell);
        if (ofTexts.size() < REMEMBERED) {
            ofTexts.put(cell.text(), meaning);
        }
        return meaning;
    }

    private Meaning meaning(SheetCell cell) {
        var read = isConverted ? CellReader.readForeign(column, cell) : CellReader.read(column, cell);
        var fault = read.fault();
        if (fault != null || read.value() == null) {
            return new Meaning(Faulty.FAULTY, findings.cells(sheet, fault != null ? fault : Fault.blank(column)));
        }
        var doubt = read.doubt();
        if (doubt != null) {
            return new Meaning(inUnitOfColumn(read.value()), findings.cells(sheet, doubt));
        }
        return isConverted && read.value() instanceof BigDecimal number
                ? converted(cell, number)
                : told(cell, read.value(), read.normalised());
    }

    private Object inUnitOfColumn(Object value) {
        return isConverted && value instanceof BigDecimal number ? number.multiply(scale) : value;
    }

    private Meaning converted(SheetCell cell, BigDecimal number) {
        var why = number.signum() == 0 ? "" : "按计量单位换算（×%s）".formatted(Finding.number(scale));
        return told(cell, number.multiply(scale), why);
    }

    private Meaning told(SheetCell cell, Object value, String normalised) {
        if (normalised.isEmpty()) {
            return new Meaning(value, null);
        }
        var raw = cell.date().map(Object::toString).orElse(cell.text());
        var rewritten = new Fault(
                Fault.NORMALISED,
                column.title() + normalised,
                Masking.shown(column, raw),
                Masking.shown(column, written(value)));
        return new Meaning(value, findings.rewritten(sheet, rewritten));
    }

    private static String written(Object value) {
        if (value instanceof BigDecimal number) {
            return Finding.number(number);
        }
        return value instanceof Collection<?> codes
                ? codes.stream().map(Object::toString).collect(Collectors.joining("、"))
                : String.valueOf(value);
    }

    /** The value of a blank: faulty where something is required. */
    @Nullable
    Object ofBlank(int row, int place) {
        if (!column.required()) {
            return null;
        }
        findings.add(sheet, new CellAddress(row, place), Fault.blank(column));
        return Faulty.FAULTY;
    }
}
