package org.nianbao.workbook.reading;

import java.util.BitSet;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;

/**
 * Where a form was found on its sheet.
 *
 * @param firstRowOfHead the first row of the headings, counted from 0; -1 if the form has none
 * @param lastRowOfHead the last one, after which the values begin; -1 if the form has none
 * @param missing the columns of the form that the sheet lacks, whose cells stand for others
 */
public record TablePlacement(int firstRowOfHead, int lastRowOfHead, BitSet missing, FilledForm.Placement cells)
        implements FilledForm.Placement {

    private static final int NONE = -1;

    public TablePlacement {
        missing = (BitSet) missing.clone();
    }

    /** Returns the placement of a form without headings. */
    static TablePlacement withoutHead(BitSet missing, FilledForm.Placement cells) {
        return new TablePlacement(NONE, NONE, missing, cells);
    }

    @Override
    public BitSet missing() {
        return (BitSet) missing.clone();
    }

    @Override
    public CellAddress address(int row, int column) {
        return cells.address(row, column);
    }
}
