package org.nianbao.workbook;

import org.jspecify.annotations.Nullable;
import org.nianbao.workbook.XlsxStrings.Shared;

/** Makes cells out of what an .xlsx stores, with the lists that all its sheets share. */
record XlsxCells(XlsxStrings strings, XlsxStyles styles, Contents contents, Tally tally, FormulaLinks links) {

    /** The cell of a plain row, or null if it is blank. */
    @Nullable
    Cell cell(PlainCell stored) throws RefusedException {
        return stored.sharedText() < 0
                ? cell(stored.column(), stored.stored())
                : cell(stored.column(), styles.look(stored.style()), strings.at(stored.sharedText()), stored.formula());
    }

    /** The cell, or null if it is blank. */
    @Nullable
    Cell cell(int column, StoredCell stored) throws RefusedException {
        var look = styles.look(stored.style());
        if (stored.isUncalculated()) {
            return new Cell(column, Content.uncalculated(), look, true);
        }
        var text = text(stored);
        if (text != null) {
            return cell(column, look, text, stored.formula());
        }
        if (stored.trimmedValue().isEmpty()) {
            return null;
        }
        var dated = stored.type().equals("d") ? look.asDated() : look;
        return new Cell(column, content(stored, dated.dated()), dated, stored.formula());
    }

    private static @Nullable Cell cell(int column, Look look, Shared text, boolean formula) {
        var content = text.content();
        return content == null ? null : new Cell(column, content, look.struckIf(text.struck()), formula);
    }

    /** The text of a cell that has one of its own, or whose type says that it has one. */
    private @Nullable Shared text(StoredCell stored) throws RefusedException {
        if (stored.inline() != null) {
            return ownText(stored);
        }
        return switch (stored.type()) {
            case PlainCell.SHARED -> stored.trimmedValue().isEmpty() ? Shared.BLANK : strings.at(stored.trimmedValue());
            case "str", "inlineStr" -> ownText(stored);
            default -> null;
        };
    }

    private Shared ownText(StoredCell stored) throws RefusedException {
        var inline = stored.inline();
        var value = stored.value();
        var text = inline != null ? inline : RichText.plain(value == null ? "" : value);
        counted(text.text());
        return Shared.of(text);
    }

    private Content content(StoredCell stored, boolean dated) throws RefusedException {
        var value = stored.trimmedValue();
        return switch (stored.type()) {
            case "n" -> contents.number(value, dated);
            case "b" -> Content.logical(value.equals("1") || value.equals("true"));
            case "e" -> Content.error(counted(value));
            case "d" -> contents.writtenDate(counted(value));
            default -> throw new RefusedException(Refusal.DAMAGED, "单元格类型无效：" + stored.type());
        };
    }

    private String counted(String text) throws RefusedException {
        tally.text(text);
        return text;
    }
}
