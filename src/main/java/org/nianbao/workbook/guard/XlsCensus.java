package org.nianbao.workbook.guard;

import java.io.IOException;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.poifs.filesystem.DocumentInputStream;

/**
 * Counts the cells that an .xls stores, blank ones with them, before POI makes two objects of each.
 *
 * <p>A blank cell takes 2 bytes in the file and 100 in memory. Every record begins with its kind and its length, two
 * bytes each; a run of blank cells, or of short numbers, is a single record.
 */
public final class XlsCensus {

    private static final int HEADER = 4;
    private static final int RUN_FRAME = 6;
    private static final int BLANK_IN_RUN = 2;
    private static final int NUMBER_IN_RUN = 6;

    private XlsCensus() {}

    public static void refuseTooMany(DocumentInputStream records) throws IOException {
        long cells = 0;
        while (records.available() >= HEADER) {
            var kind = records.readUShort();
            var length = records.readUShort();
            cells += cells(kind, length);
            if (cells > Limits.XLS_CELLS) {
                throw new RefusedFileException(
                        Refusal.TOO_LARGE, "单元格（含只有格式的空白单元格）超过 %d 个".formatted(Limits.XLS_CELLS));
            }
            records.skipNBytes(Math.min(length, records.available()));
        }
    }

    private static int cells(int kind, int length) {
        return switch (kind) {
            case MulBlankRecord.sid -> (length - RUN_FRAME) / BLANK_IN_RUN;
            case MulRKRecord.sid -> (length - RUN_FRAME) / NUMBER_IN_RUN;
            case BlankRecord.sid,
                    NumberRecord.sid,
                    RKRecord.sid,
                    LabelSSTRecord.sid,
                    LabelRecord.sid,
                    BoolErrRecord.sid,
                    FormulaRecord.sid -> 1;
            default -> 0;
        };
    }
}
