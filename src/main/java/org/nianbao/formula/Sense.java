package org.nianbao.formula;

import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that each comparison of a formula can hold and can fail.
 *
 * <p>A comparison with an impossible value has the same result for every row: a rule never finds anything, and an
 * indicator that counts such rows is 0, without a message. Comparisons of parameters alone are exempt: they turn a rule
 * off.
 */
final class Sense {

    private static final BigDecimal MOST_PLACES = BigDecimal.TEN;
    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(Functions.MOST_MONTHS);

    private Sense() {}

    /** Requires sense of a formula and all its parts; the parts first. */
    static void require(Node node) {
        node.parts().forEach(Sense::require);
        if (node instanceof Comparison comparison) {
            compare(comparison);
        } else if (node instanceof Membership membership) {
            membership.choices().forEach(choice -> requireMeeting(membership, membership.left(), choice, false));
        } else if (node instanceof Computed computed) {
            call(computed);
        } else if (node instanceof Connective connective) {
            Joined.require(connective);
        }
    }

    private static void compare(Comparison comparison) {
        var left = comparison.left();
        var right = comparison.right();
        if (comparison.tolerance() != null) {
            requireTolerance(comparison.tolerance());
            return;
        } else if (turnsOff(comparison)) {
            return;
        }
        switch (comparison.operator()) {
            case EQUAL -> {
                requireMeeting(comparison, left, right, false);
                requireDifference(comparison, left, right, true);
            }
            case UNEQUAL -> {
                requireMeeting(comparison, left, right, true);
                requireDifference(comparison, left, right, false);
            }
            case LESS, AT_MOST -> requireOrder(comparison, left, right, comparison.operator() == Operator.LESS);
            default -> requireOrder(comparison, right, left, comparison.operator() == Operator.MORE);
        }
    }

    /** Requires of a tolerance that it can be one: what may be missed by less than nothing does not hold if both are equal. */
    private static void requireTolerance(Node tolerance) {
        var most = Extents.numbers(tolerance).most();
        if (most != null && most.signum() < 0) {
            throw tolerance
                    .source()
                    .fault("容差%s总是小于 0，要写相差多少以内", tolerance.source().quoted());
        }
    }

    /** Whether a part is decided by parameters, and so may be decided once and for all. */
    private static boolean turnsOff(Node node) {
        return node.parameters().findAny().isPresent()
                && node.cells().findAny().isEmpty()
                && node.aggregates().findAny().isEmpty();
    }

    /** Requires of two parts that there is something that both can be. */
    private static void requireMeeting(Node whole, Node left, Node right, boolean otherwise) {
        if (isBlank(left) || isBlank(right)) {
            return;
        }
        if (Extents.of(left) instanceof Texts one && Extents.of(right) instanceof Texts other) {
            requirePossible(left, right, other);
            requirePossible(right, left, one);
            if (!one.meets(other)) {
                throw constant(whole, otherwise, said(left, one), said(right, other));
            }
        } else if (Extents.of(left) instanceof Numbers one
                && Extents.of(right) instanceof Numbers other
                && !one.meets(other)) {
            throw constant(whole, otherwise, said(left, one), said(right, other));
        }
    }

    /** Requires of the literal texts among what a part can be that the other part can be each of them. */
    private static void requirePossible(Node part, Node other, Texts possible) {
        literals(part)
                .filter(literal -> !isBlank(literal) && !possible.canBe(text(literal)))
                .findFirst()
                .ifPresent(literal -> {
                    throw impossible(literal, other, possible);
                });
    }

    private static FormulaException impossible(Constant literal, Node other, Texts possible) {
        var written = Source.quoted(text(literal));
        var suggestion = Names.suggestion(text(literal), possible.only());
        if (!possible.areListed()) {
            return literal.source().fault("%s不会是%s：它%s", other.source().quoted(), written, possible.told());
        }
        return literal.source()
                .fault(
                        isCoded(other) ? "%s没有%s这个代码%s" : "%s不会是%s%s",
                        other.source().quoted(),
                        written,
                        suggestion.isEmpty() ? "，只有 " + Texts.list(possible.only()) : suggestion);
    }

