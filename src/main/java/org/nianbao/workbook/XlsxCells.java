package org.nianbao.workbook;

import java.util.Optional;

/** Makes cells out of what an .xlsx stores, with the lists that all its sheets share. */
record XlsxCells(XlsxStrings strings, XlsxStyles styles, Contents contents, Tally tally) {

    /** The cell, or empty if it is blank. */
    Optional<Cell> cell(int column, int style, StoredCell stored) throws RefusedException {
        var look = styles.look(style);
        if (stored.isUncalculated()) {
            return Optional.of(look.cell(column, Content.uncalculated(), true));
        }
        var text = text(stored);
        if (text.isPresent()) {
            var struckOrNot = look.struckIf(text.get().struck());
            return Contents.text(text.get().text()).map(content -> struckOrNot.cell(column, content, stored.formula()));
        }
        if (stored.trimmedValue().isEmpty()) {
            return Optional.empty();
        }
        var dated = stored.type().equals("d") ? look.asDated() : look;
        return Optional.of(dated.cell(column, content(stored, dated.dated()), stored.formula()));
    }

    /** The text of a cell that has one of its own, or whose type says that it has one. */
    private Optional<RichText> text(StoredCell stored) throws RefusedException {
        if (stored.inline() != null) {
            return Optional.of(ownText(stored));
        }
        return switch (stored.type()) {
            case "s" ->
                stored.trimmedValue().isEmpty()
                        ? Optional.of(RichText.plain(""))
                        : Optional.of(strings.at(stored.trimmedValue()));
            case "str", "inlineStr" -> Optional.of(ownText(stored));
            default -> Optional.empty();
        };
    }

    private RichText ownText(StoredCell stored) throws RefusedException {
        var inline = stored.inline();
        var value = stored.value();
        var text = inline != null ? inline : RichText.plain(value == null ? "" : value);
        counted(text.text());
        return text;
    }

    private Content content(StoredCell stored, boolean dated) throws RefusedException {
        var value = stored.trimmedValue();
        return switch (stored.type()) {
            case "n" -> contents.number(number(value), dated);
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

    private static double number(String value) throws RefusedException {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException malformed) {
            throw new RefusedException(Refusal.DAMAGED, "数值无效：" + value);
        }
    }
}
