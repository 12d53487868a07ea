package org.nianbao.ledger;

import java.util.List;

/** The forms of a submission as they are kept. */
record KeptForms(List<Place> places, List<KeptRow> rows) {

    KeptForms {
        places = List.copyOf(places);
        rows = List.copyOf(rows);
    }

    /**
     * Where the values of a form stand.
     *
     * @param places the cells as JSON, by the names of the columns
     */
    record Place(String form, String sheet, String places) {}

    /**
     * A row of a form.
     *
     * @param ordinal its place among those of its form, counted from 1
     * @param sheetRow its row on the sheet, counted from 1
     * @param content as {@link RowContent} makes it
     */
    record KeptRow(String form, int ordinal, int sheetRow, String content) {}
}
