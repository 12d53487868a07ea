package org.nianbao.workbook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;

/** What a row below the header of a ledger is. */
enum RowKind {
    /** An entry of the ledger. */
    ENTRY,
    /** The sum of the entries since the last such row. */
    SUBTOTAL,
    /** The sum of all entries. */
    TOTAL,
    /** The row of the template that shows how to fill it in. */
    EXAMPLE,
    /** The letters or numbers under the header. */
    LETTERS,
    /** Signatures and notes at the foot. */
    REMARK;

    private static final Pattern TOTAL_LABEL = Pattern.compile("(.{0,6})?(合计|总计|共计|总合计)[:：]?");
    private static final Pattern SUBTOTAL_LABEL = Pattern.compile("(.{0,8})?小计[:：]?");
    private static final Pattern EXAMPLE_LABEL =
            Pattern.compile("(示例|样例|范例|例)(行|数据)?([:：].*)?|[(\\[【](示例|样例|范例|例)[)\\]】].*");
    private static final Pattern FOOT =
            Pattern.compile("(单位负责人|统计负责人|负责人|填表人|填报人|制表人?|审核人?|复核人?|填报日期|填表日期|报出日期|填报单位|联系电话|盖章|备注|附注|注|说明)[:：].*"
                    + "|(注|说明)\\d?[.、:：].*|[(（]盖章[)）]");
    private static final Set<String> STEMS = Set.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");

    /** A label stands in one of the first cells of its row. */
    private static final int LABELLED = 4;

    private static final int LETTERED = 3;

    private static final String LETTERS_LABEL = "栏次";

    /** The kind of a row; {@code afterFoot} says that signatures or notes stand above it. */
    static RowKind of(SheetRow row, boolean afterFoot) {
        var cells = row.cells();
        var first = plain(cells.get(0));
        if (isLettersLabel(first) && isLettered(cells)) {
            return LETTERS;
        }
        if (isFoot(first) || afterFoot && isContinuedNote(cells)) {
            return REMARK;
        }
        var labels = labels(cells);
        return labels.isEmpty() ? ENTRY : labelled(labels);
    }

    private static RowKind labelled(List<String> labels) {
        if (labels.stream().anyMatch(label -> EXAMPLE_LABEL.matcher(label).matches())) {
            return EXAMPLE;
        }
        if (labels.stream().anyMatch(label -> SUBTOTAL_LABEL.matcher(label).matches())) {
            return SUBTOTAL;
        }
        return labels.stream().anyMatch(label -> TOTAL_LABEL.matcher(label).matches()) ? TOTAL : ENTRY;
    }

    /** The text of a cell without blanks; empty if it holds something else. */
    private static String plain(SheetCell cell) {
        return cell.kind() == SheetCell.ValueKind.TEXT ? Spelling.plain(cell.text()) : "";
    }

    private static List<String> labels(List<SheetCell> cells) {
        var labels = new ArrayList<String>(0);
        for (int i = 0; i < Math.min(LABELLED, cells.size()); i++) {
            var text = plain(cells.get(i));
            if (mayBeLabel(text)) {
                labels.add(text);
            }
        }
        return labels;
    }

    /** Whether a text has a character without which it is no label; few have. */
    private static boolean mayBeLabel(String text) {
        return text.indexOf('计') >= 0 || text.indexOf('例') >= 0;
    }

    /** Whether a text, without blanks, is what a total row is called. */
    static boolean isTotalLabel(String text) {
        return TOTAL_LABEL.matcher(text).matches()
                || SUBTOTAL_LABEL.matcher(text).matches();
    }

    private static boolean isFoot(String text) {
        return mayBeFoot(text) && FOOT.matcher(text).matches();
    }

    /** Whether a text has what no foot is without, so that few need a closer look. */
    private static boolean mayBeFoot(String text) {
        return text.indexOf(':') >= 0 || text.contains("盖章") || text.startsWith("注") || text.startsWith("说明");
    }

    private static boolean isContinuedNote(List<SheetCell> cells) {
        return cells.size() == 1 && cells.get(0).kind() == SheetCell.ValueKind.TEXT;
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