    private static boolean isCoded(Node node) {
        return node instanceof ColumnValue cell
                && !cell.reference().table().codes(cell.reference().column()).isEmpty();
    }

    /** Requires of two parts that they can be different. */
    private static void requireDifference(Node whole, Node left, Node right, boolean otherwise) {
        var same = isSame(left, right)
                || isOne(left) && isOne(right) && Extents.of(left).equals(Extents.of(right));
        if (same) {
            throw constant(whole, otherwise, "两边总是一样", "");
        }
    }

    /** Parts that are the same only because two parameters are may differ in another township. */
    private static boolean isSame(Node one, Node other) {
        return one.source().written().equals(other.source().written())
                || one.parameters().findAny().isEmpty() && Canonical.of(one).equals(Canonical.of(other));
    }

    private static boolean isOne(Node node) {
        var extent = Extents.of(node);
        return extent instanceof Texts texts && texts.only().size() == 1
                || extent instanceof Numbers numbers && numbers.always().isPresent();
    }

    /** Requires of two numbers that it depends on the rows whether one is less than the other, or at most so great. */
    private static void requireOrder(Comparison whole, Node less, Node more, boolean isStrict) {
        if (isSame(less, more)) {
            throw constant(whole, !isStrict, "两边总是一样", "");
        }
        var one = Extents.numbers(less);
        var other = Extents.numbers(more);
        var hasParameter = whole.parameters().findAny().isPresent();
        if (isStrict ? other.isAtMost(one) : other.isBelow(one)) {
            throw constant(whole, false, said(less, one), said(more, other));
        } else if (!hasParameter && (isStrict ? one.isBelow(other) : one.isAtMost(other))) {
            throw constant(whole, true, said(less, one), said(more, other));
        }
    }

    private static String said(Node part, Extent extent) {
        return part instanceof Constant || extent.told().isEmpty()
                ? ""
                : part.source().quoted() + extent.told();
    }

    static FormulaException constant(Node whole, boolean holds, String one, String other) {
        var reasons =
                Stream.of(one, other).filter(not(String::isEmpty)).distinct().toList();
        return whole.source()
                .fault(
                        "%s怎么填都%s%s",
                        whole.source().quoted(),
                        holds ? "成立" : "不成立",
                        reasons.isEmpty() ? "" : "：" + String.join("，", reasons));
    }

    private static void call(Computed call) {
        var parts = call.parts();
        switch (call.name()) {
            case "÷" -> requireDivisor(parts.get(1));
            case "ROUND" -> requireWhole(call, parts.get(1), MOST_PLACES.negate(), MOST_PLACES);
            case "EDATE" -> requireWhole(call, parts.get(1), MOST_MONTHS.negate(), MOST_MONTHS);
            case "LEFT" -> requireSlice(call, parts);
            case "MID" -> requireSlice(call, parts);
            case "CONTAINS" -> requirePiece(call, parts.get(0), parts.get(1));
            case "含数字" -> requireMixture(call, Extents.texts(parts.get(0)));
            case "ISBLANK" -> requireBlank(call, parts.get(0));
            default -> {}
        }
    }

    private static void requireDivisor(Node divisor) {
        if (Extents.numbers(divisor)
                .always()
                .filter(number -> number.signum() == 0)
                .isPresent()) {
            throw divisor.source().fault("除数%s总是 0，除不出数", divisor.source().quoted());
        }
    }

