package org.nianbao.workbook.selfcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.formula.FormView;
import org.nianbao.formula.Notation;
import org.nianbao.formula.Reference;
import org.nianbao.formula.Type;
import org.nianbao.workbook.selfcheck.Term.Excel;
import org.nianbao.workbook.selfcheck.Term.Truth;
import org.nianbao.workbook.selfcheck.Term.Value;

/**
 * The language of rules in that of spreadsheets. What it does not know, or what a spreadsheet cannot do as we do it, is a
 * {@link NotExpressibleException}.
 */
final class SpreadsheetNotation implements Notation<Term> {

    /** The date of day 0 of spreadsheets. */
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private static final int LONG = 200;

    private final Map<String, Calculation> sheets;
    private final Calculation home;

    /**
     * The notation for rules about one form.
     *
     * @param sheets by form, those of the unit
     * @param home that of the form whose rows are judged
     */
    SpreadsheetNotation(Map<String, Calculation> sheets, Calculation home) {
        this.sheets = sheets;
        this.home = home;
    }

    private Calculation sheet(FormView form) {
        var sheet = sheets.get(form.code());
        if (sheet == null) {
            throw new NotExpressibleException("the unit does not send " + form.code());
        }
        return sheet;
    }

    @Override
    public Term constant(Object value) {
        if (value instanceof BigDecimal number) {
            return Value.of(Type.NUMBER, Excel.number(number));
        } else if (value instanceof String text) {
            return Value.of(Type.TEXT, Excel.text(text));
        } else if (value instanceof LocalDate day) {
            return Value.of(Type.DATE, Long.toString(ChronoUnit.DAYS.between(DAY_0, day)));
        } else if (value instanceof YearMonth month) {
            return Value.of(Type.MONTH, Integer.toString(month.getYear() * 12 + month.getMonthValue() - 1));
        } else if (value instanceof Boolean truth) {
            return Truth.certain(truth);
        }
        throw new NotExpressibleException("constant " + value);
    }

    @Override
    public Term ofJudgedRow(Reference column) {
        return sheet(column.table()).value(column, true);
    }

    @Override
    public Term ofEachRow(Reference column) {
        return sheet(column.table()).value(column, false);
    }

    @Override
    public Term ofOnlyRow(Reference column) {
        return sheet(column.table()).only(column);
    }

    @Override
    public Term aggregate(String name, FormView over, Term value, Term condition) {
        return new Gathering(sheet(over), home).of(name, value(value), statement(condition));
    }

    @Override
    public Term unique(FormView of, List<Term> key) {
        return new Gathering(home, home)
                .unique(key.stream().map(SpreadsheetNotation::value).toList());
    }

    @Override
    public Term consistent(FormView of, List<Term> key) {
        return new Gathering(home, home)
                .consistent(key.stream().map(SpreadsheetNotation::value).toList());
    }

    @Override
    public Term applied(String name, List<Term> parts) {
        return switch (name) {
            case "且" -> Truth.all(statements(parts));
            case "或" -> Truth.any(statements(parts));
            case "非" -> statement(parts.get(0)).negated();
            case "⇒" -> Truth.any(List.of(statement(parts.get(0)).negated(), statement(parts.get(1))));
            case "⇔" -> same(statement(parts.get(0)), statement(parts.get(1)));
            case "=", "≠", "<", "≤", ">", "≥" -> Comparisons.compared(name, parts);
            case "属于" ->
                Truth.any(parts.stream()
                        .skip(1)
                        .map(choice -> in(value(parts.get(0)), value(choice)))
                        .toList());
            default -> function(name, parts);
        };
    }

    private static Truth in(Value code, Value choice) {
        return choice.type() == Type.CODES
                ? found("\"、\"&%s&\"、\"".formatted(code.text()), code, choice)
                : Comparisons.equal(code, choice);
    }

    /** Whether a text is found in another. */
    private static Truth found(String piece, Value part, Value whole) {
        var search = "FIND(%s,%s)".formatted(piece, whole.text());
        return Truth.of(
                "ISNUMBER(%s)".formatted(search),
                Excel.and(isKnown(part), isKnown(whole), "ISERROR(%s)".formatted(search)),
                part,
                whole);
    }

    private static String isKnown(Value value) {
        return "NOT(ISERROR(%s))".formatted(value.text());
    }

    /** That two statements hold or fail together. */
    static Truth same(Truth left, Truth right) {
        return Truth.of(
                Excel.or(Excel.and(left.holds(), right.holds()), Excel.and(left.fails(), right.fails())),
                Excel.or(Excel.and(left.holds(), right.fails()), Excel.and(left.fails(), right.holds())),
                left,
                right);
    }

    private Term function(String name, List<Term> parts) {
        return switch (name) {
            case "IF" -> choice(statement(parts.get(0)), parts.get(1), parts.get(2));
            case "ISBLANK" -> blank(value(parts.get(0)));
            case "含数字" -> digit(value(parts.get(0)));
            case "CONTAINS" -> found(value(parts.get(1)).text(), value(parts.get(1)), value(parts.get(0)));
            default ->
                placed(
                        name,
                        computed(
                                name,
                                parts.stream().map(SpreadsheetNotation::value).toArray(Value[]::new)));
        };
    }

