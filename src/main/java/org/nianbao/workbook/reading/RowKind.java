package org.nianbao.workbook.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;

/** What a row below the header of a ledger is. */
enum RowKind {
    /** An entry of the ledger. */
    ENTRY,
    /** The sum of the entries since the last such row: 小计, 一组合计. */
    SUBTOTAL,
    /** The sum of the entries on a page: 本页合计. */
    PAGE_TOTAL,
    /** The sum of the entries so far, or of those on the page, carried to the next page: 累计, 过次页, 承前页. */
    CARRIED_TOTAL,
    /** The sum of all entries. */
    TOTAL,
    /** A part of a sum: 其中. */
    PART,
    /** What is computed from a sum: 平均, 人均, 占比. */
    RATIO,
    /** The row of the template that shows how to fill it in. */
    EXAMPLE,
    /** What explains the columns under the header: letters, numbers, units, relations. */
    LETTERS,
    /** The header once more, for print, or the title above it. */
    REPEATED_HEADER,
    /** The statement that there is nothing to enter. */
    NOTHING,
    /** Signatures and notes at the foot. */
    REMARK;

    private static final Pattern EXAMPLE_LABEL =
            Pattern.compile("(示例|样例|范例|例)(行|数据)?([:：].*)?|[(\\[【](示例|样例|范例|例)[)\\]】].*");
    private static final Pattern NOTHING_LABEL =
            Pattern.compile("[(（]?(无此?项?|[本全]?(村|嘎查)?(无|没有)(此项|此类|相关)?(情况|内容|数据)?|没有|零报告|以下(空白|无正文|无内容|无))[)）]?[。.]?");
    private static final Set<String> STEMS = Set.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");

    /** A label stands in one of the first cells of its row. */
    private static final int LABELLED = 4;

    private static final int LETTERED = 3;

    private static final String LETTERS_LABEL = "栏次";

    /** Whether the row sums up entries, or says what was made of such a sum. */
    boolean isSum() {
        return switch (this) {
            case SUBTOTAL, PAGE_TOTAL, CARRIED_TOTAL, TOTAL, PART, RATIO -> true;
            default -> false;
        };
    }

    /** Returns the kind of a row; {@code afterFoot} says that signatures or notes stand above it. */
    static RowKind of(SheetRow row, boolean afterFoot) {
        var cells = row.cells();
        var first = plain(cells.get(0));
        if (isLettersLabel(first) && isLettered(cells)) {
            return LETTERS;
        }
        if (Foot.isFoot(cells, afterFoot)) {
            return REMARK;
        }
        return cells.stream().allMatch(RowKind::saysNothing) ? NOTHING : labelled(cells);
    }

    private static RowKind labelled(List<SheetCell> cells) {
        var kind = ENTRY;
        for (int i = 0; i < Math.min(LABELLED, cells.size()) && kind == ENTRY; i++) {
            var text = plain(cells.get(i));
            kind = EXAMPLE_LABEL.matcher(text).matches() ? EXAMPLE : TotalLabels.kind(text);
        }
        return kind;
    }

    /** The text of a cell without blanks; empty if it holds something else. */
    static String plain(SheetCell cell) {
        return cell.kind() == SheetCell.ValueKind.TEXT ? Spelling.plain(cell.text()) : "";
    }

    private static boolean saysNothing(SheetCell cell) {
        return cell.kind() == SheetCell.ValueKind.TEXT
                && (Spelling.isNothing(cell.text())
                        || NOTHING_LABEL.matcher(Spelling.plain(cell.text())).matches());
    }

    /** The row 甲 乙 1 2 3 that statistical forms have under their header. */
    private static boolean isLettered(List<SheetCell> cells) {
        return cells.size() >= LETTERED
                && cells.stream()
                        .skip(1)
                        .map(cell -> Spelling.plain(cell.text()))
                        .allMatch(RowKind::isLetter);
    }

    private static boolean isLettersLabel(String text) {
        return STEMS.contains(text) || text.equals(LETTERS_LABEL);
    }

    private static boolean isLetter(String text) {
        return STEMS.contains(text) || text.matches("\\d{1,3}|\\(\\d{1,3}\\)");
    }
}
