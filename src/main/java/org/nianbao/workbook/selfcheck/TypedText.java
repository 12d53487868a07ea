package org.nianbao.workbook.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.nianbao.scheme.Column;
import org.nianbao.workbook.selfcheck.Term.Excel;

/**
 * Numbers, days and months that a clerk typed as text, as formulas: {@code １２．５}, {@code 12 亩}, {@code 2023.5.1}.
 *
 * <p>A spreadsheet takes its time for texts, so they are looked at only where the column has any. Each step stands in a
 * column of its own, for the next one needs it several times.
 *
 * @param raw the cell on the form
 * @param aside puts a formula into a column of its own, and returns the cell
 */
record TypedText(Column column, String raw, UnaryOperator<String> aside) {

    private static final List<String> BLANKS = List.of(" ", "\u3000", "\u00a0");

    /** Full-width forms other than letters, and their half-width ones. */
    private static final List<Map.Entry<String, String>> HALF_WIDTH = List.of(
            Map.entry("０", "0"),
            Map.entry("１", "1"),
            Map.entry("２", "2"),
            Map.entry("３", "3"),
            Map.entry("４", "4"),
            Map.entry("５", "5"),
            Map.entry("６", "6"),
            Map.entry("７", "7"),
            Map.entry("８", "8"),
            Map.entry("９", "9"),
            Map.entry("．", "."),
            Map.entry("，", ","),
            Map.entry("－", "-"),
            Map.entry("／", "/"),
            Map.entry("（", "("),
            Map.entry("）", ")"));

    private static final int TEN_MILLION = 10_000_000;
    private static final int FIRST_MONTH = 190_001;
    private static final int LAST_MONTH = 209_912;

    /** The text in half width without blanks. */
    String plain() {
        return aside.apply(replaced(replaced(raw, BLANKS, ""), HALF_WIDTH));
    }

    static String replaced(String text, List<String> characters, String instead) {
        return characters.stream()
                .reduce(text, (rest, one) -> "SUBSTITUTE(%s,\"%s\",\"%s\")".formatted(rest, one, instead));
    }

    private static String replaced(String text, List<Map.Entry<String, String>> characters) {
        var rest = text;
        for (var one : characters) {
            rest = "SUBSTITUTE(%s,\"%s\",\"%s\")".formatted(rest, one.getKey(), one.getValue());
        }
        return rest;
    }

    /** The formula, where the column has texts at all. */
    private String ofTexts(String formula, String otherwise) {
        return "IF(SUM(--ISTEXT(%1$s))=0,%2$s,IF(ISTEXT(%1$s),%3$s,%2$s))".formatted(raw, otherwise, formula);
    }

    /** The number that a cell has or that its text says; what is neither is faulty. */
    String number() {
        var plain = aside.apply(ofTexts(replaced(replaced(raw, BLANKS, ""), HALF_WIDTH), "\"\""));
        var text = column.unit().isEmpty() ? plain : aside.apply(withoutUnit(plain));
        var digits = "IF(ISNUMBER(FIND(LEFT(%1$s,1),\"+-\")),MID(%1$s,2,40),%1$s)".formatted(text);
        var unsigned = aside.apply(ofTexts(digits, "\"\""));
        var value = "VALUE(SUBSTITUTE(%s,\",\",\"\"))".formatted(text);
        var grouped =
                "IF(ISNUMBER(FIND(\",\",%1$s)),EXACT(TEXT(VALUE(SUBSTITUTE(LEFT(%1$s,FIND(\".\",%1$s&\".\")-1),\",\",\"\")),\"#,##0\"),LEFT(%1$s,FIND(\".\",%1$s&\".\")-1)),TRUE)"
                        .formatted(unsigned);
        var isNumber = Excel.and(
                withoutDigits("SUBSTITUTE(SUBSTITUTE(%s,\".\",\"\",1),\",\",\"\")".formatted(unsigned)) + "=\"\"",
                isDigit("LEFT(%s,1)".formatted(unsigned)),
                isDigit("RIGHT(%s,1)".formatted(unsigned)),
                grouped);
        return aside.apply(ofTexts("IFERROR(IF(%s,%s,%s),%3$s)".formatted(isNumber, value, Excel.FAULTY), raw));
    }

    private String withoutUnit(String plain) {
        var unit = column.unit();
        return "IF(RIGHT(%1$s,%2$d)=%3$s,LEFT(%1$s,LEN(%1$s)-%2$d),%1$s)"
                .formatted(plain, unit.length(), Excel.text(unit));
    }

    private static String withoutDigits(String text) {
        var rest = text;
        for (int digit = 0; digit < 10; digit++) {
            rest = "SUBSTITUTE(%s,\"%d\",\"\")".formatted(rest, digit);
        }
        return rest;
    }

