package org.nianbao.formula;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whether statements that are joined leave anything open of a part that several of them are about: {@code 甲 > 5 且 甲 < 3} never
 * holds, {@code 甲 ≠ "是" 或 甲 ≠ "否"} always. The part is tried with each value that makes a difference, and whatever else the
 * statements say may come out in any way.
 */
final class Joined {

    private final List<String> subject;
    private final @Nullable Object value;

    private final Claims claims;

    private Joined(List<String> subject, @Nullable Object value, Claims claims) {
        this.subject = subject;
        this.value = value;
        this.claims = claims;
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

    static void require(Connective whole, Claims claims) {
        var bySubject = new LinkedHashMap<List<String>, List<Claim>>();
        gather(whole, claims, bySubject);
        for (var some : bySubject.values()) {
            if (some.size() > 1) {
                require(whole, some, claims);
            }
        }
    }

    private static void gather(Node node, Claims claims, Map<List<String>, List<Claim>> bySubject) {
        var claim = claims.by(node);
        if (claim.isPresent()) {
            bySubject
                    .computeIfAbsent(claim.get().subject(), subject -> new ArrayList<>())
                    .add(claim.get());
        } else if (isJoining(node)) {
            node.parts().forEach(part -> gather(part, claims, bySubject));
        }
    }

    private static boolean isJoining(Node node) {
        return node instanceof Connective || isNegation(node);
    }

    private static boolean isNegation(Node node) {
        return node instanceof Computed call && call.name().equals(Operator.NOT.symbol());
    }

    private static void require(Connective whole, List<Claim> some, Claims claims) {
        var answers = EnumSet.noneOf(Answer.class);
        for (var value : values(some)) {
            answers.addAll(new Joined(some.get(0).subject(), value, claims).answers(whole));
            if (answers.contains(Answer.YES) && answers.contains(Answer.NO)) {
                return;
            }
        }
        if (!answers.contains(Answer.YES)) {
            throw Sense.constant(whole, false, about(some) + "互相矛盾" + meant(whole, Operator.AND, Operator.OR), "");
        } else if (some.stream().noneMatch(Claim::isOpen)) {
            throw Sense.constant(
                    whole, true, about(some) + "合起来，什么都排除不了" + meant(whole, Operator.OR, Operator.AND), "");
        }
    }

    /** The operator that was probably meant, if one stands there that it is mistaken for. */
    private static String meant(Connective whole, Operator written, Operator other) {
        return whole.operator() == written ? "；“%s”是否应写“%s”？".formatted(written.symbol(), other.symbol()) : "";
    }

    /** What the part is tried with; null stands for a blank. */
    private static List<@Nullable Object> values(List<Claim> some) {
        var landmarks = some.stream().flatMap(claim -> claim.trials().stream()).toList();
        var first = some.get(0);
        var values = new ArrayList<@Nullable Object>(
                first.isOfTwo() ? landmarks : Trials.of(first.part(), landmarks).toList());
        values.add(null);
        return values;
    }

    private static String about(List<Claim> claims) {
        return "对%s的几个条件".formatted(claims.get(0).part().source().quoted());
    }

    private Set<Answer> answers(Node node) {
        if (isNegation(node)) {
            var answers = EnumSet.noneOf(Answer.class);
            for (var answer : answers(node.parts().get(0))) {
                answers.add(answer.not());
            }
            return answers;
        } else if (node instanceof Connective joined) {
            return joined(joined);
        }
        return claims.by(node)
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
        var answers = EnumSet.noneOf(Answer.class);
        for (var one : left) {
            for (var other : right) {
                answers.add(operation.apply(one, other));
            }
        }
        return answers;
    }
}
