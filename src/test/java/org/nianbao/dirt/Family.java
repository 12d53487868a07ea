package org.nianbao.dirt;

import java.util.List;
import java.util.function.Supplier;

/** The traits that are of one sort. */
enum Family {
    NUMBERS(NumberDirt::traits),
    DATES(DateDirt::traits),
    STORED_DATES(StoredDateDirt::traits),
    TEXTS(TextDirt::traits),
    CELLS(CellDirt::traits),
    FORMULAS(FormulaDirt::traits),
    ROWS(RowDirt::traits),
    MOVED_ROWS(MovedRowDirt::traits),
    MERGES(MergeDirt::traits),
    HEADERS(HeaderDirt::traits),
    MEASURES(MeasureDirt::traits),
    SHEETS(SheetDirt::traits),
    FILES(FileDirt::traits);

    private final Supplier<List<Trait>> traits;

    Family(Supplier<List<Trait>> traits) {
        this.traits = traits;
    }

    List<Trait> traits() {
        return traits.get();
    }
}
