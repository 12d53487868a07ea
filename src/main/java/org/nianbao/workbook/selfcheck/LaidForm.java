package org.nianbao.workbook.selfcheck;

import java.util.List;
import org.nianbao.scheme.Form;

/**
 * A form as it is laid on its sheet.
 *
 * @param places of a ledger the letter of each column ({@code C}); of any other form the cell of each value ({@code $D$5})
 * @param firstRow the row of the first entry of a ledger, counted from 1
 * @param rows how many entries of a ledger are checked; 1 for any other form
 * @param given which values were filled in beforehand, by column of the form
 */
public record LaidForm(Form form, String sheet, List<String> places, int firstRow, int rows, List<Boolean> given) {

    public LaidForm {
        places = List.copyOf(places);
        given = List.copyOf(given);
    }

    /** A reference to cells of its sheet. */
    String at(String cells) {
        return "'%s'!%s".formatted(sheet.replace("'", "''"), cells);
    }
}
