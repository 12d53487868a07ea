package org.nianbao.workbook.page;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetCell.ValueKind;
import org.nianbao.workbook.page.PageCell.CellTexts;
import org.nianbao.workbook.page.PageCell.Trait;

/**
 * The texts and traits of the cells of one sheet.
 *
 * @param form what was read from the sheet; null if nothing was
 * @param masking how persons are masked; null if they are shown
 */
record CellDrawing(@Nullable FoundForm form, @Nullable CellMasking masking) {

    /** A merged range may cover thousands of cells. */
    private static final int MOST_OTHERS = 10;

    /** The texts of a cell, of those at its place what it shows first. */
    CellTexts texts(List<Held> held) {
        var first = held.get(0);
        var plain = WrittenText.of(first.cell());
        var written = masked(first, plain);
        return new CellTexts(written, read(first, plain, written), held.size() == 1 ? List.of() : others(held));
    }

    private String masked(Held held, String text) {
        return WrittenText.shown(masking == null ? text : masking.of(held.at(), held.cell(), text, held.inRow()));
    }

    /** One that is read as it is written would only be shown twice, and so would one that is masked to the same. */
    private String read(Held held, String plain, String written) {
        var value = form == null ? null : form.value(held.at());
        if (value == null || value.equals(plain)) {
            return "";
        }
        var read = WrittenText.read(value);
        if (read.equals(plain) || read.equals(PageCell.UNREAD)) {
            return read.equals(plain) ? "" : read;
        }
        var shown = WrittenText.shown(masking == null ? read : masking.read(held.at(), read));
        return shown.equals(written) ? "" : shown;
    }

    /** What is the same as what is shown was repeated by a program, for the sake of others that know no merged cells. */
    private List<String> others(List<Held> held) {
        var shown = held.get(0).cell().text();
        return held.stream()
                .skip(1)
                .filter(other -> !other.cell().text().equals(shown))
                .limit(MOST_OTHERS)
                .map(other -> other.at() + "：" + masked(other, WrittenText.of(other.cell())))
                .toList();
    }

    /** The traits of a cell that is shown so. */
    EnumSet<Trait> traits(SheetCell cell, CellTexts texts) {
        var traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.NUMERIC, cell.kind() == ValueKind.NUMBER && !cell.isDated());
        add(traits, Trait.FORMULA, cell.isFormula());
        add(traits, Trait.STRUCK, cell.isStruck());
        add(traits, Trait.UNSEEN, cell.isUnseen());
        add(
                traits,
                Trait.MASKED,
                masking != null && !WrittenText.shown(WrittenText.of(cell)).equals(texts.written()));
        return traits;
    }

    private static void add(EnumSet<Trait> traits, Trait trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }
}