    private static void requireWhole(Computed call, Node part, BigDecimal least, BigDecimal most) {
        var numbers = Extents.numbers(part);
        var isKnown = numbers.always().isPresent();
        var bounded = Numbers.between(least, most, 0);
        if (isKnown && !bounded.canBe(numbers.always().get())
                || !isKnown && isBeyond(numbers, bounded) && !isOpen(part)) {
            throw part.source()
                    .fault(
                            "%s 的第%d项要是 %s 至 %s 的整数，而%s不是",
                            call.name(),
                            call.parts().indexOf(part) + 1,
                            least,
                            most,
                            part.source().quoted());
        }
    }

    private static boolean isBeyond(Numbers numbers, Numbers bounds) {
        return numbers.least() == null
                || numbers.most() == null
                || !bounds.canBe(numbers.least())
                || !bounds.canBe(numbers.most());
    }

    /** Whether a part is a parameter that each township gives its own value. */
    private static boolean isOpen(Node part) {
        return part.parameters().findAny().isPresent();
    }

    private static void requireSlice(Computed call, List<Node> parts) {
        for (var number : parts.subList(1, parts.size())) {
            var numbers = Extents.numbers(number);
            var most = numbers.most();
            if (most != null && most.compareTo(BigDecimal.ONE) < 0 || isNeverWhole(numbers)) {
                throw number.source()
                        .fault(
                                "%s 的第%d项要是大于 0 的整数，而%s不是",
                                call.name(),
                                call.parts().indexOf(number) + 1,
                                number.source().quoted());
            }
        }
        if (Extents.of(call) instanceof Texts texts && texts.longest() == 0) {
            var whole = Extents.texts(parts.get(0));
            throw call.source().fault("%s总是空的：%s", call.source().quoted(), said(parts.get(0), whole));
        }
    }

    private static boolean isNeverWhole(Numbers numbers) {
        return numbers.always().isPresent() && Extents.whole(numbers).isEmpty();
    }

    private static void requirePiece(Computed call, Node whole, Node piece) {
        var texts = Extents.texts(whole);
        literals(piece).forEach(literal -> {
            var sought = text(literal);
            if (texts.areListed() && texts.only().stream().noneMatch(text -> text.contains(sought))) {
                throw literal.source()
                        .fault(
                                isCoded(whole) ? "%s的代码里都没有%s这几个字，只有 %s" : "%s里都没有%s这几个字，只会是 %s",
                                whole.source().quoted(),
                                Source.quoted(sought),
                                Texts.list(texts.only()));
            } else if (sought.isEmpty()
                    || texts.areListed() && texts.only().stream().allMatch(text -> text.contains(sought))) {
                throw constant(call, true, said(whole, texts), "");
            } else if (Texts.length(sought) > texts.longest()) {
                throw constant(call, false, said(whole, texts), "");
            }
        });
    }

    private static void requireMixture(Computed call, Texts texts) {
        var with = texts.only().stream().filter(Functions::hasDigit).count();
        if (texts.areListed() && (with == 0 || with == texts.only().size())) {
            throw constant(call, with > 0, said(call.parts().get(0), texts), "");
        }
    }

    private static void requireBlank(Computed call, Node part) {
        var isNeverBlank = part instanceof Constant
                || part instanceof Computed inner && inner.name().equals("N0")
                || part instanceof Aggregate aggregate && aggregate.isNeverBlank();
        if (isNeverBlank) {
            throw constant(call, false, part.source().quoted() + "不会是空白", "");
        }
    }

    private static boolean isBlank(Node side) {
        return side instanceof Constant literal && literal.content().equals("");
    }

    private static String text(Constant constant) {
        return constant.content().toString();
    }

    /** The texts that a part can be because they are written down: itself, a parameter, or either outcome of IF. */
    private static Stream<Constant> literals(@Nullable Node node) {
        if (node instanceof Parameter parameter) {
            return literals(parameter.content());
        } else if (node instanceof Constant constant) {
            return Optional.of(constant).filter(text -> text.content() instanceof String).stream();
        }
        return node instanceof Computed computed && computed.name().equals("IF")
                ? computed.parts().stream().skip(1).flatMap(Sense::literals)
                : Stream.empty();
    }
}
