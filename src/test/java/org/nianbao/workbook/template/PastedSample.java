package org.nianbao.workbook.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.ColumnKind;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.WorkbookFile;
import org.nianbao.workbook.cell.Opened;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.WorkbookSheet;
import org.nianbao.workbook.reading.WorkbookReader;
import org.nianbao.workbook.selfcheck.LaidForm;

/** What a unit reported in a sample, pasted into its template as it was typed: texts as texts, numbers as numbers. */
record PastedSample(Reading reading, Opened.Book book) {

    static PastedSample of(Path sample) {
        var reading = new WorkbookReader(Schemes.of2023())
                .read(sample, new FileId(sample.getFileName().toString(), "0".repeat(64)));
        var book = WorkbookFile.open(sample).fold(opened -> opened, refused -> {
            throw new IllegalArgumentException(sample + ": " + refused.message());
        });
        return new PastedSample(reading, book);
    }

    Unit unit() {
        return reading.sender().orElseThrow();
    }

    void paste(byte[] template, List<LaidForm> forms, Path file) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                var out = Files.newOutputStream(file)) {
            forms.forEach(laid -> reading.form(laid.form()).ifPresent(filled -> paste(workbook, laid, filled)));
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paste(XSSFWorkbook workbook, LaidForm laid, FilledForm filled) {
        var sheet = book.sheets().stream()
                .filter(one -> one.name().equals(filled.sheet()))
                .findFirst()
                .orElseThrow();
        for (int entry = 0; entry < filled.rows().size(); entry++) {
            for (int column = 0; column < laid.places().size(); column++) {
                if (!laid.given().get(column)) {
                    var row = filled.rows().get(entry);
                    var carried = row.value(column);
                    var target = cell(workbook, laid, entry, column);
                    var isDate = isDate(laid.form().columns().get(column));
                    typed(sheet, filled, row, column)
                            .ifPresentOrElse(cell -> put(target, cell, isDate), () -> put(target, carried));
                }
            }
        }
    }

    private static Optional<SheetCell> typed(WorkbookSheet sheet, FilledForm filled, FormRow row, int column) {
        var address = filled.address(row, column);
        return sheet.row(address.row()).flatMap(found -> found.cell(address.column()));
    }

    private static Cell cell(XSSFWorkbook workbook, LaidForm laid, int entry, int column) {
        var isLedger = !laid.form().single();
        var place = laid.places().get(column);
        var reference = new CellReference(isLedger ? place + (laid.firstRow() + entry) : place);
        var sheet = workbook.getSheet(laid.sheet());
        var row = sheet.getRow(reference.getRow());
        var found = (row == null ? sheet.createRow(reference.getRow()) : row)
                .getCell(reference.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (isLedger) {
            found.setCellStyle(sheet.getColumnStyle(reference.getCol()));
        }
        return found;
    }

    private static boolean isDate(Column column) {
        return column.kind() == ColumnKind.DATE || column.kind() == ColumnKind.MONTH;
    }

    /** A number that is no date brings its format along when it is pasted. */
    private static void put(Cell target, SheetCell cell, boolean isDate) {
        if (isDate && cell.kind() == SheetCell.ValueKind.NUMBER && !cell.isDated()) {
            target.setCellStyle(target.getSheet().getWorkbook().getCellStyleAt(0));
        }
        switch (cell.kind()) {
            case NUMBER -> target.setCellValue(cell.number().doubleValue());
            case LOGICAL -> target.setCellValue(cell.text().equals("TRUE"));
            default -> target.setCellValue(cell.text());
        }
    }

    /** What merged cells carry down to a row. */
    private static void put(Cell target, @Nullable Object value) {
        if (value != null) {
            target.setCellValue(value.toString());
        }
    }
}
