package org.nianbao.formula;

import static java.util.function.Predicate.not;

import java.util.stream.Stream;

/**
 * Checks that each comparison of a formula can hold and can fail.
 *
 * <p>A comparison with an impossible value has the same result for every row: a rule never finds anything, and an
 * indicator that counts such rows is 0, without a message. Comparisons of parameters alone are exempt: they turn a rule
 * off.
 *
 * <p>Every command checks every formula before it begins, so each part is looked at as seldom as can be.
 */
final class Sense {

    private final Claims claims = new Claims();

    private Sense() {}

    /** A side of a comparison, and what it can be. */
    private record Side(Node part, Extent extent) {

        static Side of(Node part) {
            return new Side(part, Extents.of(part));
        }

        Numbers numbers() {
            return extent instanceof Numbers numbers ? numbers : Numbers.ANY;
        }

        boolean isOne() {
            return extent instanceof Texts texts && texts.only().size() == 1
                    || extent instanceof Numbers numbers && numbers.always().isPresent();
        }

        String said() {
            return Sense.said(part, extent);
        }
    }

    /** Requires sense of a formula and all its parts; the parts first. */
    static void require(Node node) {
        new Sense().requireOf(node);
    }

    private void requireOf(Node node) {
        for (var part : node.parts()) {
            requireOf(part);
        }
        if (node instanceof Comparison comparison) {
            compare(comparison);
        } else if (node instanceof Membership membership) {
            var left = Side.of(membership.left());
            for (var choice : membership.choices()) {
                requireMeeting(membership, left, Side.of(choice), false);
            }
        } else if (node instanceof Computed computed) {
            ArgumentSense.require(computed);
        } else if (node instanceof Connective connective) {
            Joined.require(connective, claims);
        }
    }

    private static void compare(Comparison comparison) {
        if (comparison.tolerance() != null) {
            requireTolerance(comparison.tolerance());
            return;
        } else if (turnsOff(comparison)) {
            return;
        }
        var left = Side.of(comparison.left());
        var right = Side.of(comparison.right());
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
        return node.isFixed() && node.hasParameter();
    }

    /** Requires of two parts that there is something that both can be. */
    private static void requireMeeting(Node whole, Side left, Side right, boolean otherwise) {
        if (Literals.isBlank(left.part()) || Literals.isBlank(right.part())) {
            return;
        }
        if (left.extent() instanceof Texts one && right.extent() instanceof Texts other) {
            requirePossible(left.part(), right.part(), other);
            requirePossible(right.part(), left.part(), one);
            if (!one.meets(other)) {
                throw constant(whole, otherwise, left.said(), right.said());
            }
        } else if (left.extent() instanceof Numbers one
                && right.extent() instanceof Numbers other
                && !one.meets(other)) {
            throw constant(whole, otherwise, left.said(), right.said());
        }
    }

    /**
     * Requires of the literal texts among what a part can be that the other part can be each of them. Of what is compared
     * with a single text, such as {@code IF(面积 > 5, "大", "小") = "大"}, some are meant to be another.
     */
    private static void requirePossible(Node part, Node other, Texts possible) {
        if (other instanceof Constant || other instanceof Parameter) {
            return;
        }
        for (var literal : Literals.in(part)) {
            if (!Literals.isBlank(literal) && !possible.canBe(Literals.text(literal))) {
                throw impossible(literal, other, possible);
            }
        }
    }

    private static FormulaException impossible(Constant literal, Node other, Texts possible) {
        var written = Source.quoted(Literals.text(literal));
        var suggestion = Names.suggestion(Literals.text(literal), possible.only());
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

    static boolean isCoded(Node node) {
        return node instanceof ColumnValue cell
                && !cell.reference().table().codes(cell.reference().column()).isEmpty();
    }

    /** Requires of two parts that they can be different. */
    private static void requireDifference(Node whole, Side left, Side right, boolean otherwise) {
        if (isSame(left.part(), right.part())
                || left.isOne() && right.isOne() && left.extent().equals(right.extent())) {
            throw constant(whole, otherwise, "两边总是一样", "");
        }
    }

    /** Parts that are the same only because two parameters are may differ in another township. */
    private static boolean isSame(Node one, Node other) {
        return one.source().written().equals(other.source().written())
                || one.getClass() == other.getClass()
                        && !one.hasParameter()
                        && Canonical.of(one).equals(Canonical.of(other));
    }

    /** Requires of two numbers that it depends on the rows whether one is less than the other, or at most so great. */
    private static void requireOrder(Comparison whole, Side less, Side more, boolean isStrict) {
        if (isSame(less.part(), more.part())) {
            throw constant(whole, !isStrict, "两边总是一样", "");
        }
        var one = less.numbers();
        var other = more.numbers();
        if (isStrict ? other.isAtMost(one) : other.isBelow(one)) {
            throw constant(whole, false, less.said(), more.said());
        } else if ((isStrict ? one.isBelow(other) : one.isAtMost(other)) && !whole.hasParameter()) {
            throw constant(whole, true, less.said(), more.said());
        }
    }

    static String said(Node part, Extent extent) {
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
}
