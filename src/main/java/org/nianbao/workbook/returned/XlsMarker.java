package org.nianbao.workbook.returned;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.nianbao.submission.CellAddress;

/** Marks an .xls. */
final class XlsMarker {

    private final HSSFWorkbook workbook;
    private final XlsColours colours;

    private XlsMarker(HSSFWorkbook workbook) {
        this.workbook = workbook;
        colours = new XlsColours(workbook);
    }

    /** Returns the workbook with marks; any exception of POI means that it cannot be marked. */
    static ReturnedFile mark(Path file, Reply reply) throws IOException {
        try (var folders = new POIFSFileSystem(file.toFile(), true);
                var workbook = new HSSFWorkbook(folders.getRoot(), true)) {
            var marker = new XlsMarker(workbook);
            marker.removeOurs();
            CellMark.of(reply.findings()).forEach(marker::mark);
            FindingList.of(reply, workbook, new XlsLook(workbook)).write();
            marker.showListFirst();
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return new ReturnedFile(ReturnedFile.RETURNED + ".xls", bytes.toByteArray());
        }
    }

    private void removeOurs() {
        ListSheet.remove(workbook);
        var coloured = colours.areInUse();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            var sheet = workbook.getSheetAt(i);
            new XlsNotes(sheet).removeOurs();
            if (coloured) {
                sheet.forEach(row -> row.forEach(cell -> restyle((HSSFCell) cell, colours.plain(style(cell)))));
            }
        }
    }

    private static int style(org.apache.poi.ss.usermodel.Cell cell) {
        return cell.getCellStyle().getIndex();
    }

    private void restyle(HSSFCell cell, int style) {
        if (style(cell) != style) {
            cell.setCellStyle(workbook.getCellStyleAt(style));
        }
    }

    private void mark(String name, SortedMap<CellAddress, CellMark> spots) {
        CellMark.sheet(workbook, name).ifPresent(sheet -> mark((HSSFSheet) sheet, spots));
    }

    private void mark(HSSFSheet sheet, SortedMap<CellAddress, CellMark> spots) {
        var notes = new XlsNotes(sheet);
        spots.forEach((address, spot) -> {
            var cell = cell(sheet, address);
            spot.colour().ifPresent(level -> restyle(cell, colours.coloured(style(cell), Colour.of(level))));
            if (!spot.note().isEmpty()) {
                notes.write(cell, spot.note());
            }
        });
    }

    /** The cell, made if it is not there, in which case it looks as its row or its column does. */
    private static HSSFCell cell(HSSFSheet sheet, CellAddress address) {
        var row = sheet.getRow(address.row()) == null ? sheet.createRow(address.row()) : sheet.getRow(address.row());
        var there = row.getCell(address.column());
        if (there != null) {
            return there;
        }
        var cell = row.createCell(address.column());
        var style = row.getRowStyle() == null ? sheet.getColumnStyle(address.column()) : row.getRowStyle();
        if (style != null) {
            cell.setCellStyle(style);
        }
        return cell;
    }

    private void showListFirst() {
        XlsOrder.moveLastToFront(workbook);
        ListSheet.select(workbook);
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }
}
