package org.nianbao.workbook.selfcheck;

import java.util.List;
import org.nianbao.formula.Type;
import org.nianbao.workbook.selfcheck.Term.Excel;
import org.nianbao.workbook.selfcheck.Term.Truth;
import org.nianbao.workbook.selfcheck.Term.Value;

/** Comparisons as spreadsheets make them: texts to the letter, numbers as if they were decimals. */
final class Comparisons {

    private Comparisons() {}

    /** Two terms compared by a sign of our language; numbers perhaps with a tolerance, which comes third. */
    static Truth compared(String sign, List<Term> terms) {
        if (terms.get(0) instanceof Truth left && terms.get(1) instanceof Truth right) {
            var same = SpreadsheetNotation.same(left, right);
            return sign.equals("=") ? same : same.negated();
        }
        var left = SpreadsheetNotation.value(terms.get(0));
        var right = SpreadsheetNotation.value(terms.get(1));
        if (left.type() == Type.TEXT) {
            return sign.equals("=") ? equal(left, right) : equal(left, right).negated();
        }
        var parts = terms.toArray(Term[]::new);
        var formula = terms.size() > 2
                ? within(sign, left, right, SpreadsheetNotation.value(terms.get(2)))
                : left.type() == Type.NUMBER
                        ? "ROUND(%s-%s,%d)%s0".formatted(left.text(), right.text(), Excel.PLACES, inExcel(sign))
                        : left.text() + inExcel(sign) + right.text();
        var statement = Truth.decidedBy(formula, parts);
        return sign.equals("=") && terms.size() == 2 ? statement.equating(left, right) : statement;
    }

    /** States that two values are equal, where a blank is equal to {@code ""}. */
    static Truth equal(Value left, Value right) {
        if (left.isEmptyText() || right.isEmptyText()) {
            return empty(left.isEmptyText() ? right : left);
        } else if (left.type() != Type.TEXT) {
            return compared("=", List.of(left, right));
        }
        return Truth.decidedBy("EXACT(%s,%s)".formatted(left.text(), right.text()), left, right)
                .equating(left, right);
    }

    private static Truth empty(Value text) {
        return Truth.of(
                Excel.or(text.isBlank(), "IFERROR(LEN(%s)=0,FALSE)".formatted(text.text())),
                "IFERROR(LEN(%s)>0,FALSE)".formatted(text.text()),
                text);
    }

    private static String within(String sign, Value left, Value right, Value tolerance) {
        var excess = switch (sign) {
            case "=" -> "ABS(%s-%s)".formatted(left.text(), right.text());
            case "≤" -> "(%s-%s)".formatted(left.text(), right.text());
            case "≥" -> "(%s-%s)".formatted(right.text(), left.text());
            default -> throw new IllegalArgumentException("no tolerance is allowed for " + sign);
        };
        return "ROUND(%s-%s,%d)<=0".formatted(excess, tolerance.text(), Excel.PLACES);
    }

    private static String inExcel(String sign) {
        return switch (sign) {
            case "≠" -> "<>";
            case "≤" -> "<=";
            case "≥" -> ">=";
            default -> sign;
        };
    }
}
