package org.nianbao.release.print;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Spliterator;
import java.util.Spliterators;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.nianbao.outbox.SteadyZip;

/**
 * A workbook that sheets are printed into.
 *
 * <p>Its rows are plain objects until they are written, all of them to be read until then. As the trees of XML that POI
 * otherwise keeps they take twice as long.
 */
public final class PrintedWorkbook implements Closeable {

    private static final int ALL_ROWS = -1;

    private final SXSSFWorkbook workbook = new Streamed(new SharedTexts());
    private final Palette palette = new Palette(workbook.getXSSFWorkbook());

    private static final class Streamed extends SXSSFWorkbook {

        private final SharedTexts texts;

        Streamed(SharedTexts texts) {
            super(texts.workbook(), ALL_ROWS);
            this.texts = texts;
        }

        @Override
        protected SheetDataWriter createSheetDataWriter() throws IOException {
            return RowsInMemory.none(texts);
        }

        /** Takes the texts first, in the order of the sheets, for POI writes these in any. */
        @Override
        protected void flushSheets() throws IOException {
            texts.addAll(this);
            super.flushSheets();
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            return new SteadyZip(out);
        }

        /** POI's own goes over the sheets without the rows. */
        @Override
        public Spliterator<org.apache.poi.ss.usermodel.Sheet> spliterator() {
            return Spliterators.spliterator(sheetIterator(), getNumberOfSheets(), Spliterator.ORDERED);
        }
    }

    /** Leaves room for a sheet that will be printed after others. */
    public void leaveRoom(String sheet) {
        workbook.createSheet(sheet);
    }

    /** Prints a sheet, where room was left for it or after all others. */
    public void print(PrintedSheet plan) {
        var room = workbook.getSheet(plan.name());
        SheetPrinter.print(plan, room == null ? workbook.createSheet(plan.name()) : room, palette);
    }

    /** What was printed so far. */
    public Workbook printed() {
        return workbook;
    }

    /** Who made it, and when. */
    public CoreProperties properties() {
        return workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    }

    /** The bytes of its file; nothing can be printed any more. */
    public byte[] bytes() throws IOException {
        workbook.setActiveSheet(0);
        workbook.setForceFormulaRecalculation(true);
        var bytes = new ByteArrayOutputStream();
        workbook.writeAvoidingTempFiles(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
