package org.nianbao.workbook;

import java.util.Optional;
import org.nianbao.workbook.XlsxStrings.Shared;

/** Makes cells out of what an .xlsx stores, with the lists that all its sheets share. */
record XlsxCells(XlsxStrings strings, XlsxStyles styles, Contents contents, Tally tally) {

    /** The cell, or empty if it is blank. */
    Optional<Cell> cell(int column, StoredCell stored) throws RefusedException {
        var look = styles.look(stored.style());
        if (stored.isUncalculated()) {
            return Optional.of(look.cell(column, Content.uncalculated(), true));
        }
        var text = text(stored);
        if (text.isPresent()) {
            var struckOrNot = look.struckIf(text.get().struck());
            return text.get().content().map(content -> struckOrNot.cell(column, content, stored.formula()));
        }
        if (stored.trimmedValue().isEmpty()) {
            return Optional.empty();
        }
        var dated = stored.type().equals("d") ? look.asDated() : look;
        return Optional.of(dated.cell(column, content(stored, dated.dated()), stored.formula()));
    }

    /** The text of a cell that has one of its own, or whose type says that it has one. */
    private Optional<Shared> text(StoredCell stored) throws RefusedException {
        if (stored.inline() != null) {
            return Optional.of(ownText(stored));
        }
        return switch (stored.type()) {
            case "s" ->
                stored.trimmedValue().isEmpty()
                        ? Optional.of(Shared.BLANK)
                        : Optional.of(strings.at(stored.trimmedValue()));
            case "str", "inlineStr" -> Optional.of(ownText(stored));
            default -> Optional.empty();
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
