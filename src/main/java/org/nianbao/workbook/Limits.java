package org.nianbao.workbook;

/**
 * How much of a file is read before it is refused.
 *
 * <p>A village's workbook has a dozen sheets, a few thousand rows and 150 KB. The limits are far above that, and low
 * enough that a workbook at all of them at once still fits into a heap of 1 GB.
 */
final class Limits {

    /** Photographs pasted into a sheet make 20 MB; more is not a form any more. */
    static final long FILE_BYTES = 50L << 20;

    /** An .xls is held in memory as a whole, several times over, so it may be less. */
    static final long XLS_BYTES = 20L << 20;

    /** Sheets, hidden ones and charts among them. Forms have up to twenty. */
    static final int SHEETS = 200;

    /** Rows with content on one sheet. The largest ledger, one line per person and month, has some 50,000. */
    static final int ROWS = 200_000;

    /** Cells with content, merged ranges and notes in the whole workbook. */
    static final int CELLS = 2_000_000;

    /** Characters in one cell: what Excel itself allows. */
    static final int CELL_CHARACTERS = 32_767;

    /** Characters of text in the whole workbook, a text that many cells share counted once. */
    static final int CHARACTERS = 50_000_000;

    private Limits() {}
}
