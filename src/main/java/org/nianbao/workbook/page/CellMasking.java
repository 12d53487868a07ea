package org.nianbao.workbook.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Column;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Masking;
import org.nianbao.submission.PersonMasking;
import org.nianbao.workbook.cell.SheetCell;

/**
 * Masks the texts of one sheet, so that nobody learns from them who a person is. It is safe rather than pretty: what may
 * be a person's is masked, unless it is known to be none's.
 *
 * <ul>
 *   <li>A value in a column that concerns persons is shown as findings show it: {@code 张*}, {@code 150525**********18}.
 *   <li>Values in other columns, headings and labels are shown without numbers of persons and the names that the file
 *       itself has in its columns of names; of a title, what stands behind 填表人： and the like is not shown.
 *   <li>Anything else, such as columns that are not in the template, rows that are no entries, and all of a sheet on
 *       which no form was recognised, is not shown unless it is a word of the scheme or a number of few digits: nothing
 *       says whether it is a name or a day of birth.
 * </ul>
 */
final class CellMasking {

    /** The fewest digits that could be a telephone number. */
    private static final int DIGITS_OF_NUMBER = 7;

    /** A row above a table that holds more may be one of another table. */
    private static final int MOST_IN_TITLE = 4;

    /** What stands before a signature: with a colon any title of a person, without one the commonest. */
    private static final String TITLED = "(?:人|员|书记|主任|主席|[村镇乡组队]长|嘎查达|会计|领导|签字|签名|签章|盖章|姓名|电话|手机|联系方式)";

    private static final String SIGNING = "(?:(?:填表|填报|负责|审核|制表|经办|统计|报送|联系)[人员]|签字|签名|书记|主任|会计|电话|手机)";

    private static final String BLANKS = "[\\s\\p{Z}]";

    private static final Pattern SIGNED = Pattern.compile(
            "((?:%1$s(?:[(（][^()（）]*[)）])?%3$s*[:：]|%2$s%3$s))%3$s*[^\\s\\p{Z}].*".formatted(TITLED, SIGNING, BLANKS),
            Pattern.DOTALL);

    private final PersonMasking persons;
    private final KnownWords words;
    private final @Nullable FoundForm form;

    CellMasking(PersonMasking persons, KnownWords words, @Nullable FoundForm form) {
        this.persons = persons;
        this.words = words;
        this.form = form;
    }

    /**
     * Returns a text of a cell as it may be shown.
     *
     * @param inRow how many cells of its row hold something
     */
    String of(CellAddress at, SheetCell cell, String text, int inRow) {
        if (form == null) {
            return unplaced(cell, text);
        }
        var column = form.column(at).orElse(null);
        if (column != null) {
            return form.isEntry(at.row()) ? value(column, text) : besideEntries(column, cell, text);
        }
        return switch (form.layout()) {
            case LEDGER -> at.row() <= form.lastRowOfHead() ? above(at, cell, text, inRow) : unplaced(cell, text);
            case LINES ->
                at.row() <= form.lastRowOfHead()
                        ? above(at, cell, text, inRow)
                        : form.isEntry(at.row()) && form.isLeftOfValues(at.column())
                                ? persons.of(text)
                                : unplaced(cell, text);
            case LABELS -> form.isEntry(at.row()) ? unplaced(cell, text) : title(cell, text, inRow);
        };
    }

    /** Returns what was read of a cell as it may be shown. */
    String read(CellAddress at, String text) {
        var column = form == null ? null : form.column(at).orElse(null);
        return column == null ? text : value(column, text);
    }

    private String value(Column column, String text) {
        return column.personal().isPersonal() ? Masking.shown(column, text.strip()) : persons.of(text);
    }

    /** A sum, a signature or a remark may stand below any heading. */
    private String besideEntries(Column column, SheetCell cell, String text) {
        if (column.personal().isPersonal()) {
            return words.contain(text) ? text : Masking.HIDDEN;
        }
        return column.kind().isNumeric() && cell.kind() == SheetCell.ValueKind.NUMBER && !cell.isDated()
                ? persons.of(text)
                : unplaced(cell, text);
    }

    private String above(CellAddress at, SheetCell cell, String text, int inRow) {
        return form != null && form.isHead(at.row()) ? persons.of(text) : title(cell, text, inRow);
    }

    private String title(SheetCell cell, String text, int inRow) {
        return inRow > MOST_IN_TITLE || words.contain(text)
                ? unplaced(cell, text)
                : SIGNED.matcher(persons.of(text)).replaceFirst("$1" + Masking.HIDDEN);
    }

    private String unplaced(SheetCell cell, String text) {
        return switch (cell.kind()) {
            case LOGICAL, ERROR, UNCALCULATED -> text;
            case NUMBER -> !cell.isDated() && isShort(text) ? text : Masking.HIDDEN;
            case TEXT -> words.contain(text) || isShort(text) ? text : Masking.HIDDEN;
        };
    }

    /** Whether a text holds no letter, in whatever script, and too few digits for a number of a person. */
    private static boolean isShort(String text) {
        return text.codePoints().noneMatch(Character::isLetter)
                && text.codePoints()
                                .filter(character -> Character.getNumericValue(character) >= 0)
                                .count()
                        < DIGITS_OF_NUMBER;
    }
}
