package org.nianbao.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.poifs.filesystem.DocumentInputStream;

/**
 * Sees to it that the records of an .xls are all there, and its sheets where the workbook says that they are.
 *
 * <p>The records are blocks, each from its beginning (BOF) to its end (EOF): the workbook, then its sheets, in which charts
 * are blocks of their own. POI goes on where a block has no end, and takes the sheets as they come.
 */
final class XlsStructure {

    private static final int HEADER = 4;
    private static final int SHEET_HEAD = 6;

    /** A module of Excel 5 macros, which has no block. */
    private static final int MODULE = 6;

    private final DocumentInputStream records;
    private final int size;
    private final Set<Integer> blocks = new HashSet<>();
    private final List<Integer> sheets = new ArrayList<>();
    private int depth;

    private XlsStructure(DocumentInputStream records) {
        this.records = records;
        size = records.available();
    }

    static void refuseUnsound(DocumentInputStream records) throws IOException {
        var structure = new XlsStructure(records);
        while (structure.readRecord()) {
            // Each record counts by itself.
        }
        if (structure.depth > 0 || structure.blocks.isEmpty()) {
            throw new RefusedException(Refusal.DAMAGED, "内容不完整");
        }
        if (!structure.areSheetsInPlace()) {
            throw new RefusedException(Refusal.DAMAGED, "工作表不在所说的位置");
        }
    }

    /** Reads a record; false at the end, after which there may be padding. */
    private boolean readRecord() throws IOException {
        var position = size - records.available();
        if (records.available() < HEADER) {
            return false;
        }
        var kind = records.readUShort();
        var length = records.readUShort();
        if (depth == 0 && kind != BOFRecord.sid) {
            return false;
        }
        if (length > records.available()) {
            throw new RefusedException(Refusal.DAMAGED, "内容不完整");
        }
        if (kind == BOFRecord.sid && depth++ == 0) {
            blocks.add(position);
        } else if (kind == EOFRecord.sid) {
            depth--;
        } else if (kind == BoundSheetRecord.sid && length > SHEET_HEAD) {
            length -= readSheet();
        }
        records.skipNBytes(length);
        return true;
    }

    private int readSheet() {
        var position = records.readInt();
        records.readByte();
        if (records.readByte() != MODULE) {
            sheets.add(position);
        }
        return SHEET_HEAD;
    }

    private boolean areSheetsInPlace() {
        return blocks.containsAll(sheets) && sheets.stream().sorted().toList().equals(sheets);
    }
}
