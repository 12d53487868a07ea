package org.nianbao.workbook.selfcheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Standing;

/** The rules of intake that are about single cells: what each calls a fault. */
final class IntakeFormulas {

    private static final String BLANK = "F017";
    private static final String NUMBER = "F012";
    private static final String DATE = "F013";
    private static final String CODE = "F016";
    private static final String IDENTITY = "F019";
    private static final String UNTOUCHED = "F028";

    private IntakeFormulas() {}

    /** Whether there is a fault in a row, by rule; only rules that the form has columns for. */
    static Map<String, String> of(Calculation sheet) {
        var formulas = new LinkedHashMap<String, String>();
        for (var rule : List.of(BLANK, NUMBER, DATE, CODE, IDENTITY)) {
            var faults = IntStream.range(0, sheet.laid().form().columns().size())
                    .mapToObj(place -> fault(rule, sheet, place))
                    .flatMap(Optional::stream)
                    .toList();
            if (!faults.isEmpty()) {
                formulas.put(rule, Term.Excel.or(faults));
            }
        }
        sheet.laid().form().standing().ifPresent(standing -> formulas.put(UNTOUCHED, untouched(sheet, standing)));
        return formulas;
    }

    /** Whether nobody has said what became of an entry of last year, or filled in anything of this year beside it. */
    private static String untouched(Calculation sheet, Standing standing) {
        var pending =
                "IFERROR(%s=%s,FALSE)".formatted(sheet.read(standing.change()), Term.Excel.text(standing.pending()));
        var blanks = standing.ofThisYear(sheet.laid().form()).stream()
                .map(place -> "IFERROR(LEN(TRIM(%s))=0,FALSE)".formatted(sheet.raw(place)));
        return Term.Excel.and(Stream.concat(Stream.of(pending), blanks).toList());
    }

    private static Optional<String> fault(String rule, Calculation sheet, int place) {
        var column = sheet.laid().form().columns().get(place);
        var blank = "LEN(TRIM(%s))=0".formatted(sheet.raw(place));
        if (rule.equals(BLANK)) {
            return Optional.of("IFERROR(%s,FALSE)".formatted(blank)).filter(formula -> column.required());
        }
        return rule.equals(malformed(column))
                ? Optional.of(Term.Excel.and(
                        "ISERR(%s)".formatted(sheet.read(place)), "IFERROR(NOT(%s),TRUE)".formatted(blank)))
                : Optional.empty();
    }

    private static String malformed(Column column) {
        return switch (column.kind()) {
            case INTEGER, DECIMAL -> NUMBER;
            case DATE, MONTH -> DATE;
            case CODE, CODES -> CODE;
            case IDENTITY -> IDENTITY;
            case TEXT -> column.pattern() != null ? CODE : "";
        };
    }
}
