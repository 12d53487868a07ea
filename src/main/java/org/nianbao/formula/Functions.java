package org.nianbao.formula;

import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The scalar functions. To add one, add it to the table. */
final class Functions {

    private static final Set<Type> ANY = Set.of(Type.values());
    private static final Set<Type> NUMBER = Set.of(Type.NUMBER);
    private static final Set<Type> TEXT = Set.of(Type.TEXT);
    private static final Set<Type> TIME = Set.of(Type.DATE, Type.MONTH);
    private static final Set<Type> LOGICAL = Set.of(Type.LOGICAL);

    /** No figure has more decimals; the limit keeps a slip from asking for a billion. */
    private static final int MOST_DECIMALS = 30;

    static final int MOST_CHARACTERS = 100_000;
    static final int MOST_MONTHS = 12_000;

    private static final Map<String, Function> BY_NAME = Stream.of(
                    Function.strict("ROUND", List.of(NUMBER, NUMBER), a -> Type.NUMBER, v -> rounded(v[0], v[1])),
                    Function.strict("ABS", List.of(NUMBER), a -> Type.NUMBER, v -> ((BigDecimal) v[0]).abs()),
                    Function.strict("YEAR", List.of(TIME), a -> Type.NUMBER, v -> field(v[0], YEAR)),
                    Function.strict("MONTH", List.of(TIME), a -> Type.NUMBER, v -> field(v[0], MONTH_OF_YEAR)),
                    Function.strict(
                            "EDATE", List.of(TIME, NUMBER), a -> a.get(0).type(), v -> later(v[0], v[1])),
                    Function.strict("LEN", List.of(TEXT), a -> Type.NUMBER, v -> BigDecimal.valueOf(length(v[0]))),
                    Function.strict("LEFT", List.of(TEXT, NUMBER), a -> Type.TEXT, v -> left(v[0], v[1])),
                    Function.strict("MID", List.of(TEXT, NUMBER, NUMBER), a -> Type.TEXT, v -> mid(v[0], v[1], v[2])),
                    Function.strict(
                            "CONTAINS",
                            List.of(TEXT, TEXT),
                            a -> Type.LOGICAL,
                            v -> ((String) v[0]).contains((String) v[1])),
                    Function.strict("含数字", List.of(TEXT), a -> Type.LOGICAL, v -> hasDigit((String) v[0])),
                    Function.strict(
                            "校验位", List.of(TEXT), a -> Type.TEXT, v -> IdentityNumber.checkDigit((String) v[0])),
                    Function.strict("号码生日", List.of(TEXT), a -> Type.DATE, v -> IdentityNumber.birthday((String) v[0])),
                    Function.strict("号码性别", List.of(TEXT), a -> Type.TEXT, v -> IdentityNumber.sex((String) v[0])),
                    new Function("IF", List.of(LOGICAL, ANY, ANY), Functions::commonType, Functions::choice),
                    new Function("ISBLANK", List.of(ANY), a -> Type.LOGICAL, a -> isBlank(a.get(0))),
                    new Function("N0", List.of(NUMBER), a -> Type.NUMBER, a -> blankAsZero(a.get(0))))
            .collect(toUnmodifiableMap(Function::name, identity()));

    private Functions() {}

    static Optional<Function> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Collection<String> names() {
        return BY_NAME.keySet();
    }

    private static BigDecimal rounded(Object number, Object decimals) {
        return ((BigDecimal) number).setScale(whole(decimals, MOST_DECIMALS), RoundingMode.HALF_UP);
    }

    private static BigDecimal field(Object time, ChronoField field) {
        return BigDecimal.valueOf(((Temporal) time).get(field));
    }

    /** The date or month so many months later, as a spreadsheet has it: a month after 31 January is the end of February. */
    private static Object later(Object time, Object months) {
        return ((Temporal) time).plus(whole(months, MOST_MONTHS), ChronoUnit.MONTHS);
    }

    private static int length(Object text) {
        return ((String) text).codePointCount(0, ((String) text).length());
    }

    private static String left(Object text, Object count) {
        return slice((String) text, 0, whole(count, MOST_CHARACTERS));
    }

    private static String mid(Object text, Object start, Object count) {
        return slice((String) text, whole(start, MOST_CHARACTERS) - 1, whole(count, MOST_CHARACTERS));
    }

    static String slice(String text, int start, int count) {
        var from = Math.min(Math.max(start, 0), length(text));
        var to = Math.min(from + Math.max(count, 0), length(text));
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    /** The number without its decimals, and not beyond the limit on either side. */
    private static int whole(Object number, int limit) {
        var most = BigDecimal.valueOf(limit);
        return ((BigDecimal) number).min(most).max(most.negate()).intValue();
    }

    private static Type commonType(List<Node> arguments) {
        var yes = arguments.get(1);
        var no = arguments.get(2);
        if (yes.type() != no.type()) {
            throw no.source()
                    .fault(
                            "IF 的后两项要同类，而%s是%s，%s是%s",
                            yes.source().quoted(),
                            yes.type().title(),
                            no.source().quoted(),
                            no.type().title());
        }
        return yes.type();
    }

    private static Evaluation choice(List<Node> arguments) {
        return (rows, home, row) -> {
            var decision = arguments.get(0).value(rows, home, row);
            return decision instanceof Boolean yes ? arguments.get(yes ? 1 : 2).value(rows, home, row) : decision;
        };
    }

    private static Evaluation isBlank(Node argument) {
        return (rows, home, row) -> {
            var value = argument.value(rows, home, row);
            return value == Faulty.FAULTY ? value : (Object) (value == null || value.equals(""));
        };
    }

    private static Evaluation blankAsZero(Node argument) {
        return (rows, home, row) -> {
            var value = argument.value(rows, home, row);
            return value == null ? BigDecimal.ZERO : value;
        };
    }
}