    private static String isDigit(String character) {
        return "ISNUMBER(FIND(%1$s,\"0123456789\"))*(LEN(%1$s)=1)".formatted(character);
    }

    /** The serial number of the day that a cell has or that its text or its eight digits say; else it is faulty. */
    String day() {
        var eight = Excel.and("%s>=%d".formatted(raw, TEN_MILLION), "%s<%d".formatted(raw, 10L * TEN_MILLION));
        var digits = date(
                "INT(%s/10000)".formatted(raw), "MOD(INT(%s/100),100)".formatted(raw), "MOD(%s,100)".formatted(raw));
        var stored = "IF(ISNUMBER(%1$s),IF(%2$s,%3$s,%1$s),%4$s)".formatted(raw, eight, digits, Excel.FAULTY);
        return aside.apply(ofTexts(ofParts(parted(8)), stored));
    }

    /** The same of the first day of a month, which six digits say. */
    String month() {
        var six = Excel.and("%s>=%d".formatted(raw, FIRST_MONTH), "%s<=%d".formatted(raw, LAST_MONTH));
        var digits = date("INT(%s/100)".formatted(raw), "MOD(%s,100)".formatted(raw), "1");
        var stored = "IF(ISNUMBER(%1$s),IF(%2$s,%3$s,%1$s),%4$s)".formatted(raw, six, digits, Excel.FAULTY);
        var parts = parted(6);
        var whole = aside.apply(ofTexts("IF(%2$s=1,%1$s&\"-1\",%1$s)".formatted(parts, dashes(parts)), "\"\""));
        return aside.apply(ofTexts(ofParts(whole), stored));
    }

    /** The text with dashes between year, month and day; of so many digits without any, too. */
    private String parted(int digits) {
        var dashed = new ArrayList<>(HALF_WIDTH);
        List.of("年", "月", ".", "/").forEach(mark -> dashed.add(Map.entry(mark, "-")));
        List.of("日", "号", "\u3000", "\u00a0").forEach(mark -> dashed.add(Map.entry(mark, mark.isBlank() ? " " : "")));
        var spaced = "TRIM(%s)".formatted(replaced(raw, dashed));
        var text = aside.apply(ofTexts(
                "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(%s,\"- \",\"-\"),\" -\",\"-\"),\" \",\"-\")".formatted(spaced),
                "\"\""));
        var trimmed = "IF(RIGHT(%1$s,1)=\"-\",LEFT(%1$s,LEN(%1$s)-1),%1$s)".formatted(text);
        var day = digits == 8 ? "&\"-\"&MID(%1$s,7,2)" : "";
        var split = ("IF(%2$s=0,IF(LEN(%1$s)=%3$d,LEFT(%1$s,4)&\"-\"&MID(%1$s,5,2)" + day
                        + ",IF(LEN(%1$s)=8,LEFT(%1$s,4)&\"-\"&MID(%1$s,5,2)&\"-\"&MID(%1$s,7,2),%1$s)),%4$s)")
                .formatted(text, dashes(text), digits, trimmed);
        return aside.apply(ofTexts(split, "\"\""));
    }

    private static String dashes(String text) {
        return "(LEN(%1$s)-LEN(SUBSTITUTE(%1$s,\"-\",\"\")))".formatted(text);
    }

    private static String ofParts(String text) {
        var second = "FIND(\"-\",%s,6)".formatted(text);
        var month = "VALUE(MID(%1$s,6,%2$s-6))".formatted(text, second);
        var day = "VALUE(MID(%1$s,%2$s+1,3))".formatted(text, second);
        var isDate = Excel.and(
                withoutDigits("SUBSTITUTE(%s,\"-\",\"\")".formatted(text)) + "=\"\"",
                dashes(text) + "=2",
                "MID(%s,5,1)=\"-\"".formatted(text),
                "%2$s<=8".formatted(text, second),
                "LEN(%1$s)-%2$s<=2".formatted(text, second));
        return "IFERROR(IF(%s,%s,%s),%3$s)"
                .formatted(isDate, date("VALUE(LEFT(%s,4))".formatted(text), month, day), Excel.FAULTY);
    }

    /** The day, if the calendar has it: a month may not run over. */
    private static String date(String year, String month, String day) {
        var date = "DATE(%s,%s,%s)".formatted(year, month, day);
        var exists = Excel.and("MONTH(%s)=%s".formatted(date, month), "DAY(%s)=%s".formatted(date, day));
        return "IFERROR(IF(%s,%s,%s),%3$s)".formatted(exists, date, Excel.FAULTY);
    }
}
