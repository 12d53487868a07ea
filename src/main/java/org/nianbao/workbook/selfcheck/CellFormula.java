package org.nianbao.workbook.selfcheck;

import java.util.List;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.PersonalKind;
import org.nianbao.workbook.selfcheck.Term.Excel;

/**
 * What a cell means in its column, as our reader would have it, but stricter: a number or a day typed as text is not read.
 *
 * @param raw the cell on the form
 */
record CellFormula(Column column, String raw, CodeColumns codes) {

    private static final String DITTO = "同上";

    /** Excel has a 29 February 1900; from the next day on it counts as everybody else does. */
    private static final int FIRST_DAY = 61;

    private static final int AFTER_LAST_DAY = 2_958_466;

    private static final List<String> BLANKS = List.of(" ", "\u3000", "\u00a0");
    private static final List<String> DOTS = List.of("•", "・", "‧", "∙", "．", ".");
    private static final List<String> BETWEEN_CODES = List.of("，", ",", ";", "；", " ", "\u3000");

    /** The value: {@code #N/A} if it is blank and may be, another error if it cannot be read or must not be blank. */
    String value() {
        return "IF(ISERROR(%1$s),%2$s,IF(%3$s,%4$s,%5$s))"
                .formatted(raw, Excel.FAULTY, isBlank(), column.required() ? Excel.FAULTY : Excel.BLANK, read());
    }

    String isBlank() {
        return "LEN(TRIM(%s))=0".formatted(raw);
    }

    private String read() {
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> number();
            case DATE -> day("INT(%s)".formatted(raw));
            case MONTH -> day("(YEAR(%1$s)*12+MONTH(%1$s)-1)".formatted(raw));
            case CODE ->
                "IFERROR(%s,%s)"
                        .formatted(
                                codes.code(column.codeList().orElseThrow(), "TRIM(%s&\"\")".formatted(raw)),
                                Excel.FAULTY);
            case CODES -> severalCodes();
            case IDENTITY -> identity("UPPER(%s)".formatted(without(BLANKS, "", raw)));
            case TEXT -> text();
        };
    }

    private String number() {
        var rounded = "ROUND(%s,%d)".formatted(raw, column.decimals());
        var exact = Excel.and("ABS(%s)<1E15".formatted(raw), "ABS(%s-%s)<1E-7".formatted(raw, rounded));
        return ifNumber(exact, rounded);
    }

    private String day(String value) {
        return ifNumber(Excel.and(raw + ">=" + FIRST_DAY, raw + "<" + AFTER_LAST_DAY), value);
    }

    private String ifNumber(String condition, String value) {
        return "IF(ISNUMBER(%s),IF(%s,%s,%4$s),%4$s)".formatted(raw, condition, value, Excel.FAULTY);
    }

    private String severalCodes() {
        var parted = "\"、\"&%s&\"、\"".formatted(without(BETWEEN_CODES, "、", "TRIM(" + raw + ")"));
        var doubled = "SUBSTITUTE(%s,\"、\",\"、、\")".formatted(parted);
        for (var code : column.codeList().orElseThrow().codes()) {
            doubled = "SUBSTITUTE(%s,%s,\"\")".formatted(doubled, Excel.text("、" + code + "、"));
        }
        return "IF(LEN(SUBSTITUTE(%s,\"、\",\"\"))=0,%s,%s)".formatted(doubled, parted, Excel.FAULTY);
    }

    private String identity(String number) {
        return "IF(ISNUMBER(%s),%s,IF(%s,%s,%2$s))"
                .formatted(raw, Excel.FAULTY, IdentityFormulas.isWellFormed(number), number);
    }

    private String text() {
        if (column.pattern() != null) {
            var text = without(BLANKS, "", raw);
            return "IF(%s,%s,%s)".formatted(PatternFormula.matches(column.pattern(), text), text, Excel.FAULTY);
        }
        var text = column.personal() == PersonalKind.NAME
                ? without(DOTS, "·", without(BLANKS, "", raw))
                : "TRIM(%s&\"\")".formatted(raw);
        return "IF(TRIM(%s)=\"%s\",%s,%s)".formatted(raw, DITTO, Excel.FAULTY, text);
    }

    private static String without(List<String> characters, String instead, String text) {
        return characters.stream()
                .reduce(text, (rest, character) -> "SUBSTITUTE(%s,\"%s\",\"%s\")".formatted(rest, character, instead));
    }
}
