package org.nianbao.workbook.selfcheck;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.PersonalKind;
import org.nianbao.workbook.selfcheck.Term.Excel;

/**
 * What a cell means in its column, as our reader would have it.
 *
 * @param raw the cell on the form
 * @param aside puts a formula into a column of its own, and returns the cell
 */
record CellFormula(Column column, String raw, CodeColumns codes, UnaryOperator<String> aside) {

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
            case DATE -> day(typed().day(), "INT(%s)");
            case MONTH -> day(typed().month(), "(YEAR(%1$s)*12+MONTH(%1$s)-1)");
            case CODE ->
                "IFERROR(%s,%s)".formatted(codes.code(column.codeList().orElseThrow(), typed().plain()), Excel.FAULTY);
            case CODES -> severalCodes();
            case IDENTITY -> identity("UPPER(%s)".formatted(typed().plain()));
            case TEXT -> text();
        };
    }

    private TypedText typed() {
        return new TypedText(column, raw, aside);
    }

    private String number() {
        var number = typed().number();
        var rounded = "ROUND(%s,%d)".formatted(number, column.decimals());
        var exact = Excel.and("ABS(%s)<1E15".formatted(number), "ABS(%s-%s)<1E-7".formatted(number, rounded));
        return ifNumber(number, exact, rounded);
    }

    private static String day(String day, String value) {
        var isDay = Excel.and(day + ">=" + FIRST_DAY, day + "<" + AFTER_LAST_DAY);
        return ifNumber(day, isDay, value.formatted(day));
    }

    private static String ifNumber(String number, String condition, String value) {
        return "IF(ISNUMBER(%s),IF(%s,%s,%4$s),%4$s)".formatted(number, condition, value, Excel.FAULTY);
    }

    private String severalCodes() {
        var list = column.codeList().orElseThrow();
        var parted = "\"、\"&%s&\"、\"".formatted(without(BETWEEN_CODES, "、", "TRIM(" + raw + ")"));
        var doubled = "SUBSTITUTE(%s,\"、\",\"、、\")".formatted(parted);
        for (var spelling : list.spellings().entrySet()) {
            if (!spelling.getKey().equals(spelling.getValue())) {
                doubled = replaced(doubled, spelling.getKey(), "、" + spelling.getValue() + "、");
            }
        }
        var codes = aside.apply(doubled);
        var rest = codes;
        for (var code : list.codes()) {
            rest = replaced(rest, code, "");
        }
        return "IF(LEN(SUBSTITUTE(%s,\"、\",\"\"))=0,SUBSTITUTE(%s,\"、、\",\"、\"),%s)"
                .formatted(rest, codes, Excel.FAULTY);
    }

    /** Replaces a code between its marks. */
    private static String replaced(String text, String code, String instead) {
        return "SUBSTITUTE(%s,%s,%s)".formatted(text, Excel.text("、" + code + "、"), Excel.text(instead));
    }

    private String identity(String number) {
        return "IF(ISNUMBER(%s),%s,IF(%s,%s,%2$s))"
                .formatted(raw, Excel.FAULTY, IdentityFormulas.isWellFormed(number), number);
    }

    private String text() {
        if (column.pattern() != null) {
            var text = typed().plain();
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
