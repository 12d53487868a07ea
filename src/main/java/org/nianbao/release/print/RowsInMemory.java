package org.nianbao.release.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as they go into its file. POI would keep them in a temporary file, which a killed run leaves behind
 * with all that it says, and each text in its own cell, where not every program looks for it.
 */
final class RowsInMemory extends SheetDataWriter {

    private final ByteArrayOutputStream bytes;
    private final SharedTexts texts;

    private RowsInMemory(ByteArrayOutputStream bytes, SharedTexts texts) throws IOException {
        super(new BufferedWriter(new OutputStreamWriter(bytes, UTF_8)));
        this.bytes = bytes;
        this.texts = texts;
    }

    static RowsInMemory none(SharedTexts texts) throws IOException {
        return new RowsInMemory(new ByteArrayOutputStream(), texts);
    }

    @Override
    public void writeCell(int column, @Nullable Cell cell) throws IOException {
        if (cell != null && SharedTexts.isText(cell)) {
            _out.write("<c r=\"" + cell.getAddress() + "\" s=\""
                    + cell.getCellStyle().getIndex() + "\" t=\"s\"><v>" + texts.index(cell) + "</v></c>");
        } else {
            super.writeCell(column, cell);
        }
    }

    @Override
    public InputStream getWorksheetXMLInputStream() {
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
