package org.nianbao.workbook.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;

/**
 * What stands between the header of a ledger and its first entry to explain the columns: their letters and numbers, units of
 * measurement, whether they must be filled in, and how they follow from each other ({@code 23=21×22}).
 */
final class ColumnNotes {

    private static final Pattern UNIT = Pattern.compile(
            "[(\\[【]?(单位[:：]?)?(人次?|户|元|万元|百元|千元|亩|公顷|平方米|公斤|斤|千克|吨|个|只|头|次|件|处|条|天|日|月|年|小时|学时|岁|公里|米|%|‰|名|家|座|台|(元|公斤|斤|吨)/[亩人月年户])[)\\]】]?");
    private static final Pattern DUTY =
            Pattern.compile("[(\\[【]?(必填项?|选填项?|必报|选报|可空|可不填|自动(计算|生成)?|公式|文本|文字|数[字值]|日期|下拉(选择)?|是/否)[)\\]】]?");
    private static final Pattern RELATION =
            Pattern.compile("[(]?[\\d甲乙丙丁]{1,3}[)]?[=≥≤<>][\\d甲乙丙丁+\\-*×xX÷/().=]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("[(]?(\\d{1,3})[)]?栏?");

    /** A single cell could be that of an entry, and so could two numbers. */
    private static final int ENOUGH = 2;

    private static final int ENOUGH_NUMBERS = 3;

    private ColumnNotes() {}

    /** Whether a row says of the columns what they measure, whether they must be filled in, or how they are computed. */
    static boolean areNotes(SheetRow row) {
        var texts = texts(row);
        return texts.size() >= ENOUGH
                && texts.stream()
                        .allMatch(text -> UNIT.matcher(text).matches()
                                || DUTY.matcher(text).matches()
                                || RELATION.matcher(text).matches()
                                || NUMBER.matcher(text).matches())
                && texts.stream().anyMatch(text -> !NUMBER.matcher(text).matches());
    }

    /** Whether a row counts the columns from left to right; an entry of a ledger of numbers may look the same. */
    static boolean areNumbers(SheetRow row) {
        var texts = texts(row);
        var first = number(texts.isEmpty() ? "" : texts.get(0));
        return texts.size() >= ENOUGH_NUMBERS
                && first >= 0
                && first <= 1
                && IntStream.range(0, texts.size()).allMatch(i -> number(texts.get(i)) == first + i);
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> cell.kind() != SheetCell.ValueKind.TEXT || !Spelling.isNothing(cell.text()))
                .map(cell -> Spelling.plain(cell.text()))
                .toList();
    }

    private static int number(String text) {
        var number = NUMBER.matcher(text);
        return number.matches() ? Integer.parseInt(number.group(1)) : -1;
    }
}
