package org.nianbao.workbook.xls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.nianbao.workbook.cell.Cargo;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;

/**
 * Checks that the records of an .xls are complete, and its sheets where the workbook says that they are (MS-XLS,
 * BoundSheet8).
 *
 * <p>The records are blocks, each from its beginning (BOF) to its end (EOF): the workbook, then its sheets, in which
 * charts are blocks of their own. POI 5.5 goes on where a block has no end, and takes the sheets in the order of the
 * file.
 */
final class XlsStructure {

    private static final int HEADER = 4;
    private static final int SHEET_HEAD = 6;

    /** A module of Excel 5 macros, which has no block. */
    private static final int MODULE = 6;

    /** A sheet of Excel 4.0 macros. */
    private static final int MACRO_SHEET = 1;

    /** Marks a workbook with a VBA project (ObProj). */
    private static final int PROJECT = 0xd3;

    /** External connections and queries (DConn, DBQueryExt, Qsi). */
    private static final Set<Integer> QUERIES = Set.of(0x876, 0x803, 0x1ad);

    /**
     * The values of {@code cch} in SupBook for this workbook and for functions of add-ins, in place of another
     * workbook's name.
     */
    private static final Set<Integer> NO_OTHER_BOOK = Set.of(0x0401, 0x3a01);

    private static final int BOOK_HEAD = 4;

    private final DocumentInputStream records;
    private final int size;
    private final Set<Integer> blocks = new HashSet<>();
    private final List<Integer> sheets = new ArrayList<>();
    private final Set<Cargo> cargo = EnumSet.noneOf(Cargo.class);
    private int depth;

    private XlsStructure(DocumentInputStream records) {
        this.records = records;
        size = records.available();
    }

    /** Refuses an unsound workbook; returns what its records say that it carries. */
    static Set<Cargo> refuseUnsound(DocumentInputStream records) throws IOException {
        var structure = new XlsStructure(records);
        while (structure.readRecord()) {
            // Each record counts by itself.
        }
        if (structure.depth > 0 || structure.blocks.isEmpty()) {
            throw new RefusedFileException(Refusal.DAMAGED, "内容不完整");
        }
        if (!structure.areSheetsInPlace()) {
            throw new RefusedFileException(Refusal.DAMAGED, "工作表不在所说的位置");
        }
        return structure.cargo;
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
            throw new RefusedFileException(Refusal.DAMAGED, "内容不完整");
        }
        if (kind == BOFRecord.sid && depth++ == 0) {
            blocks.add(position);
        } else if (kind == EOFRecord.sid) {
            depth--;
        } else if (kind == BoundSheetRecord.sid && length > SHEET_HEAD) {
            length -= readSheet();
        } else if (kind == SupBookRecord.sid && length >= BOOK_HEAD) {
            length -= readBook();
        } else if (kind == PROJECT) {
            cargo.add(Cargo.MACROS);
        } else if (QUERIES.contains(kind)) {
            cargo.add(Cargo.QUERIES);
        }
        records.skipNBytes(length);
        return true;
    }

    private int readSheet() {
        var position = records.readInt();
        records.readByte();
        var type = records.readByte();
        if (type == MODULE) {
            cargo.add(Cargo.MACROS);
        } else {
            sheets.add(position);
        }
        if (type == MACRO_SHEET) {
            cargo.add(Cargo.MACRO_SHEETS);
        }
        return SHEET_HEAD;
    }

    /** Formulas may point at sheets of this workbook by way of a book, too. */
    private int readBook() {
        records.readUShort();
        if (!NO_OTHER_BOOK.contains(records.readUShort())) {
            cargo.add(Cargo.LINKS);
        }
        return BOOK_HEAD;
    }

    private boolean areSheetsInPlace() {
        return blocks.containsAll(sheets) && sheets.stream().sorted().toList().equals(sheets);
    }
}
