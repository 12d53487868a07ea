package org.nianbao.workbook.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.workbook.Cell;
import org.nianbao.workbook.SheetRow;

/** What a row below the header of a ledger is. */
enum RowKind {
    /** An entry of the ledger. */
    ENTRY,
    /** The sum of the entries since the last such row. */
    SUBTOTAL,
    /** The sum of all entries. */
    TOTAL,
    /** Signatures and notes at the foot, and the letters or numbers under the header. */
    REMARK;

    private static final Pattern TOTAL_LABEL = Pattern.compile("(.{0,6})?(合计|总计|共计|总合计)[:：]?");
    private static final Pattern SUBTOTAL_LABEL = Pattern.compile("(.{0,8})?小计[:：]?");
    private static final Pattern FOOT =
            Pattern.compile("(单位负责人|统计负责人|负责人|填表人|填报人|制表人?|审核人?|复核人?|填报日期|填表日期|报出日期|填报单位|联系电话|盖章|备注|附注|注|说明)[:：].*"
                    + "|(注|说明)\\d?[.、:：].*|[(（]盖章[)）]");
    private static final Set<String> STEMS = Set.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");

    /** A label stands in one of the first cells of its row. */
    private static final int LABELLED = 4;

    private static final int LETTERED = 3;

    /** The kind of a row; {@code afterFoot} says that signatures or notes stand above it. */
    static RowKind of(SheetRow row, boolean afterFoot) {
        var cells = row.cells();
        if (isFoot(cells) || afterFoot && isContinuedNote(cells) || isLettered(cells)) {
            return REMARK;
        }
        var labels = cells.stream()
                .limit(LABELLED)
                .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                .map(cell -> Spelling.plain(cell.text()))
                .toList();
        if (labels.stream().anyMatch(label -> SUBTOTAL_LABEL.matcher(label).matches())) {
            return SUBTOTAL;
        }
        return labels.stream().anyMatch(label -> TOTAL_LABEL.matcher(label).matches()) ? TOTAL : ENTRY;
    }

    private static boolean isFoot(List<Cell> cells) {
        var first = cells.get(0);
        return first.kind() == Cell.Kind.TEXT
                && FOOT.matcher(Spelling.plain(first.text())).matches();
    }

    private static boolean isContinuedNote(List<Cell> cells) {
        return cells.size() == 1 && cells.get(0).kind() == Cell.Kind.TEXT;
    }

    /** The row 甲 乙 1 2 3 that statistical forms have under their header. */
    private static boolean isLettered(List<Cell> cells) {
        return cells.size() >= LETTERED
                && STEMS.contains(Spelling.plain(cells.get(0).text()))
                && cells.stream().map(cell -> Spelling.plain(cell.text())).allMatch(RowKind::isLetter);
    }

    private static boolean isLetter(String text) {
        return STEMS.contains(text) || text.matches("\\d{1,3}");
    }
}
