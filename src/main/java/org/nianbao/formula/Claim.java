package org.nianbao.formula;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a formula says of one of its parts, or of how two of them compare, and of nothing else that is filled in.
 *
 * @param subject the part that it is about, or both, in {@linkplain Canonical canonical} form
 * @param part the part that it is about, or the first of both
 * @param trials the values of the part at which the answer may change; of two parts, how they may compare
 * @param isOpen whether it depends on parameters
 * @param answer what the claim comes to if the part has a value, or is blank
 */
record Claim(
        List<String> subject,
        Node part,
        List<Object> trials,
        boolean isOpen,
        Function<@Nullable Object, @Nullable Object> answer) {

    private static final Rows NO_ROWS = table -> null;

    /** The claim that a part of a formula makes, if it is one. */
    static Optional<Claim> by(Node node) {
        if (node instanceof Comparison comparison && comparison.tolerance() == null) {
            return by(comparison);
        } else if (node instanceof Membership membership) {
            return membership.choices().stream().allMatch(Node::isFixed)
                    ? ofOne(
                            membership,
                            membership.left(),
                            membership.choices(),
                            part -> Membership.of(membership.source(), part, membership.choices()))
                    : Optional.empty();
        }
        return node instanceof Computed call && call.name().equals("ISBLANK")
                ? Optional.of(new Claim(
                        List.of(Canonical.of(call.parts().get(0))),
                        call.parts().get(0),
                        List.of(),
                        false,
                        value -> value == null))
                : Optional.empty();
    }

    private static Optional<Claim> by(Comparison comparison) {
        var left = comparison.left();
        var right = comparison.right();
        if (right.isFixed()) {
            return ofOne(comparison, left, List.of(right), part -> compared(comparison, part, right));
        }
        return left.isFixed()
                ? ofOne(comparison, right, List.of(left), part -> compared(comparison, left, part))
                : Optional.of(ofTwo(comparison, Canonical.of(left), Canonical.of(right)));
    }

    private static Comparison compared(Comparison comparison, Node left, Node right) {
        return new Comparison(comparison.source(), comparison.operator(), left, right);
    }

    private static Optional<Claim> ofOne(Node whole, Node part, List<Node> others, Function<Node, Node> with) {
        var values = others.stream().map(Claim::value).toList();
        return part.isFixed() || !values.stream().allMatch(Optional::isPresent)
                ? Optional.empty()
                : Optional.of(new Claim(
                        List.of(Canonical.of(part)),
                        part,
                        values.stream()
                                .flatMap(Optional::stream)
                                .flatMap(Claim::each)
                                .toList(),
                        whole.hasParameter(),
                        value -> evaluated(with.apply(constant(part, value)))));
    }

    private static Stream<Object> each(Object value) {
        return value instanceof List<?> several ? several.stream().map(Object.class::cast) : Stream.of(value);
    }

    private static Node constant(Node part, @Nullable Object value) {
        return new Constant(part.source(), part.type(), value == null ? new Unknown("") : value);
    }

    private static Optional<Object> value(Node fixed) {
        return Optional.ofNullable(evaluated(fixed));
    }

    private static @Nullable Object evaluated(Node node) {
        return node.value(NO_ROWS, Evaluation.NO_ROW, Evaluation.NO_ROW);
    }

    /** Of two parts it makes a difference whether the first in order is less, the same, or more. */
    private static Claim ofTwo(Comparison comparison, String left, String right) {
        var isInOrder = left.compareTo(right) <= 0;
        var operator = comparison.operator();
        return new Claim(
                isInOrder ? List.of(left, right) : List.of(right, left),
                comparison.left(),
                List.of(-1, 0, 1),
                false,
                order -> order == null ? null : operator.holds(isInOrder ? (int) order : -(int) order));
    }

    boolean isOfTwo() {
        return subject.size() > 1;
    }
}
