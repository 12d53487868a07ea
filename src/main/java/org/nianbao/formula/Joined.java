package org.nianbao.formula;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether statements that are joined leave anything open of a part that several of them are about: {@code 甲 > 5 且 甲 < 3} never
 * holds, {@code 甲 ≠ "是" 或 甲 ≠ "否"} always. The part is tried with each value that makes a difference, and whatever else the
 * statements say may come out in any way.
 */
final class Joined {

    private final List<String> subject;
    private final @Nullable Object value;

    private Joined(List<String> subject, @Nullable Object value) {
        this.subject = subject;
        this.value = value;
    }

    /** What a statement may come to. */
    private enum Answer {
        YES,
        NO,
        UNKNOWN;

        static Answer of(@Nullable Object value) {
            return Boolean.TRUE.equals(value) ? YES : Boolean.FALSE.equals(value) ? NO : UNKNOWN;
        }

        Answer not() {
            return this == YES ? NO : this == NO ? YES : UNKNOWN;
        }

        Answer and(Answer other) {
            return this == NO || other == NO ? NO : this == YES ? other : other == YES ? this : UNKNOWN;
        }

        Answer or(Answer other) {
            return not().and(other.not()).not();
        }

        Answer iff(Answer other) {
            return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : this == other ? YES : NO;
        }
    }

    static void require(Connective whole) {
        claims(whole).collect(groupingBy(Claim::subject, LinkedHashMap::new, Collectors.toList())).values().stream()
                .filter(claims -> claims.size() > 1)
                .forEach(claims -> require(whole, claims));
    }

    private static Stream<Claim> claims(Node node) {
        var claim = Claim.by(node);
        return claim.isPresent()
                ? claim.stream()
                : isJoining(node) ? node.parts().stream().flatMap(Joined::claims) : Stream.empty();
    }

    private static boolean isJoining(Node node) {
        return node instanceof Connective || isNegation(node);
    }

    private static boolean isNegation(Node node) {
        return node instanceof Computed call && call.name().equals(Operator.NOT.symbol());
    }

    private static void require(Connective whole, List<Claim> claims) {
        var first = claims.get(0);
        var answers = Stream.concat(values(claims), Stream.of(Optional.empty()))
                .flatMap(value -> new Joined(first.subject(), value.orElse(null)).answers(whole).stream())
                .collect(Collectors.toSet());
        if (!answers.contains(Answer.YES)) {
            throw Sense.constant(whole, false, about(claims) + "互相矛盾" + meant(whole, Operator.AND, Operator.OR), "");
        } else if (!answers.contains(Answer.NO) && claims.stream().noneMatch(Claim::isOpen)) {
            throw Sense.constant(
                    whole, true, about(claims) + "合起来，什么都排除不了" + meant(whole, Operator.OR, Operator.AND), "");
        }
    }

    /** The operator that was probably meant, if one stands there that it is mistaken for. */
    private static String meant(Connective whole, Operator written, Operator other) {
        return whole.operator() == written ? "；“%s”是否应写“%s”？".formatted(written.symbol(), other.symbol()) : "";
    }

    private static Stream<Optional<Object>> values(List<Claim> claims) {
        var landmarks =
                claims.stream().flatMap(claim -> claim.trials().stream()).toList();
        return (claims.get(0).isOfTwo()
                        ? landmarks.stream()
                        : Trials.of(claims.get(0).part(), landmarks))
                .map(Optional::of);
    }

    private static String about(List<Claim> claims) {
        return "对%s的几个条件".formatted(claims.get(0).part().source().quoted());
    }

    private Set<Answer> answers(Node node) {
        if (isNegation(node)) {
            return answers(node.parts().get(0)).stream()
                    .map(Answer::not)
                    .collect(toCollection(() -> EnumSet.noneOf(Answer.class)));
        } else if (node instanceof Connective joined) {
            return joined(joined);
        }
        return Claim.by(node)
                .filter(claim -> claim.subject().equals(subject))
                .<Set<Answer>>map(claim -> EnumSet.of(Answer.of(claim.answer().apply(value))))
                .orElseGet(() -> EnumSet.allOf(Answer.class));
    }

    private Set<Answer> joined(Connective joined) {
        var left = answers(joined.left());
        var right = answers(joined.right());
        return switch (joined.operator()) {
            case AND -> each(left, right, Answer::and);
            case OR -> each(left, right, Answer::or);
            case IFF -> each(left, right, Answer::iff);
            default -> each(left, right, (one, other) -> one.not().or(other));
        };
    }

    private static Set<Answer> each(Set<Answer> left, Set<Answer> right, BinaryOperator<Answer> operation) {
        return left.stream()
                .flatMap(one -> right.stream().map(other -> operation.apply(one, other)))
                .collect(toCollection(() -> EnumSet.noneOf(Answer.class)));
    }
}