    /** A long formula has a column of its own, for what is made of it repeats it. */
    private Value placed(String name, Value value) {
        var reads = value.reads();
        return value.text().length() > LONG && reads.judgedRow() && !reads.eachRow()
                ? new Value(value.type(), home.entry(name, home.ofEntry(value.text())), reads)
                : value;
    }

    private static Term choice(Truth decision, Term yes, Term no) {
        if (yes instanceof Truth holds && no instanceof Truth fails) {
            return Truth.of(
                    Excel.or(Excel.and(decision.holds(), holds.holds()), Excel.and(decision.fails(), fails.holds())),
                    Excel.or(Excel.and(decision.holds(), holds.fails()), Excel.and(decision.fails(), fails.fails())),
                    decision,
                    yes,
                    no);
        }
        var formula = "IF(%s,%s,IF(%s,%s,NA()))"
                .formatted(
                        decision.holds(),
                        value(yes).text(),
                        decision.fails(),
                        value(no).text());
        return new Value(value(yes).type(), formula, Term.Reads.of(Stream.of(decision, yes, no)));
    }

    private static Truth blank(Value value) {
        return value.type() == Type.TEXT
                ? Comparisons.equal(value, Value.of(Type.TEXT, "\"\""))
                : Truth.of(value.isBlank(), isKnown(value), value);
    }

    private static Truth digit(Value text) {
        var found = Excel.or(IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> "ISNUMBER(FIND(\"%d\",%s))".formatted(digit, text.text()))
                .toList());
        return Truth.of(found, Excel.and(isKnown(text), "NOT(%s)".formatted(found)), text);
    }

    private static Value computed(String name, Value... parts) {
        var texts = Arrays.stream(parts).map(Value::text).toArray();
        return switch (name) {
            case "+" -> Value.of(Type.NUMBER, "(%s+%s)".formatted(texts), parts);
            case "-" -> Value.of(Type.NUMBER, (parts.length == 1 ? "(-%s)" : "(%s-%s)").formatted(texts), parts);
            case "×" -> Value.of(Type.NUMBER, "(%s*%s)".formatted(texts), parts);
            case "÷" -> Value.of(Type.NUMBER, "IF(%2$s=0,NA(),%1$s/%2$s)".formatted(texts), parts);
            case "ROUND" -> Value.of(Type.NUMBER, "ROUND(ROUND(%s,10),%s)".formatted(texts), parts);
            case "ABS", "LEN" -> Value.of(Type.NUMBER, name + "(%s)".formatted(texts), parts);
            case "N0" -> Value.of(Type.NUMBER, "IF(%s,0,%s)".formatted(parts[0].isBlank(), texts[0]), parts);
            case "YEAR" ->
                Value.of(
                        Type.NUMBER,
                        isMonth(parts[0]) ? "INT(%s/12)".formatted(texts) : "YEAR(%s)".formatted(texts),
                        parts);
            case "MONTH" ->
                Value.of(
                        Type.NUMBER,
                        isMonth(parts[0]) ? "(MOD(%s,12)+1)".formatted(texts) : "MONTH(%s)".formatted(texts),
                        parts);
            case "EDATE" ->
                Value.of(
                        parts[0].type(),
                        isMonth(parts[0]) ? "(%s+TRUNC(%s))".formatted(texts) : later(texts[0], texts[1]),
                        parts);
            case "LEFT" -> Value.of(Type.TEXT, "LEFT(%s,%s)".formatted(texts), parts);
            case "MID" -> Value.of(Type.TEXT, "MID(%s,%s,%s)".formatted(texts), parts);
            case "校验位" -> Value.of(Type.TEXT, IdentityFormulas.checkDigit(parts[0].text()), parts);
            case "号码生日" -> Value.of(Type.DATE, IdentityFormulas.birthday(parts[0].text()), parts);
            case "号码性别" -> Value.of(Type.TEXT, IdentityFormulas.sex(parts[0].text()), parts);
            default -> throw new NotExpressibleException(name);
        };
    }

    /** A day some months later, or the last of that month; EDATE takes no arrays. */
    private static String later(Object day, Object months) {
        var month = "YEAR(%1$s),MONTH(%1$s)+TRUNC(%2$s)".formatted(day, months);
        var same = "DATE(%s,DAY(%s))".formatted(month, day);
        var last = "DATE(%s+1,0)".formatted(month);
        return "IF(%1$s<%2$s,%1$s,%2$s)".formatted(same, last);
    }

    private static boolean isMonth(Value value) {
        return value.type() == Type.MONTH;
    }

    private static List<Truth> statements(List<Term> terms) {
        return terms.stream().map(SpreadsheetNotation::statement).toList();
    }

    static Truth statement(Term term) {
        if (term instanceof Truth statement) {
            return statement;
        }
        throw new IllegalArgumentException("not a statement: " + term);
    }

    static Value value(Term term) {
        if (term instanceof Value value) {
            return value;
        }
        throw new NotExpressibleException("a statement as a value: " + term);
    }
}
