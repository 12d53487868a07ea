package org.nianbao.workbook.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.outbox.SteadyZip;
import org.nianbao.outbox.WholeFile;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;

/**
 * The blank workbook of one unit.
 *
 * @param lastYear what is known of last year's values, by the names of columns of forms of coded lines: {@code 01上年}
 * @param carried the entries of last year that ledgers begin with
 * @param lost why last year's entries are not there, though there was a file; empty if they are, or if there was none
 * @param mostEntries the most entries that a ledger is given checks for, where the scheme allows for more
 */
public record Template(
        Scheme scheme,
        Unit unit,
        Map<String, BigDecimal> lastYear,
        CarriedEntries carried,
        String lost,
        int mostEntries) {

    public Template {
        lastYear = Map.copyOf(lastYear);
    }

    /** The blank workbook of a unit, with what is known of last year's values. */
    public static Template of(Scheme scheme, Unit unit, Map<String, BigDecimal> lastYear) {
        return new Template(scheme, unit, lastYear, CarriedEntries.NONE, "", Integer.MAX_VALUE);
    }

    /** The blank workbook of a unit, with the values that were approved of it last year. */
    public static Template of(Scheme scheme, Unit unit, RowsByUnit lastYear) {
        return of(scheme, unit, LastYearColumn.of(scheme, unit, lastYear));
    }

    /** The same with fewer entries to each ledger. */
    public Template withEntries(int most) {
        return new Template(scheme, unit, lastYear, carried, lost, most);
    }

    /** The same with ledgers that begin with entries of last year. */
    public Template beginningWith(CarriedEntries entries) {
        return new Template(scheme, unit, lastYear, entries, lost, mostEntries);
    }

    /** The same that says why entries of last year are not there; empty if that goes without saying. */
    public Template without(String why) {
        return new Template(scheme, unit, lastYear, carried, why, mostEntries);
    }

    /** What the file is called: {@code 金星嘎查_2023年年报.xlsx}. */
    public String fileName() {
        return "%s_%d年年报.xlsx".formatted(unit.name(), scheme.year());
    }

    /**
     * Writes it into a folder, whole or not at all; returns the file.
     *
     * @throws org.nianbao.outbox.TargetInUseException if the old file is open elsewhere
     */
    public Path writeTo(Path folder) throws IOException {
        var target = folder.resolve(fileName());
        WholeFile.write(target, bytes());
        return target;
    }

    /** The workbook as the bytes of an .xlsx file. */
    public byte[] bytes() {
        try (var workbook = new XSSFWorkbook()) {
            new TemplateWorkbook(this, workbook).fill();
            describe(workbook);
            var bytes = new ByteArrayOutputStream();
            try (var zip = new SteadyZip(bytes)) {
                workbook.write(zip);
            }
            return PlainZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The deadline serves as creation time, as it is the same in every run. */
    private void describe(XSSFWorkbook workbook) {
        var edition = scheme.edition();
        var time = Optional.of(
                Date.from(edition.deadline().atStartOfDay(ZoneOffset.UTC).toInstant()));
        var properties = workbook.getProperties().getCoreProperties();
        properties.setTitle("%s%d年年报".formatted(unit.name(), edition.year()));
        properties.setCreator(edition.issuer());
        properties.setLastModifiedByUser(edition.issuer());
        properties.setCreated(time);
        properties.setModified(time);
    }
}
