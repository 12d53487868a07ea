package org.nianbao.dirt;

import java.util.stream.IntStream;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Form.Layout;
import org.nianbao.submission.CellAddress;

/** A cell of the sound workbook that gets dirty: of a column in the first entry of a ledger, or of a labelled value. */
record Site(String form, String column) {

    private static final int FIRST_ROW = 2;

    /** The cell, as in {@code Y3}. */
    String a1() {
        var known = Schemes.of2023().form(form);
        var index = IntStream.range(0, known.columns().size())
                .filter(i -> known.columns().get(i).name().equals(column))
                .findFirst()
                .orElseThrow();
        return switch (known.layout()) {
            case LEDGER -> new CellAddress(FIRST_ROW, index).toString();
            case LABELS -> new CellAddress(1 + index, 1).toString();
            case LINES -> {
                var values = known.values().size();
                yield new CellAddress(FIRST_ROW + index / values, 3 + index % values).toString();
            }
        };
    }

    String at() {
        return form + "!" + a1();
    }

    void write(VillageWorkbook workbook, Object value) {
        if (Schemes.of2023().form(form).layout() == Layout.LEDGER) {
            workbook.with(form, column, value);
        } else {
            workbook.set(form, column, value);
        }
    }

    @Override
    public String toString() {
        return form + " " + column;
    }
}
