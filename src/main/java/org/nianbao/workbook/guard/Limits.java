package org.nianbao.workbook.guard;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * How much of a file is read before it is refused.
 *
 * <p>A village's workbook has a dozen sheets, a few thousand rows and 150 KB. The limits are far above that, and low
 * enough that a few such workbooks at once still fit into a heap of 512 MB.
 */
public final class Limits {

    /** Photographs pasted into a sheet make 20 MB; more is not a form any more. */
    public static final long FILE_BYTES = 50L << 20;

    /** An .xls is held in memory as a whole, several times over, so it may be less. */
    public static final long XLS_BYTES = 20L << 20;

    /** Cells that an .xls stores, blank ones with them: 26 columns formatted to the end make 1,700,000. */
    public static final int XLS_CELLS = 2_000_000;

    /** Sheets, hidden ones and charts among them. Forms have up to twenty. */
    public static final int SHEETS = 200;

    /** Rows with content on one sheet. The largest ledger, one line per person and month, has some 50,000. */
    public static final int ROWS = 200_000;

    /** Cells with content, merged ranges and notes in the whole workbook. */
    public static final int CELLS = 1_000_000;

    /** Characters in one cell, as many as Excel allows (Excel specifications and limits). */
    public static final int CELL_CHARACTERS = 32_767;

    /** Characters of a cell's text as it is written, where {@code _x000D_} stands for one. */
    public static final int WRITTEN_CELL_CHARACTERS = 7 * CELL_CHARACTERS;

    /** Characters of text in the whole workbook, a text that many cells share counted once. */
    public static final int CHARACTERS = 50_000_000;

    /** What a text costs beyond its characters, in characters. */
    static final int TEXT_OVERHEAD = 20;

    /** Bytes of a part that POI turns into a tree in memory: content types, relationships, properties. */
    public static final long TREE_BYTES = 4L << 20;

    /** Bytes of a sheet that are held in memory, to be read without a parser. The largest of sheets stream past. */
    public static final int PLAIN_BYTES = 8 << 20;

    /**
     * Bytes of a single tag, comment or text, which the parser holds in memory as a whole. The longest text that Excel
     * allows takes 260 KB if every character is written as {@code &#x6751;}.
     */
    public static final long TAG_BYTES = 1L << 20;

    /** Names of tags and attributes in one part. The standard has some 300 for a sheet. */
    static final int NAMES = 2_000;

    /** Tags within each other. Drawings, the deepest of parts, need some thirty. */
    static final int DEPTH = 256;

    /**
     * Bytes that all parts of an .xlsx unpack to, each counted whenever it is read: many sheets may be one part, and
     * many parts the same bytes of the file. The million formatted rows take 100 MB.
     */
    static final long UNPACKED_BYTES = 512L << 20;

    /** Entries that a zip file seems to list, those of files within the file among them. */
    static final int ZIP_SIGNATURES = 20_000;

    /** Parts of an .xlsx. A workbook with a picture in each of 200 rows has some 300. */
    private static final long ZIP_ENTRIES = 500;

    /**
     * Bytes of one unpacked part. A million rows that hold nothing but formatting take 100 MB and must be read, for a
     * slip of the mouse makes them. Sheets stream past, so their size costs time and no memory.
     */
    private static final long ZIP_ENTRY_BYTES = 512L << 20;

    /**
     * Bytes of one unpacked part up to which its ratio says nothing: the 64,000 cell formats that Excel allows are 8 MB of
     * nearly the same, a hundredth of that when packed.
     */
    private static final long ZIP_INNOCENT_BYTES = 16L << 20;

    static {
        ZipSecureFile.setGraceEntrySize(ZIP_INNOCENT_BYTES);
        ZipSecureFile.setMaxFileCount(ZIP_ENTRIES);
        ZipSecureFile.setMaxEntrySize(ZIP_ENTRY_BYTES);
    }

    private Limits() {}

    /** Puts POI's own limits, which hold for the whole process, into force. */
    public static void enforce() {
        // Loading this class has set them, once.
    }
}
