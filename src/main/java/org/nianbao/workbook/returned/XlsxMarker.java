package org.nianbao.workbook.returned;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.outbox.SteadyZip;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.Opened;

/** Marks an .xlsx or one of its kin. */
final class XlsxMarker {

    private final XSSFWorkbook workbook;
    private final XlsxColours colours;

    private XlsxMarker(XSSFWorkbook workbook) {
        this.workbook = workbook;
        colours = new XlsxColours(workbook.getStylesSource());
    }

    /** The workbook with marks; whatever POI throws on the way says that it cannot be marked. */
    static ReturnedFile mark(Path file, Opened.Book book, Reply reply) throws IOException {
        var aside = HiddenSheets.of(file, book);
        XlsxWeight.refuseTooHeavy(file, aside);
        try (var workbook = aside.workbookWithout()) {
            var marker = new XlsxMarker(workbook);
            marker.removeOurs();
            CellMark.of(reply.findings()).forEach(marker::mark);
            FindingList.of(reply, workbook, new XlsxLook(workbook)).write();
            marker.showListFirst();
            marker.stopTheClock();
            return new ReturnedFile(ReturnedFile.RETURNED + marker.extension(), aside.restoredIn(marker.zipped()));
        }
    }

    private void removeOurs() {
        ListSheet.remove(workbook);
        var coloured = colours.areInUse();
        for (var sheet : workbook) {
            new XlsxNotes((XSSFSheet) sheet).removeOurs();
            if (coloured) {
                sheet.forEach(row -> row.forEach(cell -> {
                    var stored = ((XSSFCell) cell).getCTCell();
                    if (stored.isSetS()) {
                        stored.setS(colours.plain((int) stored.getS()));
                    }
                }));
            }
        }
    }

    private void mark(String name, SortedMap<CellAddress, CellMark> spots) {
        CellMark.sheet(workbook, name).ifPresent(sheet -> mark((XSSFSheet) sheet, spots));
    }

    private void mark(XSSFSheet sheet, SortedMap<CellAddress, CellMark> spots) {
        var notes = new XlsxNotes(sheet);
        spots.forEach((address, spot) -> {
            var cell = cell(sheet, address).getCTCell();
            spot.colour().ifPresent(level -> cell.setS(colours.coloured((int) cell.getS(), Colour.of(level))));
            if (!spot.note().isEmpty()) {
                notes.write(address, spot.note());
            }
        });
    }

    /** The cell, made if it is not there, in which case it looks as its row or its column does. */
    private static XSSFCell cell(XSSFSheet sheet, CellAddress address) {
        var row = sheet.getRow(address.row()) == null ? sheet.createRow(address.row()) : sheet.getRow(address.row());
        var cell = row.getCell(address.column());
        return cell == null ? create(sheet, row, address.column()) : cell;
    }

    private static XSSFCell create(XSSFSheet sheet, XSSFRow row, int column) {
        var cell = row.createCell(column);
        var ofColumn = sheet.getColumnHelper().getColDefaultStyle(column);
        if (row.getCTRow().getCustomFormat()) {
            cell.getCTCell().setS(row.getCTRow().getS());
        } else if (ofColumn > 0) {
            cell.getCTCell().setS(ofColumn);
        }
        return cell;
    }

    private void showListFirst() {
        var list = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
        workbook.setSheetOrder(list.getSheetName(), 0);
        ListSheet.select(workbook);
        if (workbook.getCTWorkbook().isSetBookViews()) {
            workbook.setActiveSheet(0);
            workbook.setFirstVisibleTab(0);
        }
    }

    /** POI 5.5 sets the creation time of a package without one to the present. */
    private void stopTheClock() {
        var origin = workbook.getPackage().getRelationshipsByType(PackageRelationshipTypes.CORE_PROPERTIES);
        if (origin.isEmpty()) {
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
        }
    }

    /** The extension that goes with the content: Excel opens no .xlsx that has macros in it. */
    private String extension() {
        var type = workbook.getPackagePart().getContentType().toLowerCase(Locale.ROOT);
        if (type.contains("macroenabled")) {
            return type.contains("template") ? ".xltm" : ".xlsm";
        }
        return type.contains("template") ? ".xltx" : ".xlsx";
    }

    private byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new SteadyZip(bytes)) {
            workbook.write(zip);
        }
        return bytes.toByteArray();
    }
}
