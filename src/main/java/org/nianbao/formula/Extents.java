package org.nianbao.formula;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Derives the values that the parts of a formula can have, from literals and from what columns can hold. */
final class Extents {

    private static final Texts SEXES = Texts.of(List.of("男", "女"));
    private static final Texts CHECK_DIGITS = Texts.of(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X"));

    /** The years of days that are read. */
    private static final Numbers YEARS = Numbers.between(1900, 9999);

    private static final Numbers MONTHS = Numbers.between(1, 12);
    private static final Numbers SHARE = Numbers.between(BigDecimal.ZERO, BigDecimal.ONE, Numbers.ANY_DECIMALS);
    private static final int MOST_PLACES = 30;

    private Extents() {}

    static Numbers numbers(Node node) {
        return of(node) instanceof Numbers numbers ? numbers : Numbers.ANY;
    }

    static Texts texts(Node node) {
        return of(node) instanceof Texts texts ? texts : Texts.ANY;
    }

    static Extent of(Node node) {
        if (node instanceof Parameter parameter) {
            return of(parameter.content());
        } else if (node instanceof Constant constant) {
            return literal(constant.content());
        } else if (node instanceof ColumnValue cell) {
            return column(cell.reference());
        } else if (node instanceof Aggregate aggregate) {
            return gathered(aggregate);
        }
        return node instanceof Computed computed ? computed(computed) : Extent.ANY;
    }

    private static Extent literal(Object content) {
        if (content instanceof BigDecimal number) {
            return Numbers.of(number);
        }
        return content instanceof String text ? Texts.of(Set.of(text)) : Extent.ANY;
    }

    /** For several codes in one cell it is each of them. */
    private static Extent column(Reference column) {
        var table = column.table();
        var codes = table.codes(column.column());
        var bounds = table.bounds(column.column());
        if (!codes.isEmpty()) {
            return Texts.of(codes);
        }
        return switch (table.type(column.column())) {
            case NUMBER -> Numbers.of(bounds);
            case TEXT -> Texts.of(bounds);
            default -> Extent.ANY;
        };
    }

    private static Extent gathered(Aggregate aggregate) {
        var argument = numbers(aggregate.argument());
        return switch (aggregate.kind()) {
            case COUNT -> Numbers.COUNT;
            case DISTINCT -> distinct(aggregate.argument());
            case SUM -> sum(argument);
            case MAX, MIN -> of(aggregate.argument());
            case MEDIAN -> Numbers.between(argument.least(), argument.most(), argument.decimals() + 1);
            case MAD -> Numbers.between(BigDecimal.ZERO, null, argument.decimals() + 2);
        };
    }

    private static Numbers distinct(Node argument) {
        var texts = texts(argument);
        return texts.areListed() ? Numbers.between(0, texts.only().size()) : Numbers.COUNT;
    }

    private static Numbers sum(Numbers argument) {
        var least = argument.least() != null && argument.least().signum() >= 0 ? BigDecimal.ZERO : null;
        var most = argument.most() != null && argument.most().signum() <= 0 ? BigDecimal.ZERO : null;
        return Numbers.between(least, most, argument.decimals());
    }

    private static Extent computed(Computed call) {
        var parts = call.parts();
        return switch (call.name()) {
            case "+", "-", "×" ->
                mayCancel(call)
                        ? Terms.of(call).always().map(Numbers::of).orElseGet(() -> combined(call.name(), parts))
                        : combined(call.name(), parts);
            case "÷" -> quotient(parts.get(0), parts.get(1));
            case "ROUND" -> rounded(numbers(parts.get(0)), numbers(parts.get(1)));
            case "ABS" -> numbers(parts.get(0)).absolute();
            case "N0" -> numbers(parts.get(0)).or(Numbers.of(BigDecimal.ZERO));
            case "YEAR" -> parts.get(0) instanceof ColumnValue ? YEARS : Numbers.between(null, null, 0);
            case "MONTH" -> MONTHS;
            case "LEN" -> lengths(texts(parts.get(0)));
            case "LEFT" -> left(texts(parts.get(0)), numbers(parts.get(1)));
            case "MID" -> mid(texts(parts.get(0)), numbers(parts.get(1)), numbers(parts.get(2)));
            case "校验位" -> CHECK_DIGITS;
            case "号码性别" -> SEXES;
            case "IF" -> either(of(parts.get(1)), of(parts.get(2)));
            default -> Extent.ANY;
        };
    }

    /** Whether what is added may be taken away again: that takes two parts that are filled in, or a factor of 0. */
    private static boolean mayCancel(Computed call) {
        var parts = call.parts();
        return call.name().equals("×")
                || parts.size() > 1 && !parts.get(0).isFixed() && !parts.get(1).isFixed();
    }

    private static Numbers combined(String sign, List<Node> parts) {
        var first = numbers(parts.get(0));
        if (parts.size() == 1) {
            return first.negated();
        }
        var second = numbers(parts.get(1));
        return switch (sign) {
            case "×" -> first.times(second);
            case "-" -> first.plus(second.negated());
            default -> first.plus(second);
        };
    }

    /** No more rows of a form meet a condition than there are rows. */
    private static Numbers quotient(Node dividend, Node divisor) {
        if (dividend.getClass() == divisor.getClass() && Canonical.of(dividend).equals(Canonical.of(divisor))) {
            return Numbers.of(BigDecimal.ONE);
        }
        var isShare = dividend instanceof Aggregate part
                && divisor instanceof Aggregate whole
                && part.kind() == Aggregate.Operation.COUNT
                && whole.kind() == Aggregate.Operation.COUNT
                && part.table().equals(whole.table())
                && whole.condition() instanceof Constant;
        return isShare ? SHARE : numbers(dividend).over(numbers(divisor));
    }

    private static Numbers rounded(Numbers number, Numbers places) {
        return whole(places)
                .filter(known -> Math.abs(known) <= MOST_PLACES)
                .map(number::rounded)
                .orElse(Numbers.between(null, null, Numbers.ANY_DECIMALS));
    }

    private static Numbers lengths(Texts texts) {
        return texts.areListed()
                ? Numbers.of(texts.only().stream()
                        .map(text -> BigDecimal.valueOf(Texts.length(text)))
                        .toList())
                : Numbers.between(texts.shortest(), texts.longest());
    }

    private static Texts left(Texts texts, Numbers count) {
        return whole(count)
                .map(known -> texts.part(1, known, text -> Functions.slice(text, 0, known)))
                .orElse(unlisted(texts));
    }

    private static Texts mid(Texts texts, Numbers start, Numbers count) {
        return whole(start)
                .filter(from -> from >= 1)
                .flatMap(from -> whole(count)
                        .map(known -> texts.part(from, known, text -> Functions.slice(text, from - 1, known))))
                .orElse(unlisted(texts));
    }

    private static Texts unlisted(Texts texts) {
        return new Texts(new LinkedHashSet<>(), 0, texts.longest(), null);
    }

    /** The whole number that a part always is, if it always is the same. */
    static Optional<Integer> whole(Numbers numbers) {
        return numbers.always()
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.abs().compareTo(BigDecimal.valueOf(Functions.MOST_CHARACTERS)) <= 0)
                .map(BigDecimal::intValue);
    }

    private static Extent either(Extent yes, Extent no) {
        if (yes instanceof Numbers one && no instanceof Numbers other) {
            return one.or(other);
        }
        return yes instanceof Texts one && no instanceof Texts other ? one.or(other) : Extent.ANY;
    }
}
