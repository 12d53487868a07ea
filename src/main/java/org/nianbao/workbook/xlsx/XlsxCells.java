package org.nianbao.workbook.xlsx;

import org.jspecify.annotations.Nullable;
import org.nianbao.workbook.cell.CellContent;
import org.nianbao.workbook.cell.CellContents;
import org.nianbao.workbook.cell.CellLook;
import org.nianbao.workbook.cell.FormulaLinks;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.guard.LimitCounter;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;
import org.nianbao.workbook.xlsx.XlsxStrings.Shared;

/** Makes cells out of what an .xlsx stores, with the lists that all its sheets share. */
record XlsxCells(
        XlsxStrings strings, XlsxStyles styles, CellContents contents, LimitCounter tally, FormulaLinks links) {

    /** The cell of a plain row, or null if it is blank. */
    @Nullable
    SheetCell cell(PlainCell stored) throws RefusedFileException {
        return stored.sharedText() < 0
                ? cell(stored.column(), stored.stored())
                : cell(stored.column(), styles.look(stored.style()), strings.at(stored.sharedText()), stored.formula());
    }

    /** The cell, or null if it is blank. */
    @Nullable
    SheetCell cell(int column, StoredCell stored) throws RefusedFileException {
        var look = styles.look(stored.style());
        if (stored.isUncalculated()) {
            return new SheetCell(column, CellContent.uncalculated(), look, true);
        }
        var text = text(stored);
        if (text != null) {
            return cell(column, look, text, stored.formula());
        }
        if (stored.trimmedValue().isEmpty()) {
            return null;
        }
        var dated = stored.type().equals("d") ? look.asDated() : look;
        return new SheetCell(column, content(stored, dated.dated()), dated, stored.formula());
    }

    private static @Nullable SheetCell cell(int column, CellLook look, Shared text, boolean formula) {
        var content = text.content();
        return content == null ? null : new SheetCell(column, content, look.struckIf(text.struck()), formula);
    }

    /** The text of a cell that has one of its own, or whose type says that it has one. */
    private @Nullable Shared text(StoredCell stored) throws RefusedFileException {
        if (stored.inline() != null) {
            return ownText(stored);
        }
        return switch (stored.type()) {
            case PlainCell.SHARED -> stored.trimmedValue().isEmpty() ? Shared.BLANK : strings.at(stored.trimmedValue());
            case "str", "inlineStr" -> ownText(stored);
            default -> null;
        };
    }

    private Shared ownText(StoredCell stored) throws RefusedFileException {
        var inline = stored.inline();
        var value = stored.value();
        var text = inline != null ? inline : RichText.plain(value == null ? "" : value);
        counted(text.text());
        return Shared.of(text);
    }

    private CellContent content(StoredCell stored, boolean dated) throws RefusedFileException {
        var value = stored.trimmedValue();
        return switch (stored.type()) {
            case "n" -> contents.number(value, dated);
            case "b" -> CellContent.logical(value.equals("1") || value.equals("true"));
            case "e" -> CellContent.error(counted(value));
            case "d" -> contents.writtenDate(counted(value));
            default -> throw new RefusedFileException(Refusal.DAMAGED, "单元格类型无效：" + stored.type());
        };
    }

    private String counted(String text) throws RefusedFileException {
        tally.text(text);
        return text;
    }
}
